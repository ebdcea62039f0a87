package org.boreg.service.questions;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.Share;
import org.jspecify.annotations.Nullable;

/**
 * One interest as declared, in the codes of BODS 0.4.
 *
 * @param type such as {@code shareholding}; null where not stated
 * @param directOrIndirect {@code direct}, {@code indirect} or {@code unknown}; null where not stated
 * @param details the local name of the interest, or more about it
 * @param share null where none is stated
 */
public record InterestView(
        @Nullable String type,
        @Nullable String directOrIndirect,
        @Nullable Boolean beneficialOwnershipOrControl,
        @Nullable String details,
        @Nullable ShareView share,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate) {

    public static InterestView of(Interest interest) {
        return new InterestView(
                code(interest.type()),
                code(interest.directOrIndirect()),
                interest.beneficialOwnershipOrControl(),
                interest.details(),
                interest.share() == null ? null : ShareView.of(interest.share()),
                interest.startDate(),
                interest.endDate());
    }

    private static @Nullable String code(@Nullable Code code) {
        return code == null ? null : code.code();
    }

    /** A share as declared: percent from 0 to 100, exact or with bounds, null where not stated. */
    public record ShareView(
            @Nullable BigDecimal exact,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal exclusiveMinimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal exclusiveMaximum) {

        static ShareView of(Share share) {
            return new ShareView(
                    share.exact(),
                    share.minimum(),
                    share.exclusiveMinimum(),
                    share.maximum(),
                    share.exclusiveMaximum());
        }
    }
}
