package org.boreg.bods.validation.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The rules for the statements of a version. */
public final class StatementRules {

    /** @param today what is later than this is in the future */
    public static List<StatementRule> of(BodsVersion version, LocalDate today) {
        List<StatementRule> rules = new ArrayList<>(List.of(
                new Identifiers(version),
                new Countries(version),
                new MissingReasons(version),
                new PartyNames(version),
                new AnnotationTargets(version),
                new InterestedParties(version),
                new Interests(version),
                new Provenance(version)));
        if (version.compareTo(BodsVersion.V0_2) >= 0) {
            rules.add(new Components(version));
        }
        if (version.compareTo(BodsVersion.V0_3) >= 0) {
            rules.add(new Securities(version));
            rules.add(new States(version));
        }
        return List.copyOf(rules);
    }

    private StatementRules() {}
}
