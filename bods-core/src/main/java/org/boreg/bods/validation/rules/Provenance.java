package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A statement says where it is from and what may be done with it (BODS, Statement, source, and publicationDetails, license). */
final class Provenance implements DetailsRule {

    private final boolean hasLicense;

    Provenance(BodsVersion version) {
        this.hasLicense = version != BodsVersion.V0_1;
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        if (Fields.isEmpty(statement, "source")) {
            remarks.accept(Remark.of(FindingCode.SOURCE_MISSING, ""));
        }
        JsonNode publication = statement.path("publicationDetails");
        if (hasLicense && publication.isObject() && Fields.isEmpty(publication, "license")) {
            remarks.accept(Remark.of(FindingCode.LICENSE_MISSING, "/publicationDetails"));
        }
    }
}
