package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A statement that was published in an older version of the standard. */
class OlderStatementsTest extends RunningService {

    private static final String ID = "00000000-0000-4000-8000-00000000-old";

    private static final ParsedStatement OLD = Statements.parsed("""
            {"statementID": "%s", "statementType": "personStatement", "statementDate": "2019-03-01",
             "personType": "knownPerson", "isComponent": false, "hasPepStatus": false,
             "names": [{"type": "individual", "fullName": "Olda Pennyfarthing"}], "birthDate": "1975-03-14",
             "identifiers": [{"scheme": "IE-TAX", "id": "TAX-998877"}],
             "placeOfResidence": {"type": "service", "address": "7 Hidden Lane", "postCode": "SE3 7ET", "country": "GB"},
             "addresses": [{"type": "placeOfBirth", "address": "4 Cradle Street", "country": "IE"}],
             "annotations": [{"statementPointerTarget": "/placeOfResidence", "motivation": "correcting",
                              "description": "was 7 Hidden Lane"}],
             "shoeSize": "kept-by-the-publisher",
             "publicationDetails": {"publicationDate": "2019-03-02", "bodsVersion": "0.2", "publisher": {"name": "R"}}}
            """.formatted(ID));

    @BeforeEach
    void writeOne(RegisterGraph graph) {
        Register.write(graph, OLD);
    }

    @Test
    void thePublicSeesItsReadingWithoutItsSecrets() {
        Reply statement = publicly.get("/api/v1/statements/" + ID);

        assertThat(statement.header("Boreg-Original-Version")).isEqualTo("0.2");
        assertThat(statement.header("Boreg-Redacted")).isEqualTo("true");
        assertThat(statement.json().at("/recordDetails/names/0/type").asString())
                .isEqualTo("legal");
        assertThat(statement.json().at("/recordDetails/birthDate").asString()).isEqualTo("1975-03");
        assertThat(statement
                        .json()
                        .at("/recordDetails/addresses/0/country/name")
                        .asString())
                .isEqualTo("United Kingdom");
        String person = idOf(OLD.statement().recordId());
        for (String path :
                List.of("/api/v1/statements/" + ID, "/api/v1/parties/" + person, "/api/v1/search?q=pennyfarthing")) {
            assertThat(publicly.get(path).text())
                    .as(path)
                    .doesNotContain(Register.SECRETS)
                    .doesNotContain("shoeSize");
        }
        for (String path : List.of("/statement/" + ID, "/party/" + person)) {
            assertThat(publicly.page(path).text()).as(path).doesNotContain(Register.SECRETS);
        }
    }

    @Test
    void thePublicIsRefusedTheTextAsItWasPublished() {
        Reply original = publicly.get("/api/v1/statements/" + ID + "?original=true");

        assertThat(original.status()).isEqualTo(403);
        assertThat(original.text()).doesNotContain(Register.SECRETS);
    }

    @Test
    void theOperatorSeesTheReadingAndTheTextAsItWasPublished() {
        Reply reading = operator.get("/api/v1/statements/" + ID);
        Reply original = operator.get("/api/v1/statements/" + ID + "?original=true");

        assertThat(reading.text()).isEqualTo(OLD.reading());
        assertThat(original.text()).isEqualTo(OLD.text());
        assertThat(original.header("ETag")).isNotEqualTo(reading.header("ETag"));
    }

    @Test
    void thePageSaysInWhichVersionItWasPublished() {
        assertThat(publicly.page("/statement/" + ID).text()).contains("Published in BODS 0.2");
    }
}
