package org.boreg.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.model.BodsVersion;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnderTest;
import org.boreg.graph.Statements;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.RegisterActs;
import org.boreg.graph.write.Warrant;
import org.boreg.graph.write.WriteOutcome;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.demo.DemoRegister;
import org.boreg.localneo4j.BoltAddress;
import org.boreg.service.access.OperatorKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A mirror keeps in a file what the feed gives it while the register is written to, the service is restarted and the mirror itself is
 * stopped and goes on. Then the database is emptied, and from the file alone the same register is built.
 */
@ExtendWith(RegisterUnderTest.class)
@Timeout(600)
class MirrorTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    @TempDir
    Path folder;

    private BoltAddress neo4j;
    private RegisterGraph graph;
    private Driver driver;

    @BeforeEach
    void connect(BoltAddress neo4j, RegisterGraph graph, Driver driver) {
        this.neo4j = neo4j;
        this.graph = graph;
        this.driver = driver;
    }

    @Test
    void aMirrorThatOnlyReadTheFeedIsEqual() throws IOException {
        Mirror mirror = mirrorOf(this::writeTheDemoRegister, this::writeOlderVersionsLateOnesAndSuchAsMergeParties);

        List<String> original = RegisterSnapshot.of(driver);
        assertThat(original).anyMatch(line -> line.contains("E-two") && line.contains("HOLDS"));
        mirror.buildInsteadOfTheRegister();

        assertThat(RegisterSnapshot.of(driver)).containsExactlyElementsOf(original);
    }

    @Test
    void aMirrorThatDoesWhatTheOperatorDidHasTheSameParties() throws IOException {
        Mirror mirror = mirrorOf(() -> {
            writeOlderVersionsLateOnesAndSuchAsMergeParties();
            operate();
        });

        List<String> original = parties();
        assertThat(original).contains("Azure Again Ltd: E-one E-three").contains("Two Ltd: E-two");
        mirror.buildInsteadOfTheRegister();

        assertThat(parties()).isEqualTo(original);
    }

    /** Undoes, redacts, merges, splits, and takes one of these back. */
    private void operate() {
        undoAnImport();
        Warrant warrant = new Warrant("The registrar", "Seen in the files");
        RegisterActs acts = graph.acts();
        acts.merge(List.of(id("E-one"), id("E-three")), warrant);
        String wrong = acts.merge(List.of(id("E-one"), id("E-two")), warrant);
        acts.split(id("E-one"), List.of("E-two"), warrant);
        acts.split(id("E-one"), List.of("E-three"), warrant);
        String taken =
                graph.actLog().latest(1, null, Viewer.OPERATOR).items().get(0).id();
        acts.revoke(taken, warrant);
        acts.revoke(wrong, warrant);
        ParsedStatement published =
                Statements.entity("E-three", "Three Ltd", "GB-COH:03333333", "E-three", "2024-07-01");
        acts.redact(
                published.statement().statementId(),
                Statements.parsed(published.text().replace("Three Ltd", "Azure Again Ltd")),
                warrant);
    }

    /** It would have made one party of two. */
    private void undoAnImport() {
        imported(
                "wrong",
                Statements.entity("E-two", "Two Ltd", "GB-COH:01111111"),
                Statements.entity("E-wrong", "Wrong Ltd", "GB-COH:09999999"));
        graph.undo().run("wrong", new Warrant("The registrar", "Sent by mistake"), gone -> {}, () -> false);
    }

    private void imported(String importId, ParsedStatement... statements) {
        graph.importLog().begin(ImportBeginning.of(importId, importId));
        int loaded = graph.writer().write(List.of(statements), importId).loaded();
        ImportCounts counts = new ImportCounts(statements.length, loaded, statements.length - loaded, 0);
        graph.importLog().end(importId, new ImportEnd("complete", counts, "{}", "[]", null));
    }

    private String id(String recordId) {
        return graph.parties().find(recordId, Viewer.OPERATOR).get(0).id();
    }

    /** Each with the records that it is made of. */
    private List<String> parties() {
        try (Session session = driver.session()) {
            return session.run("""
                            MATCH (p:Party)<-[:DESCRIBES]-(r:Record) WHERE r.recordId IS NOT NULL
                            WITH p, r ORDER BY r.key
                            WITH p, collect(r.recordId) AS records
                            RETURN coalesce(p.name, '') + ':' + reduce(all = '', id IN records | all + ' ' + id) AS party
                            ORDER BY party
                            """).list(row -> row.get("party").asString());
        }
    }

    @Test
    void aMirrorOfTheExamplesOfAllVersionsIsEqual() throws IOException {
        Path examples = Path.of(System.getProperty("boreg.root", "."), "..", "shared", "bods", "examples");
        assumeTrue(Files.isDirectory(examples), "the files of others are not here");
        List<Path> files;
        try (Stream<Path> all = Files.list(examples)) {
            files = all.sorted().toList();
        }
        Mirror mirror = mirrorOf(() -> files.forEach(this::load));

        List<String> original = RegisterSnapshot.of(driver);
        mirror.buildInsteadOfTheRegister();

        assertThat(original).hasSizeGreaterThan(1_000);
        assertThat(RegisterSnapshot.of(driver)).containsExactlyElementsOf(original);
    }

    /** Reads while others write, some pages from each service, until they are done and all is read. */
    private Mirror mirrorOf(Runnable... writers) throws IOException {
        CompletableFuture<?> writing = CompletableFuture.allOf(
                Stream.of(writers).map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new));
        Path file = folder.resolve("mirror.jsonl");
        boolean isComplete = false;
        while (!isComplete) {
            try (RegisterService service = RegisterService.start(settings())) {
                isComplete = new Mirror(file).read(new Asker(service.address(), RunningService.KEY), 8, writing);
            }
        }
        writing.join();
        return new Mirror(file);
    }

    private ServiceSettings settings() {
        return ServiceSettings.of(neo4j.uri(), neo4j.user(), neo4j.password(), folder.resolve("service"))
                .withPort(0)
                .withOperatorKeyHash(OperatorKey.hash(RunningService.KEY));
    }

    /** Knows nothing but the file that it keeps, a change a line. */
    private final class Mirror {

        private final Path file;

        Mirror(Path file) {
            this.file = file;
        }

        /** @return whether all was read that the writers wrote */
        boolean read(Asker operator, int pages, CompletableFuture<?> writing) throws IOException {
            for (int page = 0; page < pages; page++) {
                boolean isWritten = writing.isDone();
                Reply reply = operator.get(
                        "/api/v1/changes?original=true&wait=1&limit=170&after=" + last(),
                        "Accept",
                        "application/x-ndjson");
                assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
                if (isWritten && reply.text().isEmpty()) {
                    return true;
                }
                Files.writeString(file, reply.text(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return false;
        }

        private String last() throws IOException {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? ""
                    : JSON.readTree(lines.get(lines.size() - 1)).get("cursor").asString();
        }

        void buildInsteadOfTheRegister() throws IOException {
            empty();
            List<ParsedStatement> batch = new ArrayList<>();
            Map<String, String> acts = new HashMap<>();
            String importId = "";
            for (String line : Files.readAllLines(file)) {
                JsonNode change = JSON.readTree(line);
                boolean isAct = !change.get("kind").asString().equals("statement");
                boolean isOfAnother = !change.path("importId").asString("").equals(importId);
                if (isAct || isOfAnother || batch.size() == 500) {
                    write(batch, importId);
                }
                if (isAct) {
                    repeat(change, acts);
                } else {
                    importId = change.get("importId").asString();
                    batch.add(statement(change));
                }
            }
            write(batch, importId);
        }

        private void write(List<ParsedStatement> batch, String importId) {
            if (batch.isEmpty()) {
                return;
            }
            graph.importLog().begin(ImportBeginning.of(importId, "the feed of another register"));
            assertThat(graph.writer().write(batch, importId)).isEqualTo(new WriteOutcome(batch.size(), 0, List.of()));
            graph.importLog().end(importId, new ImportEnd("complete", ImportCounts.NONE, "{}", "[]", null));
            batch.clear();
        }

        /** Of an import that was undone before the feed was read, nothing was read. */
        private void undo(String importId, Warrant warrant) {
            if (graph.imports().find(importId).isPresent()) {
                graph.undo().run(importId, warrant, gone -> {}, () -> false);
            }
        }

        /** @param acts what an act of the original is in the mirror */
        private void repeat(JsonNode change, Map<String, String> acts) {
            Warrant warrant = new Warrant(
                    change.get("by").asString(), change.get("reason").asString());
            List<String> records = new ArrayList<>();
            change.path("records")
                    .forEach(record -> records.add(record.get("recordId").asString()));
            String actId = change.get("actId").asString();
            switch (change.get("kind").asString()) {
                case "merge" ->
                    acts.put(
                            actId,
                            graph.acts()
                                    .merge(
                                            records.stream()
                                                    .map(MirrorTest.this::id)
                                                    .distinct()
                                                    .toList(),
                                            warrant));
                case "split" ->
                    acts.put(actId, graph.acts().split(MirrorTest.this.id(records.get(0)), records, warrant));
                case "revoke" ->
                    graph.acts().revoke(acts.get(change.get("revokes").asString()), warrant);
                case "undo" -> undo(change.get("importId").asString(), warrant);
                default -> redact(change, warrant);
            }
        }

        /** Who reads the feed late has the new content already. */
        private void redact(JsonNode change, Warrant warrant) {
            String statementId = change.get("statementId").asString();
            String hash =
                    graph.statements().statement(statementId).orElseThrow().hash();
            if (!hash.equals(change.get("hash").asString())) {
                graph.acts().redact(statementId, statement(change), warrant);
            }
        }
    }

    /** A statement as its change tells it: the text as it was published, and how the register reads it. */
    private static ParsedStatement statement(JsonNode change) {
        String text = JSON.writeValueAsString(change.get("statement"));
        if (!change.has("reading")) {
            return Statements.parsed(text);
        }
        String reading = JSON.writeValueAsString(change.get("reading"));
        ParsedStatement read = Statements.kept(reading);
        return new ParsedStatement(
                read.place(),
                text,
                change.get("hash").asString(),
                BodsVersion.of(change.get("bodsVersion").asString()).orElseThrow(),
                reading,
                change.get("generation").asInt(),
                read.statement(),
                List.of());
    }

    private void writeTheDemoRegister() {
        List<ObjectNode> statements = DemoRegister.statements();
        for (int from = 0; from < statements.size(); from += 300) {
            load(
                    "demo-%d.jsonl".formatted(from),
                    statements.subList(from, Math.min(from + 300, statements.size())).stream()
                            .map(JSON::writeValueAsString)
                            .toList());
        }
    }

    private void writeOlderVersionsLateOnesAndSuchAsMergeParties() {
        load("first.jsonl", old(entity("company", "Amber Quay Ltd", "")), old(person("owner", "")));
        load(
                "held.jsonl",
                old(holding("holding", "company", "owner", 60, "")),
                old(holding("more", "company", "owner", 10, "")));
        load(
                "newer.jsonl",
                // The one that is replaced comes after the one that replaces it.
                old(holding("holding-3", "company-2", "owner", 20, "holding-2")),
                old(holding("holding-2", "company", "owner", 30, "holding")),
                old(entity("company-2", "Beryl Quay Ltd", "company")));
        load(
                "two.jsonl",
                Statements.entity("E-one", "One Ltd", "GB-COH:01111111").text(),
                Statements.entity("E-two", "Two Ltd", "GB-COH:02222222", "E-two", "2024-03-01")
                        .text(),
                Statements.person("P-one", "Pia One", "E-one").text(),
                Statements.holding("R-one", "E-one", "P-one", 70).text(),
                Statements.holding("R-two", "E-two", "\"E-one\"", 40, "2024-01-01", "new")
                        .text());
        load(
                "late.jsonl",
                Statements.entity("E-two", "Two (as it was) Ltd", "GB-COH:02222222", "E-two", "2023-03-01")
                        .text(),
                Statements.holding("R-one", "E-one", "\"P-one\"", 75, "2023-06-01", "new")
                        .text(),
                Statements.holding("R-two", "E-two", "\"E-one\"", 40, "2024-05-01", "closed")
                        .text());
        load(
                "merging.jsonl",
                Statements.entity("E-three", "One Again Ltd", "GB-COH:01111111").text(),
                Statements.holding("R-three", "E-three", "P-one", 5).text());
        load(
                "unmerging.jsonl",
                Statements.entity("E-three", "Three Ltd", "GB-COH:03333333", "E-three", "2024-07-01")
                        .text());
        // Refused, and so no change: another type under the id of a record, another text under that of a statement.
        load("refused.jsonl", Statements.person("E-one", "No Company", "E-one").text());
    }

    private void load(String name, String... statements) {
        load(name, Stream.of(statements).map(text -> text.replace("\n", " ")).toList());
    }

    private void load(String name, List<String> lines) {
        try {
            load(Files.write(folder.resolve(name), lines));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void load(Path file) {
        assertThat(importOf(file).failure()).isNull();
    }

    private ImportReport importOf(Path file) {
        return new BodsImport(graph, ReadLimits.DEFAULT).run(ImportRequest.of(List.of(file)), ImportListener.NONE);
    }

    private void empty() {
        try (Session session = driver.session()) {
            session.run(
                            "MATCH (n) WHERE NOT n:SchemaStep AND NOT (n:Counter AND n.name = 'shape') CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS")
                    .consume();
        }
    }

    private record Old(String name, String type, String replaces, String details) {}

    private static Old entity(String name, String called, String replaces) {
        return new Old(name, "entityStatement", replaces, """
                "entityType": "registeredEntity", "name": "%s"
                """.formatted(called));
    }

    private static Old person(String name, String replaces) {
        return new Old(name, "personStatement", replaces, """
                "personType": "knownPerson", "names": [{"type": "individual", "fullName": "Ines Moulin"}]
                """);
    }

    private static Old holding(String name, String subject, String owner, int percent, String replaces) {
        return new Old(
                name, "ownershipOrControlStatement", replaces, """
                "subject": {"describedByEntityStatement": "%s"},
                "interestedParty": {"describedByPersonStatement": "%s"},
                "interests": [{"type": "shareholding", "interestLevel": "direct", "share": {"exact": %d.50}}]
                """.formatted(uuid(subject), uuid(owner), percent));
    }

    /** As BODS 0.2 has it. */
    private static String old(Old statement) {
        return """
                {"statementID": "%s", "statementType": "%s", "statementDate": "2023-05-01", "isComponent": false, %s
                 "publicationDetails": {"publicationDate": "2023-05-02", "bodsVersion": "0.2",
                                        "publisher": {"name": "Register of Tests"}}, %s}
                """.formatted(
                        uuid(statement.name()),
                        statement.type(),
                        statement.replaces().isEmpty()
                                ? ""
                                : "\"replacesStatements\": [\"" + uuid(statement.replaces()) + "\"],",
                        statement.details());
    }

    private static String uuid(String name) {
        return "00000000-0000-4000-8000-" + name + "-".repeat(Math.max(0, 20 - name.length()));
    }
}
