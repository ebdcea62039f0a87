package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.parsed;
import static org.boreg.graph.Statements.person;
import static org.boreg.graph.Statements.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.boreg.graph.write.WriteOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.Value;

@ExtendWith(RegisterUnderTest.class)
class WritingStatementsTest {

    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(RegisterGraph graph, Driver driver) {
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void aStatementComesOutAsItWentIn() {
        ParsedStatement company = entity("c", "Amber Quay Ltd", "GB-COH:12345678");
        write(company);
        assertThat(graph.statements().statement(company.statement().statementId()))
                .hasValueSatisfying(view -> assertThat(view.text()).isEqualTo(company.text()));
    }

    @Test
    void writingTheSameStatementsAgainChangesNothingAndSaysSo() {
        List<ParsedStatement> statements =
                List.of(entity("c", "Amber Quay Ltd", ""), person("p", "Ines Moulin", "c"), holding("h", "c", "p", 60));
        assertThat(write(statements)).isEqualTo(new WriteOutcome(3, 0, List.of()));
        String before = everything();
        assertThat(write(statements)).isEqualTo(new WriteOutcome(0, 3, List.of()));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void theSameStatementIdWithOtherContentIsRefusedInOneBatchAndAcrossBatches() {
        ParsedStatement first = entity("c", "Amber Quay Ltd", "");
        ParsedStatement changed = parsed(first.text().replace("Amber", "Umber"));
        WriteOutcome together = write(List.of(first, changed));
        WriteOutcome later = write(changed);
        assertThat(together.refused()).extracting(Finding::code).containsExactly(FindingCode.STATEMENT_ID_REUSED);
        assertThat(later.refused())
                .extracting(Finding::statementId)
                .containsExactly(first.statement().statementId());
        assertThat(party("c").names()).containsExactly("Amber Quay Ltd");
    }

    @Test
    void equalContentInOtherSpacingAndOrderIsTheSameStatement() {
        ParsedStatement first = entity("c", "Amber Quay Ltd", "");
        write(first);
        assertThat(write(parsed(first.text()
                        .replace(" ", "")
                        .replace("AmberQuayLtd", "Amber Quay Ltd")
                        .replace("UnitedKingdom", "United Kingdom")
                        .replace("RegisterofTests", "Register of Tests"))))
                .isEqualTo(new WriteOutcome(0, 1, List.of()));
    }

    @Test
    void aRecordCannotChangeItsType() {
        write(entity("x", "Amber Quay Ltd", ""));
        assertThat(write(person("x", "Ines Moulin", "x")).refused())
                .extracting(Finding::code)
                .containsExactly(FindingCode.RECORD_TYPE_CHANGED);
    }

    @Test
    void theLatestClaimIsCurrentInWhateverOrderStatementsArrive() {
        write(entity("c", "New Name Ltd", "", "c", "2024-06-01"));
        write(entity("c", "Old Name Ltd", "", "c", "2020-06-01"));
        assertThat(party("c").party().name()).isEqualTo("New Name Ltd");
    }

    @Test
    void aCorrectionWithTheSameDateAndLaterPublicationIsCurrent() {
        ParsedStatement claim = entity("c", "Mispelt Ltd", "");
        String corrected = claim.text()
                .replace("Mispelt", "Misspelt")
                .replace("\"publicationDate\": \"2024-01-01\"", "\"publicationDate\": \"2024-02-01\"")
                .replace(claim.statement().statementId(), "the-correction-0000000000000000000000");
        write(parsed(corrected));
        write(claim);
        assertThat(party("c").party().name()).isEqualTo("Misspelt Ltd");
    }

    @Test
    void aClosedRecordLeavesTheGraph() {
        write(List.of(entity("c", "Amber Quay Ltd", ""), person("p", "Ines Moulin", "c"), holding("h", "c", "p", 60)));
        assertThat(holders("c")).hasSize(1);
        write(holding("h", "c", "\"p\"", 60, "2024-03-01", "closed"));
        assertThat(holders("c")).isEmpty();
    }

    @Test
    void anUpdatedRelationshipReplacesItsEdge() {
        write(List.of(entity("c", "Amber Quay Ltd", ""), person("p", "Ines Moulin", "c"), holding("h", "c", "p", 60)));
        write(holding("h", "c", "\"p\"", 40, "2024-03-01", "updated"));
        assertThat(holders("c"))
                .singleElement()
                .satisfies(holder ->
                        assertThat(holder.interests().get(0).share().exact()).isEqualByComparingTo("40"));
    }

    @Test
    void aRelationshipMayComeBeforeTheRecordsItNames() {
        write(holding("h", "c", "p", 60));
        assertThat(holders("c")).extracting(holder -> holder.party().type()).containsExactly("undeclared");
        write(List.of(person("p", "Ines Moulin", "c"), entity("c", "Amber Quay Ltd", "")));
        assertThat(holders("c")).extracting(holder -> holder.party().name()).containsExactly("Ines Moulin");
    }

    @Test
    void anUnspecifiedHolderIsAPartyOfItsOwnUntilItIsNamed() {
        write(entity("c", "Amber Quay Ltd", ""));
        write(holding("h", "c", "{\"reason\": \"unknown\"}", 60, "2024-01-01", "new"));
        assertThat(holders("c"))
                .extracting(holder -> holder.party().unspecifiedReason())
                .containsExactly("unknown");
        write(List.of(person("p", "Ines Moulin", "c"), holding("h", "c", "\"p\"", 60, "2024-02-01", "updated")));
        assertThat(holders("c")).extracting(holder -> holder.party().name()).containsExactly("Ines Moulin");
    }

    @Test
    void recordsOfSeveralDeclarationsWithOneStrongIdentifierAreOneParty() {
        write(List.of(
                entity("a", "Amber Quay Ltd", "GB-COH:1234567"),
                entity("b", "AMBER QUAY LIMITED", "gb-coh:0123 4567")));
        assertThat(find("a")).isEqualTo(find("b"));
        assertThat(graph.parties().find("GB-COH:01234567", Viewer.PUBLIC))
                .singleElement()
                .isEqualTo(find("a"));
        assertThat(party("a").records()).hasSize(2);
    }

    @Test
    void recordsThatOnlyShareANameAreTwoParties() {
        write(List.of(entity("a", "Amber Quay Ltd", ""), entity("b", "Amber Quay Ltd", "")));
        assertThat(find("a")).isNotEqualTo(find("b"));
    }

    @Test
    void placeholdersForAnIdentifierJoinNobody() {
        write(List.of(
                entity("a", "Amber Quay Ltd", "GB-COH:00000000"), entity("b", "Blue Quay Ltd", "GB-COH:00000000")));
        assertThat(find("a")).isNotEqualTo(find("b"));
    }

    @Test
    void aPersonAndAnEntityNeverBecomeOneParty() {
        write(List.of(entity("a", "Amber Quay Ltd", "FRA-TAXID:T-p"), person("p", "Ines Moulin", "a")));
        assertThat(find("a")).isNotEqualTo(find("p"));
    }

    @Test
    void partiesMergeWhenALaterRecordShowsThatTheyAreOneAndTheOldIdLeadsOn() {
        write(List.of(entity("a", "Amber Quay Ltd", "GB-COH:12345678"), person("p", "Ines Moulin", "a")));
        write(List.of(entity("b", "Amber Quay Limited", "XI-LEI:5493001KJTIIGC8Y1R12"), holding("h", "b", "p", 70)));
        String younger = find("b").id();
        write(statement("c", "entity", "c", "2024-01-01", "new", """
                {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "Amber Quay",
                 "identifiers": [{"scheme": "GB-COH", "id": "12345678"},
                                 {"scheme": "XI-LEI", "id": "5493001KJTIIGC8Y1R12"}]}
                """));
        assertThat(List.of(find("b"), find("c"), find(younger))).containsOnly(find("a"));
        assertThat(holders("a")).extracting(holder -> holder.party().name()).containsExactly("Ines Moulin");
        assertThat(party("a").names()).contains("Amber Quay Ltd", "Amber Quay Limited", "Amber Quay");
    }

    @Test
    void sameRecordIdsOfTwoPublishersAreTwoRecords() {
        ParsedStatement here = entity("c", "Amber Quay Ltd", "");
        ParsedStatement there = parsed(here.text()
                .replace("Register of Tests", "Another Register")
                .replace("Amber", "Azure")
                .replace(here.statement().statementId(), "another-statement-00000000000000000000"));
        write(List.of(here, there));
        assertThat(graph.parties().find("c", Viewer.PUBLIC))
                .extracting(PartySummary::name)
                .containsExactlyInAnyOrder("Amber Quay Ltd", "Azure Quay Ltd");
    }

    @Test
    void thePublicSeesTheMonthOfBirthAndNoPersonalIdentifier() {
        write(List.of(entity("c", "Amber Quay Ltd", ""), person("p", "Ines Moulin", "c")));
        PartySummary asPublic = find("p");
        PartySummary asOperator = graph.parties().find("p", Viewer.OPERATOR).get(0);
        assertThat(asPublic.birthDate()).isEqualTo("1970-05");
        assertThat(asPublic.identifiers()).isEmpty();
        assertThat(graph.parties().find("FRA-TAXID:T-p", Viewer.PUBLIC)).isEmpty();
        assertThat(asOperator.birthDate()).isEqualTo("1970-05-17");
        assertThat(graph.parties().find("FRA-TAXID:T-p", Viewer.OPERATOR)).containsExactly(asOperator);
    }

    @Test
    void twoImportsAtOnceOfTheSameStatementsLoadEachOnce() {
        List<ParsedStatement> statements = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            statements.add(entity("c" + i, "Company " + i, "GB-COH:1%07d".formatted(i)));
        }
        List<CompletableFuture<WriteOutcome>> both = List.of(
                CompletableFuture.supplyAsync(() -> write(statements)),
                CompletableFuture.supplyAsync(() -> write(statements)));
        assertThat(both.stream()
                        .map(CompletableFuture::join)
                        .mapToInt(WriteOutcome::loaded)
                        .sum())
                .isEqualTo(300);
        assertThat(count("MATCH (p:Party) RETURN count(p) AS n")).isEqualTo(300);
    }

    /** Random registers, written in two random orders and batchings, have the same parties and edges. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theGraphDoesNotDependOnTheOrderOfArrival(long seed) {
        Random random = new Random(seed);
        List<ParsedStatement> statements = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String identifier = random.nextInt(3) == 0 ? "" : "GB-COH:1000000" + random.nextInt(9);
            statements.add(entity("c" + i, "Company " + i, identifier));
        }
        for (int i = 0; i < 60; i++) {
            String status = random.nextInt(4) == 0 ? "closed" : "updated";
            statements.add(holding(
                    "h" + random.nextInt(30),
                    "c" + random.nextInt(40),
                    "\"c" + random.nextInt(40) + "\"",
                    random.nextInt(100),
                    "20%02d-%02d-01".formatted(10 + i % 12, 1 + i / 12),
                    status));
        }
        writeShuffled(statements, random);
        String first = shape();
        emptyRegister();
        writeShuffled(statements, random);
        String second = shape();
        assertThat(second).as("seed %d", seed).isEqualTo(first);
    }

    private void writeShuffled(List<ParsedStatement> statements, Random random) {
        List<ParsedStatement> shuffled = new ArrayList<>(statements);
        Collections.shuffle(shuffled, random);
        while (!shuffled.isEmpty()) {
            List<ParsedStatement> batch = shuffled.subList(0, Math.min(shuffled.size(), 1 + random.nextInt(30)));
            write(List.copyOf(batch));
            batch.clear();
        }
    }

    /** Parties by the records that describe them, and edges by the parties at their ends: nothing that depends on ids. */
    private String shape() {
        return rows("""
                MATCH (p:Party)
                CALL (p) {
                  OPTIONAL MATCH (r:Record)-[:DESCRIBES]->(p) WITH r ORDER BY r.key RETURN collect(r.recordId) AS records
                }
                CALL (p) {
                  OPTIONAL MATCH (p)<-[:DESCRIBES]-(owner:Record)-[h:HOLDS]->(owned:Record)
                  WITH h, owner, owned ORDER BY h.recordKey, h.statementId, owner.key, owned.key
                  RETURN collect([owner.key, h.statementId, h.elsewhere, owned.key]) AS holds
                }
                RETURN records, p.identifiers AS identifiers, holds ORDER BY records[0]
                """);
    }

    private void emptyRegister() {
        try (Session session = driver.session()) {
            session.run("MATCH (n) WHERE NOT n:SchemaStep DETACH DELETE n").consume();
        }
    }

    private String everything() {
        return rows("MATCH (n) WHERE NOT n:Counter RETURN labels(n) AS l, properties(n) AS p ORDER BY elementId(n)")
                + rows("MATCH ()-[r]->() RETURN type(r) AS t, properties(r) AS p ORDER BY elementId(r)");
    }

    private String rows(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher)
                    .list(row -> row.asMap(Value::toString).toString())
                    .toString();
        }
    }

    private long count(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).single().get("n").asLong();
        }
    }

    private WriteOutcome write(ParsedStatement one) {
        return write(List.of(one));
    }

    private WriteOutcome write(List<ParsedStatement> statements) {
        return graph.writer().write(statements, "import-of-a-test");
    }

    private PartySummary find(String id) {
        List<PartySummary> found = graph.parties().find(id, Viewer.PUBLIC);
        assertThat(found).as(id).hasSize(1);
        return found.get(0);
    }

    private PartyView party(String recordId) {
        return graph.parties()
                .party(find(recordId).id(), Statements.LATER, Viewer.PUBLIC)
                .orElseThrow();
    }

    private List<HoldingView> holders(String recordId) {
        return graph.parties()
                .holders(find(recordId).id(), Statements.LATER, 100, null, Viewer.PUBLIC)
                .items();
    }
}
