package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The rules for the statements of a version. */
public final class StatementRules {

    /** @param today what is later than this is in the future */
    public static List<StatementRule> of(BodsVersion version, LocalDate today) {
        return Stream.concat(ShapeRules.of(version, today).stream(), IdentityRules.of(version).stream())
                .toList();
    }

    private StatementRules() {}
}
