package org.boreg.bods.validation.rules;

import java.util.List;
import java.util.stream.Stream;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The rules about who and what a statement is about: identifiers, countries, names, reasons, interested parties, sources. */
final class IdentityRules {

    static List<StatementRule> of(BodsVersion version) {
        return List.of(
                new RulesByKind(Layout.of(version), ofEntities(version), ofPersons(version), ofRelationships(version)));
    }

    private static List<DetailsRule> ofEntities(BodsVersion version) {
        Layout layout = Layout.of(version);
        List<DetailsRule> rules = List.of(
                Identifiers.ofEntity(version),
                new EntityCountries(version),
                MissingReasons.ofEntity(version),
                new EntityName(layout),
                new AnnotationTargets(version),
                new Provenance(version));
        return version.compareTo(BodsVersion.V0_3) < 0
                ? rules
                : with(rules, new Securities(layout), new States(layout));
    }

    private static List<DetailsRule> ofPersons(BodsVersion version) {
        return List.of(
                Identifiers.ofPerson(version),
                new PersonCountries(version),
                MissingReasons.ofPerson(version),
                new PersonName(Layout.of(version)),
                new AnnotationTargets(version),
                new Provenance(version));
    }

    private static List<DetailsRule> ofRelationships(BodsVersion version) {
        Layout layout = Layout.of(version);
        List<DetailsRule> rules = List.of(
                new InterestedParties(layout),
                new Interests(layout),
                new AnnotationTargets(version),
                new Provenance(version));
        return version == BodsVersion.V0_1 ? rules : with(rules, new Components(version));
    }

    private static List<DetailsRule> with(List<DetailsRule> rules, DetailsRule... more) {
        return Stream.concat(rules.stream(), Stream.of(more)).toList();
    }

    private IdentityRules() {}
}
