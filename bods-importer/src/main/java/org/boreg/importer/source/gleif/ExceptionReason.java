package org.boreg.importer.source.gleif;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why an entity names no parent, in the terms of the standard. */
enum ExceptionReason {
    NATURAL_PERSONS(
            "unknownInterest",
            "informationUnknownToPublisher",
            "Natural persons control the entity, and no legal entity between them and it consolidates it."),
    NON_CONSOLIDATING(
            "unknownInterest",
            "interestedPartyExemptFromDisclosure",
            "The legal entities that control the entity need not prepare consolidated accounts."),
    NO_LEI("otherInfluenceOrControl", "informationUnknownToPublisher", "The parent has no LEI, and is not named."),
    NO_KNOWN_PERSON(
            null,
            "subjectUnableToConfirmOrIdentifyBeneficialOwner",
            "No person is known to control the entity, for example because its shares are widely held."),
    NON_PUBLIC(
            "otherInfluenceOrControl",
            "interestedPartyExemptFromDisclosure",
            "Laws, contracts or the like do not let the entity name its parent."),
    BINDING_LEGAL_COMMITMENTS(
            "otherInfluenceOrControl",
            "interestedPartyExemptFromDisclosure",
            "Binding commitments do not let the entity name its parent."),
    LEGAL_OBSTACLES(
            "otherInfluenceOrControl",
            "interestedPartyExemptFromDisclosure",
            "Laws do not let the entity name its parent."),
    CONSENT_NOT_OBTAINED(
            "otherInfluenceOrControl",
            "interestedPartyHasNotProvidedInformation",
            "The parent did not consent to being named."),
    DETRIMENT_NOT_EXCLUDED(
            "otherInfluenceOrControl",
            "interestedPartyExemptFromDisclosure",
            "That naming the parent does harm could not be ruled out."),
    DISCLOSURE_DETRIMENTAL(
            "otherInfluenceOrControl", "interestedPartyExemptFromDisclosure", "Naming the parent would do harm.");

    private final @Nullable String interest;
    private final String reason;
    private final String description;

    ExceptionReason(@Nullable String interest, String reason, String description) {
        this.interest = interest;
        this.reason = reason;
        this.description = description;
    }

    static Optional<ExceptionReason> of(String code) {
        for (ExceptionReason reason : values()) {
            if (reason.name().equals(code)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** Of the codelist interestType; null where there may be no interest at all. */
    @Nullable
    String interest() {
        return interest;
    }

    /** Of the codelist unspecifiedReason. */
    String reason() {
        return reason;
    }

    String description() {
        return description;
    }
}
