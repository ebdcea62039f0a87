package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryApiTest extends RunningService {

    @BeforeEach
    void aCompanyThatWasRenamed(RegisterGraph graph) {
        Register.write(graph, Statements.entity("renamed", "Old Name Ltd", "GB-COH:55555555", "renamed", "2020-01-01"));
        Register.write(graph, Statements.entity("renamed", "New Name Ltd", "GB-COH:55555555", "renamed", "2022-01-01"));
        Register.write(graph, Statements.holding("held", "renamed", "\"holder\"", 30, "2021-01-01", "new"));
    }

    @Test
    void theLifeOfAPartyHasItsRecordsAndTheRelationshipsThatNameIt() {
        JsonNode history =
                publicly.get("/api/v1/parties/GB-COH:55555555/history").json();

        assertThat(history.get("steps")).hasSize(3);
        assertThat(history.at("/steps/0/what").asString()).isEqualTo("new");
        assertThat(history.at("/steps/1/recordType").asString()).isEqualTo("relationship");
        assertThat(history.at("/steps/2/what").asString()).isEqualTo("changed");
        assertThat(history.at("/steps/2/changes/0/pointer").asString()).isEqualTo("/recordDetails/name");
        assertThat(history.at("/steps/2/changes/0/before").asString()).isEqualTo("Old Name Ltd");
        assertThat(history.at("/steps/2/changes/0/after").asString()).isEqualTo("New Name Ltd");
        assertThat(history.get("complete").asBoolean()).isTrue();
    }

    @Test
    void whatWasNotKnownByThenIsNotTold() {
        JsonNode history = publicly.get("/api/v1/records/renamed/history?knownAt=2021-06-30")
                .json();

        assertThat(history.get("steps")).hasSize(1);
        assertThat(history.get("knownAt").asString()).isEqualTo("2021-06-30");
    }

    @Test
    void aChangeOfWhatIsHiddenLeavesNoTrace(RegisterGraph graph) {
        ParsedStatement person = Statements.person("hidden-changes", "Ines Moulin", "renamed");
        ParsedStatement later = Statements.parsed(person.text()
                .replace("1970-05-17", "1970-05-18")
                .replace("FRA-TAXID", "FRA-PASSPORT")
                .replace("2024-01-01", "2024-06-01")
                .replace(person.statement().statementId(), "the-later-one-000000000000000000000000"));
        graph.writer().write(List.of(person, later), "import");

        JsonNode seen = publicly.get("/api/v1/records/hidden-changes/history").json();
        JsonNode whole = operator.get("/api/v1/records/hidden-changes/history").json();

        assertThat(seen.at("/steps/1/what").asString()).isEqualTo("confirmed");
        assertThat(seen.at("/steps/1/changes")).isEmpty();
        assertThat(whole.at("/steps/1/what").asString()).isEqualTo("changed");
        assertThat(whole.at("/steps/1/changes")).isNotEmpty();
    }

    @Test
    void aRecordThatIsNotThereIsSaidNotToBe() {
        Reply reply = publicly.get("/api/v1/records/nowhere/history");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("detail").asString()).contains("nowhere");
    }
}
