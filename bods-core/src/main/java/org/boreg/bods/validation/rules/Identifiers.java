package org.boreg.bods.validation.rules;

import java.util.List;
import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rules about identifiers, for each identifier of a person or an entity. */
final class Identifiers implements DetailsRule {

    private final Layout layout;
    private final List<IdentifierRule> rules;

    private Identifiers(BodsVersion version, IdentifierRule... rules) {
        this.layout = Layout.of(version);
        this.rules = List.of(rules);
    }

    static DetailsRule ofEntity(BodsVersion version) {
        return new Identifiers(
                version,
                new EntityIdentifierScheme(version),
                new IdentifierId(),
                new LegalEntityIdentifier(),
                new CompanyNumber());
    }

    static DetailsRule ofPerson(BodsVersion version) {
        return version == BodsVersion.V0_4
                ? new Identifiers(
                        version, new PersonIdentifierScheme(), new IdentifierId(), new PersonalNumber(version))
                : new Identifiers(version, new IdentifierId(), new PersonalNumber(version));
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        JsonNode identifiers = Fields.list(details, "identifiers");
        for (int i = 0; i < identifiers.size(); i++) {
            if (identifiers.get(i) instanceof ObjectNode json) {
                check(new PartyIdentifier(statement, layout, json, i), remarks);
            }
        }
    }

    private void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        for (IdentifierRule rule : rules) {
            rule.check(identifier, remarks);
        }
    }
}
