package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.graph.read.SearchHit;
import org.boreg.graph.read.SearchQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whether search puts first whom people mean: queries that a person has judged, on invented names of many scripts, among thousands of
 * other parties. Prints the mean reciprocal rank of each class, as docs/search.md has it.
 */
@ExtendWith(RegisterUnderTest.class)
class JudgedSearchTest {

    private static final int OTHERS = 4_000;
    private static final long SEED = 20_240_101;
    private static final double FLOOR = 0.90;
    private static final double FLOOR_OF_A_CLASS = 0.60;

    private static final String[] FIRST = {
        "Amber", "Copper", "Thistle", "Marrow", "Salt", "Raven", "Gold", "Pine", "Fern", "Tarn", "Quill", "Oak",
        "Brick", "Sun"
    };
    private static final String[] SECOND = {
        "wick", "dale", "marsh", "crag", "hollow", "haven", "stead", "mere", "ford", "gate", "combe", "ridge", "holm",
        "shaw"
    };
    private static final String[] THIRD = {
        "Trading",
        "Holdings",
        "Logistics",
        "Textiles",
        "Energy",
        "Media",
        "Capital",
        "Digital",
        "Estates",
        "Minerals",
        "Fisheries",
        "Granite Works",
        "Invest",
        "Partners"
    };
    private static final String[] FORMS = {"Ltd", "Limited", "plc", "LLC", "GmbH", "S.A.", "B.V.", "Inc."};

    private record Judged(String about, String text, String meant) {}

    @Test
    void whomPeopleMeanComesFirst(RegisterGraph graph) {
        write(graph);
        Map<String, List<Double>> ranks = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        Map<String, String> ids = new HashMap<>();
        List<Judged> queries = lines("judged-queries.tsv")
                .map(fields -> new Judged(fields[0], fields[1], fields[2]))
                .toList();
        for (Judged query : queries) {
            String id = ids.computeIfAbsent(
                    query.meant(),
                    key -> graph.parties()
                            .find("judged-" + key, Viewer.PUBLIC)
                            .get(0)
                            .id());
            double rank = reciprocalRank(graph, query, id);
            ranks.computeIfAbsent(query.about(), about -> new ArrayList<>()).add(rank);
            if (rank < 1) {
                missed.add("%.2f %s".formatted(rank, query));
            }
        }
        double all = mean(ranks.values().stream().flatMap(List::stream).toList());
        ranks.forEach((about, of) -> System.out.printf("| %s | %d | %.3f |%n", about, of.size(), mean(of)));
        System.out.printf("| all | %d | %.3f |%n", queries.size(), all);

        assertThat(queries).hasSizeGreaterThanOrEqualTo(200);
        assertThat(all).as(String.join("\n", missed)).isGreaterThanOrEqualTo(FLOOR);
        assertThat(ranks)
                .allSatisfy((about, of) -> assertThat(mean(of))
                        .as(about + "\n" + String.join("\n", missed))
                        .isGreaterThanOrEqualTo(FLOOR_OF_A_CLASS));
    }

    private static double reciprocalRank(RegisterGraph graph, Judged query, String id) {
        List<SearchHit> hits = graph.search()
                .search(new SearchQuestion(query.text(), null, null, 20, null), Viewer.PUBLIC)
                .items();
        for (int at = 0; at < hits.size(); at++) {
            if (hits.get(at).party().id().equals(id)) {
                return 1.0 / (at + 1);
            }
        }
        return 0;
    }

    private static void write(RegisterGraph graph) {
        List<ParsedStatement> statements = new ArrayList<>();
        lines("judged-parties.tsv").forEach(fields -> statements.addAll(party(fields)));
        Random random = new Random(SEED);
        for (int i = 0; i < OTHERS; i++) {
            String name =
                    one(FIRST, random) + one(SECOND, random) + " " + one(THIRD, random) + " " + one(FORMS, random);
            statements.add(Statements.entity("other-" + i, name, "GB-COH:%08d".formatted(1_000_000 + i * 13)));
        }
        for (int from = 0; from < statements.size(); from += 1_000) {
            graph.writer()
                    .write(statements.subList(from, Math.min(from + 1_000, statements.size())), "import-of-a-test");
        }
    }

    /** A former name of a company is what an earlier statement of its record said. */
    private static List<ParsedStatement> party(String[] fields) {
        String record = "judged-" + fields[0];
        String name = fields[2].replace("\"", "\\\"");
        String also = fields[4];
        List<ParsedStatement> statements = new ArrayList<>();
        if (fields[1].equals("person")) {
            String names = "{\"type\": \"legal\", \"fullName\": \"%s\"}".formatted(name)
                    + (fields[3].isEmpty() ? "" : ", {\"type\": \"former\", \"fullName\": \"%s\"}".formatted(fields[3]))
                    + (also.isEmpty() ? "" : ", {\"type\": \"alternative\", \"fullName\": \"%s\"}".formatted(also));
            statements.add(Statements.statement(
                    record,
                    "person",
                    record,
                    "2024-01-01",
                    "new",
                    "{\"isComponent\": false, \"personType\": \"knownPerson\", \"names\": [%s]}".formatted(names)));
            return statements;
        }
        if (!fields[3].isEmpty()) {
            statements.add(Statements.entity(record, fields[3], fields[5], record, "2020-01-01"));
        }
        statements.add(Statements.statement(
                record, "entity", record, "2024-01-01", fields[3].isEmpty() ? "new" : "updated", """
                {"isComponent": false, "entityType": {"type": "registeredEntity"}, "name": "%s", "alternateNames": [%s],
                 "identifiers": [%s]}
                """.formatted(
                        name,
                        also.isEmpty() ? "" : "\"" + also + "\"",
                        fields[5].isEmpty()
                                ? ""
                                : "{\"scheme\": \"GB-COH\", \"id\": \"%s\"}".formatted(fields[5].substring(7)))));
        return statements;
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static double mean(List<Double> ranks) {
        return ranks.stream().mapToDouble(rank -> rank).average().orElse(0);
    }

    private static Stream<String[]> lines(String file) {
        try (InputStream in = JudgedSearchTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
