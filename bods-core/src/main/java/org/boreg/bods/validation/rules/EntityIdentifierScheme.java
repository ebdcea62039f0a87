package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;

/** The scheme of an entity's identifier is to be a code of org-id.guide (BODS, Identifier, scheme). */
final class EntityIdentifierScheme implements IdentifierRule {

    private final boolean ofRecords;
    private final FindingCode code;

    EntityIdentifierScheme(BodsVersion version) {
        this.ofRecords = version == BodsVersion.V0_4;
        this.code = ofRecords
                ? FindingCode.ENTITY_IDENTIFIERS_NOT_KNOWN_SCHEME
                : FindingCode.ENTITY_IDENTIFIER_SCHEME_NOT_KNOWN;
    }

    @Override
    public void check(PartyIdentifier identifier, Consumer<Remark> remarks) {
        JsonNode scheme = identifier.field("scheme");
        if (isLookedAt(identifier, scheme) && !isKnown(scheme)) {
            remarks.accept(Remark.of(code, identifier.at("scheme"), "found", shown(scheme)));
        }
    }

    /** As the reference does: an empty scheme counts since 0.4, and before it nothing counts in a statement without an id. */
    private boolean isLookedAt(PartyIdentifier identifier, JsonNode scheme) {
        return ofRecords
                ? !scheme.isMissingNode()
                : Truth.of(scheme) && Truth.of(identifier.statement().path("statementID"));
    }

    private static boolean isKnown(JsonNode scheme) {
        return scheme.isString() && OrgIdCodes.has(scheme.stringValue());
    }

    private static String shown(JsonNode scheme) {
        return Fields.shown(scheme.isString() ? scheme.stringValue() : scheme.toString());
    }
}
