package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportApiTest extends RunningService {

    @Test
    void theOperatorGetsEveryStatementAsItWasPublished() {
        List<JsonNode> lines = lines(operator, "/api/v1/export?original=true");

        assertThat(lines).hasSize(7).contains(JsonMapper.shared().readTree(Register.ADA.text()));
    }

    @Test
    void thePublicGetsEveryStatementWithoutWhatIsHidden() {
        List<JsonNode> lines = lines(publicly, "/api/v1/export");

        assertThat(lines).hasSize(7);
        assertThat(lines.toString()).contains("Ada Marrow");
        Register.SECRETS.forEach(secret -> assertThat(lines.toString()).doesNotContain(secret));
        assertThat(publicly.get("/api/v1/export?original=true").status()).isEqualTo(403);
    }

    @Test
    void atADateOnlyWhatDecidesThenComesOut(RegisterGraph graph) {
        Register.write(
                graph,
                Statements.holding("R-ben", "E-holding", "\"P-ben\"", 30, "2024-06-01", "closed"),
                Statements.holding("R-ada", "E-holding", "\"P-ada\"", 100, "2024-06-01", "updated"),
                Statements.holding("R-other", "E-company", "E-only-mentioned", 5));

        assertThat(holdings("asOf=2023-12-31")).isEmpty();
        assertThat(holdings("asOf=2024-05-31"))
                .containsExactlyInAnyOrder("R-holding 80.0", "R-ada 70.0", "R-ben 30.0", "R-other 5.0");
        assertThat(holdings("asOf=2024-06-01"))
                .containsExactlyInAnyOrder("R-holding 80.0", "R-ada 100.0", "R-other 5.0");
        assertThat(holdings("asOf=2024-06-01&knownAt=2024-05-31"))
                .containsExactlyInAnyOrder("R-holding 80.0", "R-ada 70.0", "R-ben 30.0", "R-other 5.0");
    }

    @Test
    void pagesFollowEachOtherToTheEnd(RegisterGraph graph) {
        for (int from = 0; from < 2_100; from += 700) {
            int first = from;
            graph.writer()
                    .write(
                            java.util.stream.IntStream.range(first, first + 700)
                                    .mapToObj(i -> Statements.entity("E-n" + i, "Numbered " + i, ""))
                                    .toList(),
                            "import-of-a-test");
        }

        for (String dates : List.of("", "?asOf=2024-02-01")) {
            assertThat(lines(publicly, "/api/v1/export" + dates).stream()
                            .map(line -> line.get("statementId").asString()))
                    .hasSize(2_107)
                    .doesNotHaveDuplicates();
        }
    }

    private List<String> holdings(String dates) {
        return lines(publicly, "/api/v1/export?" + dates).stream()
                .filter(line -> line.get("recordType").asString().equals("relationship"))
                .map(line -> line.get("recordId").asString() + " "
                        + line.at("/recordDetails/interests/0/share/exact").asString())
                .toList();
    }

    private static List<JsonNode> lines(Asker asker, String path) {
        List<JsonNode> lines = new ArrayList<>();
        String next = path;
        while (next != null) {
            Reply reply = asker.get(next);
            assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
            reply.text().lines().map(JsonMapper.shared()::readTree).forEach(lines::add);
            String cursor = reply.header("Boreg-Next");
            next = cursor == null || cursor.isEmpty()
                    ? null
                    : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
        return lines;
    }
}
