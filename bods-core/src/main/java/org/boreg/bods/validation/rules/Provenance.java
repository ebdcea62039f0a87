package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A statement says where it is from and what may be done with it (BODS, Statement, source, and publicationDetails, license). */
final class Provenance implements StatementRule {

    private final Layout layout;
    private final boolean hasLicense;

    Provenance(BodsVersion version) {
        this.layout = Layout.of(version);
        this.hasLicense = version != BodsVersion.V0_1;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!layout.isOfKnownType(statement)) {
            return;
        }
        if (Fields.isEmpty(statement, "source")) {
            remarks.accept(Remark.of(FindingCode.SOURCE_MISSING, ""));
        }
        JsonNode publication = statement.path("publicationDetails");
        if (hasLicense && publication.isObject() && Fields.isEmpty(publication, "license")) {
            remarks.accept(Remark.of(FindingCode.LICENSE_MISSING, "/publicationDetails"));
        }
    }
}
