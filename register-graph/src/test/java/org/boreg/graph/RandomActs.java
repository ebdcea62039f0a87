package org.boreg.graph;

import static org.boreg.graph.Statements.entity;
import static org.boreg.graph.Statements.holding;
import static org.boreg.graph.Statements.parsed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.Undo;
import org.boreg.graph.write.Warrant;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Random statements, and an operator who does random things with what they make. */
final class RandomActs {

    private static final Warrant WARRANT = new Warrant("Random", "Random");

    private final RegisterGraph graph;
    private final Driver driver;
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private final List<String> imports = new ArrayList<>();

    RandomActs(RegisterGraph graph, Driver driver, Random random) {
        this.graph = graph;
        this.driver = driver;
        this.random = random;
    }

    /** The kinds of the acts that could be done. */
    List<String> done() {
        return done;
    }

    void write(int statements) {
        List<ParsedStatement> batch = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            batch.add(statement(random.nextInt(3) == 0 ? "h" + random.nextInt(8) : "c" + random.nextInt(12)));
        }
        String id = "import-" + imports.size();
        imports.add(id);
        graph.importLog().begin(ImportBeginning.of(id, id));
        graph.writer().write(batch.stream().distinct().toList(), id);
        graph.importLog().end(id, new ImportEnd("complete", ImportCounts.NONE, "{}", "[]", null));
    }

    private ParsedStatement statement(String recordId) {
        String date =
                "20%02d-%02d-%02d".formatted(10 + random.nextInt(15), 1 + random.nextInt(12), 1 + random.nextInt(28));
        if (recordId.startsWith("h")) {
            return holding(
                    recordId,
                    "c" + random.nextInt(14),
                    random.nextInt(5) == 0
                            ? "{\"reason\": \"unknown\", \"description\": \"%d\"}".formatted(random.nextInt(2))
                            : "\"c" + random.nextInt(14) + "\"",
                    random.nextInt(100),
                    date,
                    random.nextInt(5) == 0 ? "closed" : "updated");
        }
        String identifier = random.nextInt(3) == 0 ? "" : "GB-COH:1000000" + random.nextInt(6);
        return entity(recordId, "Name " + random.nextInt(4), identifier, "c" + random.nextInt(12), date);
    }

    /** Does something random, or nothing where that cannot be done. */
    void act() {
        act(random.nextInt(6));
    }

    /** Decides something random on who is who, or nothing where that cannot be done. */
    void decide() {
        act(random.nextInt(3));
    }

    private void act(int kind) {
        try {
            switch (kind) {
                case 0 -> merge();
                case 1 -> split();
                case 2 -> revoke();
                case 3 -> undo();
                default -> redact();
            }
            done.add(List.of("merge", "split", "revoke", "undo", "redaction", "redaction")
                    .get(kind));
        } catch (ActRefused refused) {
            // Not everything that is random can be done.
        }
    }

    private void merge() {
        List<String> parties = texts("MATCH (p:Party {kind: 'entity'}) RETURN p.id AS t ORDER BY t");
        graph.acts().merge(List.of(one(parties), one(parties)), WARRANT);
    }

    private void split() {
        String record = one(texts("""
                        MATCH (r:Record)-[:DESCRIBES]->(p:Party)<-[:DESCRIBES]-(:Record)
                        RETURN DISTINCT p.id + ' ' + r.recordId AS t ORDER BY t
                        """));
        graph.acts().split(record.split(" ")[0], List.of(record.split(" ")[1]), WARRANT);
    }

    private void revoke() {
        graph.acts().revoke(one(texts("MATCH (a:Act) RETURN a.id AS t ORDER BY a.seq")), WARRANT);
    }

    private void undo() {
        new Undo(driver, 1 + random.nextInt(20)).run(one(imports), WARRANT, gone -> {}, () -> false);
    }

    private void redact() {
        String chosen = one(texts("""
                        MATCH (s:Statement)-[:OF_RECORD]->(r:Record)
                        RETURN s.statementId + ' ' + r.recordId AS t ORDER BY s.arrival
                        """));
        ParsedStatement made = statement(chosen.split(" ")[1]);
        String id = chosen.split(" ")[0];
        graph.acts().redact(id, parsed(made.text().replace(made.statement().statementId(), id)), WARRANT);
    }

    private String one(List<String> texts) {
        if (texts.isEmpty()) {
            throw ActRefused.badly("random", "There is none.");
        }
        return texts.get(random.nextInt(texts.size()));
    }

    private List<String> texts(String cypher) {
        try (Session session = driver.session()) {
            return session.run(cypher).list(row -> row.get("t").asString());
        }
    }
}
