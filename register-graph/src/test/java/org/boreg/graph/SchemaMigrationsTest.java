package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
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
