package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.parsed;
import static org.boreg.graph.Statements.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.graph.text.PackedText;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.Warrant;
import org.boreg.graph.write.WriteOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class RedactionTest {

    private static final Warrant WARRANT = new Warrant("Registrar", "Published by mistake");

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void ofTheOldContentNothingIsLeftInTheDatabase() {
        ParsedStatement secret = person("p", "Zephyrine Quillfeather", "c");
        write(secret, entity("c", "Amber Quay Ltd", ""), holding("h", "c", "p", 50));
        graph.importLog().begin(ImportBeginning.of("import", "secret.json"));
        graph.importLog()
                .end(
                        "import",
                        new ImportEnd(
                                "complete",
                                ImportCounts.NONE,
                                "{}",
                                """
                [{"statementId": "%s", "message": "Quillfeather is odd"}, {"statementId": "other", "message": "kept"}]
                """.formatted(secret.statement().statementId()),
                                null));
        assertThat(everything("quillfeather")).isNotEmpty();

        redact(
                secret,
                secret.text().replace("Zephyrine Quillfeather", "Zoe Quill").replace("T-p", "T-x"));

        assertThat(everything("quillfeather")).isEmpty();
        assertThat(everything("kept")).isNotEmpty();
        assertThat(everything("t-p")).isEmpty();
        assertThat(names("zephyrine")).isEmpty();
        assertThat(names("quill")).containsExactly("Zoe Quill");
        assertThat(graph.parties().find("FRA-TAXID:T-p", Viewer.OPERATOR)).isEmpty();
        assertThat(graph.parties().find("FRA-TAXID:T-x", Viewer.OPERATOR)).hasSize(1);
    }

    @Test
    void theStatementKeepsItsPlaceAndTheTombstoneSaysWhoWhenAndWhy() {
        ParsedStatement first = entity("c", "Amber Quay Ltd", "");
        write(first, entity("d", "Birch Quay Ltd", ""));
        long arrival = number("MATCH (s:Statement {statementId: $id}) RETURN s.arrival AS n", first);
        ParsedStatement other = redact(first, first.text().replace("Amber", "Azure"));

        assertThat(number("MATCH (s:Statement {statementId: $id}) RETURN s.arrival AS n", first))
                .isEqualTo(arrival);
        ActView act = graph.actLog().latest(10, null, Viewer.OPERATOR).items().get(0);
        assertThat(act.kind()).isEqualTo("redaction");
        assertThat(act.by()).isEqualTo("Registrar");
        assertThat(act.reason()).isEqualTo("Published by mistake");
        assertThat(act.statementId()).isEqualTo(first.statement().statementId());
        assertThat(act.oldHash()).isEqualTo(first.hash());
        assertThat(act.newHash()).isEqualTo(other.hash());
        assertThat(act.number()).isGreaterThan(arrival + 1);
        assertThat(graph.actLog().latest(10, null, Viewer.PUBLIC).items().get(0).oldHash())
                .isNull();
    }

    @Test
    void theOldContentDoesNotComeBackAndTheNewIsKnown() {
        ParsedStatement first = entity("c", "Amber Quay Ltd", "");
        write(first);
        ParsedStatement second = redact(first, first.text().replace("Amber", "Azure"));
        ParsedStatement third = redact(second, first.text().replace("Amber", "Ashen"));

        WriteOutcome outcome = write(first, second, third, parsed(first.text().replace("Amber", "Alder")));
        assertThat(outcome.loaded()).isZero();
        assertThat(outcome.unchanged()).isEqualTo(1);
        assertThat(outcome.refused())
                .extracting(Finding::code)
                .containsExactly(
                        FindingCode.STATEMENT_REDACTED,
                        FindingCode.STATEMENT_REDACTED,
                        FindingCode.STATEMENT_ID_REUSED);
        assertThat(names("quay")).containsExactly("Ashen Quay Ltd");
    }

    @Test
    void aPartyThatOnlyTheOldContentNamedIsGone() {
        ParsedStatement holding = holding("h", "c", "ghost", 50);
        write(entity("c", "Amber Quay Ltd", ""), holding);
        assertThat(graph.parties().find("ghost", Viewer.PUBLIC)).hasSize(1);
        redact(holding, holding.text().replace("\"ghost\"", "\"someone\""));
        assertThat(graph.parties().find("ghost", Viewer.PUBLIC)).isEmpty();
        assertThat(graph.parties().find("someone", Viewer.PUBLIC)).hasSize(1);
        assertThat(everything("ghost")).isEmpty();
    }

    @Test
    void aReplacementForAnotherRecordIsRefused() {
        ParsedStatement first = entity("c", "Amber Quay Ltd", "");
        write(first);
        assertThatThrownBy(() -> redact(first, first.text().replace("\"recordId\": \"c\"", "\"recordId\": \"d\"")))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("recordId");
        assertThatThrownBy(() -> redact(first, first.text()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("already");
        assertThatThrownBy(() -> redact(entity("never", "Nobody", ""), first.text()))
                .isInstanceOf(ActRefused.class)
                .hasMessageContaining("no statement");
        assertThat(names("quay")).containsExactly("Amber Quay Ltd");
        assertThat(graph.actLog().latest(10, null, Viewer.PUBLIC).items()).isEmpty();
    }

    @Test
    void whoGivesNoReasonIsRefused() {
        assertThatThrownBy(() -> new Warrant("Registrar", " ")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> new Warrant("", "Mistake")).isInstanceOf(ActRefused.class);
        assertThatThrownBy(() -> new Warrant("Registrar", "x".repeat(2_001))).isInstanceOf(ActRefused.class);
    }

    private ParsedStatement redact(ParsedStatement old, String text) {
        ParsedStatement replacement = parsed(text);
        graph.acts().redact(old.statement().statementId(), replacement, WARRANT);
        return replacement;
    }

    private WriteOutcome write(ParsedStatement... statements) {
        return graph.writer().write(List.of(statements), "import-of-a-test");
    }

    private List<String> names(String text) {
        try (Session session = driver.session()) {
            session.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
                    .consume();
        }
        return graph.search().search(new SearchQuestion(text, null, null, 20, null), Viewer.OPERATOR).items().stream()
                .map(hit -> hit.party().name())
                .toList();
    }

    private long number(String cypher, ParsedStatement of) {
        try (Session session = driver.session()) {
            return session.run(cypher, Map.of("id", of.statement().statementId()))
                    .single()
                    .get("n")
                    .asLong();
        }
    }

    /** Every property of every node and edge that has the word, in any case; texts are unpacked. */
    private List<String> everything(String word) {
        List<String> found = new ArrayList<>();
        try (Session session = driver.session()) {
            session.run("""
                    MATCH (n) RETURN properties(n) AS properties
                    UNION ALL
                    MATCH ()-[h]->() RETURN properties(h) AS properties
                    """)
                    .forEachRemaining(row -> row.get("properties").asMap().forEach((key, value) -> {
                        String text = value instanceof byte[] packed ? PackedText.unpack(packed) : value.toString();
                        if (text.toLowerCase(Locale.ROOT).contains(word)) {
                            found.add(key + "=" + text);
                        }
                    }));
        }
        return found;
    }
}
