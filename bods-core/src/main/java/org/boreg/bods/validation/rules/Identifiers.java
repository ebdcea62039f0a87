package org.boreg.bods.validation.rules;

import java.util.List;
import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules about identifiers, for each identifier of a person or an entity. */
final class Identifiers implements StatementRule {

    private final Layout layout;
    private final List<IdentifierRule> ofEntities;
    private final List<IdentifierRule> ofPersons;

    Identifiers(BodsVersion version) {
        this.layout = Layout.of(version);
        this.ofEntities = List.of(
                new EntityIdentifierScheme(version),
                new IdentifierId(),
                new LegalEntityIdentifier(),
                new CompanyNumber());
        this.ofPersons = version == BodsVersion.V0_4
                ? List.of(new PersonIdentifierScheme(), new IdentifierId(), new PersonalNumber(version))
                : List.of(new IdentifierId(), new PersonalNumber(version));
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (layout.isEntity(statement)) {
            check(statement, ofEntities, remarks);
        } else if (layout.isPerson(statement)) {
            check(statement, ofPersons, remarks);
        }
    }

    private void check(ObjectNode statement, List<IdentifierRule> rules, Consumer<Remark> remarks) {
        JsonNode identifiers = Fields.list(layout.details(statement), "identifiers");
        for (int i = 0; i < identifiers.size(); i++) {
            if (identifiers.get(i) instanceof ObjectNode json) {
                PartyIdentifier identifier = new PartyIdentifier(statement, layout, json, i);
                for (IdentifierRule rule : rules) {
                    rule.check(identifier, remarks);
                }
            }
        }
    }
}
