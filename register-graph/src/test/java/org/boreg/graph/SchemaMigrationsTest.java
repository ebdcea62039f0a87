package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.boreg.graph.schema.SchemaMigrations;
import org.boreg.localneo4j.BoltAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;

@ExtendWith(RegisterUnderTest.class)
class SchemaMigrationsTest {

    @Test
    void applyingTheSchemaAgainChangesNothing(RegisterGraph graph, Driver driver) {
        String before = schema(driver);
        graph.migrate();
        assertThat(schema(driver)).isEqualTo(before).contains("statement_id", "party_search");
    }

    @Test
    void programsThatApplyTheSchemaAtOnceDoNotDisturbEachOther(RegisterGraph graph, Driver driver) {
        String before = schema(driver);
        for (int round = 0; round < 3; round++) {
            forgetSchema(driver);
            List<CompletableFuture<Void>> programs = Stream.generate(() -> CompletableFuture.runAsync(graph::migrate))
                    .limit(4)
                    .toList();
            programs.forEach(CompletableFuture::join);
            assertThat(schema(driver)).isEqualTo(before);
        }
    }

    @Test
    void aNewDatabaseGetsAtOnceWhatTheStepsComeTo(RegisterGraph graph, Driver driver) {
        List<String> atOnce = definitions(driver);
        List<String> steps;
        try (Session session = driver.session()) {
            steps = session.run("MATCH (step:SchemaStep) RETURN step.name AS name ORDER BY name")
                    .list(row -> row.get("name").asString());
            dropAll(session);
            steps.forEach(step ->
                    statements(step).forEach(statement -> session.run(statement).consume()));
            session.run("CALL db.awaitIndexes(60)").consume();
        }
        assertThat(definitions(driver)).isEqualTo(atOnce);
        try (Session session = driver.session()) {
            dropAll(session);
        }
        graph.migrate();
        assertThat(definitions(driver)).isEqualTo(atOnce);
    }

    /** Of an earlier release, whose first step was broken off. */
    @Test
    void whatAStepThatWasBrokenOffHasLeftIsMadeWhole(RegisterGraph graph, Driver driver) {
        List<String> whole = definitions(driver);
        try (Session session = driver.session()) {
            dropAll(session);
            statements("V001__statements_records_parties")
                    .forEach(statement -> session.run(statement).consume());
        }
        graph.migrate();
        assertThat(definitions(driver)).isEqualTo(whole);
    }

    private static void dropAll(Session session) {
        session.run("MATCH (step:SchemaStep) DELETE step").consume();
        session.run("SHOW CONSTRAINTS YIELD name")
                .list(row -> row.get("name").asString())
                .forEach(name -> session.run("DROP CONSTRAINT " + name).consume());
        session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name")
                .list(row -> row.get("name").asString())
                .forEach(name -> session.run("DROP INDEX " + name).consume());
    }

    private static List<String> statements(String step) {
        try (InputStream in = SchemaMigrations.class.getResourceAsStream(step + ".cypher")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            String withoutComments = text.replaceAll("(?m)^//.*$", "");
            return Stream.of(withoutComments.split(";"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> definitions(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("""
                            SHOW INDEXES YIELD name, type, entityType, labelsOrTypes, properties, options, owningConstraint
                            WHERE type <> 'LOOKUP'
                            RETURN * ORDER BY name
                            """).list(row -> new TreeMap<>(row.asMap()).toString());
        }
    }

    private static void forgetSchema(Driver driver) {
        try (Session session = driver.session()) {
            session.run("MATCH (s:SchemaStep) DELETE s").consume();
            for (String index : List.of("identifier_value", "record_id", "party_search")) {
                session.run("DROP INDEX " + index).consume();
            }
            for (String constraint : List.of("identifier_key", "record_key")) {
                session.run("DROP CONSTRAINT " + constraint).consume();
            }
        }
    }

    @Test
    void aDatabaseOfANewerReleaseIsLeftAlone(RegisterGraph graph, Driver driver) {
        try (Session session = driver.session()) {
            session.run("CREATE (:SchemaStep {name: 'V999__of_the_future'})").consume();
            assertThatThrownBy(graph::migrate).hasMessageContaining("newer release");
            session.run("MATCH (s:SchemaStep {name: 'V999__of_the_future'}) DELETE s")
                    .consume();
        }
    }

    @Test
    void aWrongPasswordAndAMissingServerAreSaidInPlainWords(BoltAddress address) {
        try (Driver wrong = GraphDatabase.driver(address.uri(), AuthTokens.basic("neo4j", "not-the-password"));
                Driver nobody = GraphDatabase.driver(URI.create("bolt://127.0.0.1:1"), AuthTokens.none())) {
            assertThatThrownBy(new RegisterGraph(wrong)::migrate)
                    .isInstanceOf(RegisterUnavailable.class)
                    .hasMessageContaining("user name or password");
            assertThatThrownBy(new RegisterGraph(nobody)::migrate)
                    .isInstanceOf(RegisterUnavailable.class)
                    .hasMessageContaining("cannot be reached");
        }
    }

    private static String schema(Driver driver) {
        try (Session session = driver.session()) {
            return session.run("SHOW INDEXES YIELD name, type, state RETURN name, type, state ORDER BY name")
                    .list(row -> row.asMap().toString())
                    .toString();
        }
    }
}
