package org.boreg.bods.validation.rules;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The rules about who and what a statement is about: identifiers, countries, names, reasons, interested parties, sources. */
final class IdentityRules {

    static List<StatementRule> of(BodsVersion version) {
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

    private IdentityRules() {}
}
