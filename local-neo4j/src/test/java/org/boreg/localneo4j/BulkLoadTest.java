package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

class BulkLoadTest {

    private static final int MANY = 30_000;

    @TempDir
    Path temporary;

    @Test
    void whatIsLoadedIsThereWhenNeo4jRuns() {
        Path data = temporary.resolve("register-data");
        byte[] bytes = new byte[300];
        bytes[7] = 42;
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            load.node(
                    0,
                    "Statement",
                    Map.of("id", "ü".repeat(200), "packed", bytes, "arrival", 7L, "closed", true, "score", 0.5));
            load.node(1, "Record", Map.of("key", "a\u001fb", "links", List.of("x", "東京", "")));
            load.node(2, "Record", Map.of());
            load.relationship("OF_RECORD", 0, 1, Map.of());
            load.relationship("HOLDS", 2, 1, Map.of("interests", "[]", "stated", -5L));
            load.finish();
        }
        try (LocalNeo4j neo4j = Given.started(data);
                Driver driver = Given.driver(neo4j.address())) {
            Record row = one(driver, "MATCH (s:Statement)-[:OF_RECORD]->(r)<-[h:HOLDS]-(:Record) RETURN s, r, h");
            assertThat(row.get("s").get("id").asString()).isEqualTo("ü".repeat(200));
            assertThat(row.get("s").get("packed").asByteArray()).isEqualTo(bytes);
            assertThat(row.get("s").get("closed").asBoolean()).isTrue();
            assertThat(row.get("s").get("score").asDouble()).isEqualTo(0.5);
            assertThat(row.get("r").get("key").asString()).isEqualTo("a\u001fb");
            assertThat(row.get("r").get("links").asList()).isEqualTo(List.of("x", "東京", ""));
            assertThat(row.get("h").get("stated").asLong()).isEqualTo(-5);
            driver.executableQuery("CREATE CONSTRAINT FOR (r:Record) REQUIRE r.key IS UNIQUE")
                    .execute();
            driver.executableQuery("CREATE (:Record {key: 'written after'})").execute();
            assertThat(one(driver, "MATCH (r:Record) RETURN count(r) AS count")
                            .get("count")
                            .asInt())
                    .isEqualTo(3);
        }
    }

    @Test
    void manyRowsComeThroughInManyChunks() {
        Path data = temporary.resolve("register-data");
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            for (int id = 0; id < MANY; id++) {
                load.node(id, id % 2 == 0 ? "Even" : "Odd", Map.of("number", (long) id, "text", "x".repeat(id % 400)));
            }
            for (int id = 1; id < MANY; id++) {
                load.relationship("AFTER", id, id - 1, Map.of("number", (long) id));
            }
            load.finish();
        }
        try (LocalNeo4j neo4j = Given.started(data);
                Driver driver = Given.driver(neo4j.address())) {
            Record row = one(
                    driver,
                    "MATCH (n) RETURN count(n) AS nodes, sum(n.number) AS numbers, sum(size(n.text)) AS texts, count(n:Even) AS e");
            assertThat(row.get("nodes").asInt()).isEqualTo(MANY);
            assertThat(row.get("numbers").asLong()).isEqualTo((long) MANY * (MANY - 1) / 2);
            assertThat(row.get("texts").asLong()).isEqualTo(MANY / 400 * (399L * 400 / 2));
            assertThat(one(driver, "MATCH (o:Odd)-[a:AFTER]->(e:Even) WHERE a.number = o.number RETURN count(a) AS c")
                            .get("c")
                            .asInt())
                    .isEqualTo(MANY / 2);
        }
    }

    @Test
    void severalThreadsAddRowsAtOnce() {
        Path data = temporary.resolve("register-data");
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            IntStream.range(0, MANY)
                    .parallel()
                    .forEach(id -> load.node(id, "Number", Map.of("number", (long) id, "text", "x".repeat(200))));
            IntStream.range(1, MANY)
                    .parallel()
                    .forEach(id -> load.relationship("AFTER", id, id - 1, Map.of("number", (long) id)));
            load.finish();
        }
        assertThat(data.resolve("neo4j/data/transactions/neo4j"))
                .isDirectoryRecursivelyContaining(file -> file.toFile().length() > 0)
                .isDirectoryNotContaining(file -> file.toFile().length() > 4 << 20);
        try (LocalNeo4j neo4j = Given.started(data);
                Driver driver = Given.driver(neo4j.address())) {
            assertThat(one(
                                    driver,
                                    "MATCH (a:Number)-[r:AFTER]->(b) WHERE r.number = a.number AND b.number = a.number - 1 RETURN count(r) AS c")
                            .get("c")
                            .asInt())
                    .isEqualTo(MANY - 1);
        }
    }

    @Test
    void aLoadThatIsNotFinishedLeavesNothing() throws IOException {
        Path data = temporary.resolve("register-data");
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            load.node(0, "Record", Map.of("key", "a"));
        }
        assertThat(data.resolve("neo4j-in-the-making")).doesNotExist();
        assertThat(BulkLoad.isPossible(data)).isTrue();
    }

    @Test
    void whatABrokenOffLoadLeftIsRemovedByTheNext() throws IOException {
        Path data = temporary.resolve("register-data");
        Files.createDirectories(data.resolve("neo4j-in-the-making").resolve("data"));
        Files.writeString(data.resolve("neo4j-in-the-making").resolve("data").resolve("left"), "over");
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            load.node(0, "Record", Map.of("key", "a"));
            load.finish();
        }
        assertThat(data.resolve("neo4j").resolve("data").resolve("left")).doesNotExist();
        assertThat(data.resolve("neo4j-in-the-making")).doesNotExist();
    }

    @Test
    void aRegisterThatIsThereIsNotLoadedOver() throws IOException {
        Path data = temporary.resolve("register-data");
        Files.createDirectories(data.resolve("neo4j").resolve("data"));
        assertThat(BulkLoad.isPossible(data)).isFalse();
        assertThatThrownBy(() -> BulkLoad.into(data, Given.smallSettings()))
                .isInstanceOf(LocalNeo4jException.class)
                .hasMessageContaining("has a register already");
        assertThat(BulkLoad.isPossible(data)).isFalse();
    }

    @Test
    void whatTheImporterRefusesIsAFailureWithItsReasonAndLeavesNothing() {
        Path data = temporary.resolve("register-data");
        try (BulkLoad load = BulkLoad.into(data, Given.smallSettings())) {
            load.node(0, "Record", Map.of("key", "a"));
            load.relationship("HOLDS", 0, 99, Map.of());
            assertThatThrownBy(load::finish)
                    .isInstanceOf(LocalNeo4jException.class)
                    .hasMessageContaining("could not be loaded");
        }
        assertThat(BulkLoad.isPossible(data)).isTrue();
    }

    private static Record one(Driver driver, String cypher) {
        return driver.executableQuery(cypher).execute().records().get(0);
    }
}
