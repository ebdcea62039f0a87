package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.audit.AuditEntry;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.JsonNode;

class AuditApiTest extends RunningService {

    private static final String AUDIT = "/api/v1/audit";

    @Test
    void theLogIsNotForThePublic() {
        assertThat(publicly.get(AUDIT).status()).isEqualTo(401);
        assertThat(publicly.get(AUDIT + "/verification").status()).isEqualTo(401);
        assertThat(publicly.get(AUDIT).header("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void aPrivilegedReadIsKeptAndThePublicsIsNot(RegisterGraph graph) {
        publicly.get("/api/v1/parties/" + Register.COMPANY);
        long before = graph.auditReads().latest(1, null, null).get(0).number();

        operator.get("/api/v1/parties/" + Register.COMPANY + "?asOf=2024-05-01");

        AuditEntry entry = graph.auditReads().latest(1, null, null).get(0);
        assertThat(entry.number()).isEqualTo(before + 1);
        assertThat(entry.event().by()).isEqualTo("operator");
        assertThat(entry.event().action()).isEqualTo("read.parties");
        assertThat(entry.event().about()).isEqualTo("GET /api/v1/parties/GB-COH:01234567?asOf=2024-05-01");
    }

    @Test
    void noOtherSpellingOfAnAddressIsAWayAroundTheLog(RegisterGraph graph) {
        assertThat(operator.get("/%61pi/v1/parties/" + Register.HOLDING).status())
                .isEqualTo(200);

        AuditEntry entry = graph.auditReads().latest(1, null, null).get(0);
        assertThat(entry.event().action()).isEqualTo("read.parties");
        assertThat(entry.event().about()).contains(Register.HOLDING);
    }

    @Test
    void aWriteIsKeptBeforeItIsDoneAndWithItsOutcome(RegisterGraph graph) {
        operator.post("/api/v1/parties/E-company/merge", "application/json", "{}");

        List<AuditEntry> latest = graph.auditReads().latest(2, null, null);
        assertThat(latest)
                .extracting(entry -> entry.event().action())
                .containsExactly("write.parties.done", "write.parties");
        assertThat(latest.get(0).event().details()).isEqualTo("400");
    }

    @Test
    void aWriteThatIsNotAllowedIsKeptAsThat(RegisterGraph graph) {
        String key = operator.post(
                        "/api/v1/keys", "application/json", "{\"label\": \"A test\", \"roles\": [\"authority\"]}")
                .json()
                .get("key")
                .asString();

        new Asker(service.address(), key).post("/api/v1/parties/E-company/merge", "application/json", "{}");

        AuditEntry entry = graph.auditReads().latest(1, null, null).get(0);
        assertThat(entry.event().action()).isEqualTo("write.parties.done");
        assertThat(entry.event().details()).isEqualTo("403");
        assertThat(entry.event().about()).as("of an authority").isNull();
    }

    @Test
    void theLogIsReadAndVerifiedAndAForgerySeen(Driver driver) {
        operator.get("/api/v1/search?q=harbour");
        JsonNode page = operator.get(AUDIT + "?limit=2").json();
        assertThat(page.get("items")).hasSize(2);
        // That the log is read is in the log.
        assertThat(page.at("/items/0/action").asString()).isEqualTo("read.audit");
        assertThat(operator.get(AUDIT + "?cursor=" + page.get("next").asString())
                        .json()
                        .at("/items/0/number")
                        .asLong())
                .isLessThan(page.at("/items/1/number").asLong());

        JsonNode verdict = operator.get(AUDIT + "/verification").json();
        assertThat(verdict.get("isIntact").asBoolean()).isTrue();
        String noted = verdict.get("end").asString();
        assertThat(operator.get(AUDIT + "/verification?noted=" + noted)
                        .json()
                        .get("isIntact")
                        .asBoolean())
                .isTrue();

        try (Session session = driver.session()) {
            session.run("MATCH (e:AuditEntry {action: 'read.search'}) SET e.about = 'GET /api/v1/search?q=lights'")
                    .consume();
        }

        JsonNode forged = operator.get(AUDIT + "/verification").json();
        assertThat(forged.get("isIntact").asBoolean()).isFalse();
        assertThat(forged.at("/faults/0/message").asString()).contains("changed after it was written");
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThat(operator.get(AUDIT + "?limit=0").status()).isEqualTo(400);
        assertThat(operator.get(AUDIT + "?cursor=x").status()).isEqualTo(400);
        assertThat(operator.get(AUDIT + "/verification?noted=x").status()).isEqualTo(400);
    }
}
