package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.Placeholder;

/** An identifier has an id, which no version of the schema asks for, and that id says something. */
final class IdentifierId implements IdentifierRule {

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        if (Fields.isEmpty(identifier.json(), "id")) {
            remarks.accept(
                    Remark.of(FindingCode.IDENTIFIER_WITHOUT_ID, identifier.at(), "scheme", identifier.shownScheme()));
            return;
        }
        String id = identifier.id();
        if (id != null && Placeholder.is(id)) {
            remarks.accept(Remark.of(
                    FindingCode.PLACEHOLDER_IDENTIFIER,
                    identifier.at("id"),
                    "found",
                    Fields.shown(id),
                    "scheme",
                    identifier.shownScheme()));
        }
    }
}
