package org.boreg.bods.validation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.finding.FindingCode.LICENSE_MISSING;
import static org.boreg.bods.finding.FindingCode.SOURCE_MISSING;

import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    private static final Said SAID = Said.about(SOURCE_MISSING, LICENSE_MISSING);

    @Test
    void aStatementSaysWhereItIsFrom() {
        assertThat(SAID.of(BodsVersion.V0_4, "{'recordType': 'person'}")).containsExactly("source_missing ");
        assertThat(SAID.of(BodsVersion.V0_1, "{'statementType': 'entityStatement', 'source': {}}"))
                .containsExactly("source_missing ");
        assertThat(SAID.of(BodsVersion.V0_4, "{'recordType': 'person', 'source': {'type': ['verified']}}"))
                .isEmpty();
        assertThat(SAID.of(BodsVersion.V0_4, "{'recordType': 'something'}")).isEmpty();
    }

    @Test
    void whatIsPublishedHasALicense() {
        String statement = "{'recordType': 'person', 'source': 'here', 'publicationDetails': {%s}}";

        assertThat(SAID.of(BodsVersion.V0_4, statement.formatted("")))
                .containsExactly("license_missing /publicationDetails");
        assertThat(SAID.of(BodsVersion.V0_4, statement.formatted("'license': 'https://licence.example/'")))
                .isEmpty();
    }
}
