package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.graph.text.FoldedText;
import org.boreg.graph.write.IdentifierKey;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;

/** Finds parties by name or identifier. An exact identifier comes first, then names, best match first. */
public final class SearchReads {

    /** No ranked list is read further than this; whoever is not among the first thousands needs a narrower search. */
    private static final int MOST_HITS = 10_000;

    private static final int MOST_EXACT = 50;
    private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final int SHORTEST_FUZZY = 4;
    private static final int MOST_FUZZY = 12;

    private final GraphQuery graph;

    public SearchReads(Driver driver) {
        this.graph = new GraphQuery(driver);
    }

    public Page<PartySummary> search(SearchQuestion question, Viewer viewer) {
        List<PartySummary> exact = byIdentifier(question, viewer);
        Optional<Cursor> after = Cursor.parse(question.cursor());
        List<Hit> byName = byName(question, exact, after, viewer);
        List<PartySummary> found = new ArrayList<>(after.isPresent() ? List.of() : exact);
        byName.forEach(hit -> found.add(hit.party()));
        if (byName.size() <= question.limit()) {
            return new Page<>(found, null);
        }
        found.remove(found.size() - 1);
        Hit last = byName.get(question.limit() - 1);
        return new Page<>(
                found, new Cursor(String.valueOf(last.score()), last.party().id()).text());
    }

    private record Hit(PartySummary party, double score) {}

    private List<PartySummary> byIdentifier(SearchQuestion question, Viewer viewer) {
        String value = question.text().replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        String key = StrongIdentifier.parse(question.text())
                .map(identifier -> IdentifierKey.of("entity", identifier))
                .orElse("");
        return graph.list(
                """
                CALL () {
                  MATCH (i:Identifier {key: $key}) RETURN i
                  UNION
                  MATCH (i:Identifier {value: $value}) RETURN i
                }
                MATCH (i)-[:IDENTIFIES]->(p:Party)
                WHERE ($public = false OR p.kind <> 'person')
                  AND %s
                WITH DISTINCT p ORDER BY p.id LIMIT $limit
                RETURN %s AS party
                """.formatted(FILTER, PartyNode.SUMMARY),
                parameters(
                        question,
                        Map.of(
                                "key", key,
                                "value", value,
                                "public", viewer == Viewer.PUBLIC,
                                "limit", MOST_EXACT)),
                row -> new PartyNode(row.get("party"), viewer).summary());
    }

    private List<Hit> byName(SearchQuestion question, List<PartySummary> exact, Optional<Cursor> after, Viewer viewer) {
        String lucene = lucene(question.text());
        if (lucene.isEmpty()) {
            return List.of();
        }
        Map<String, Object> more = new HashMap<>();
        more.put("query", lucene);
        more.put("most", MOST_HITS);
        more.put("known", exact.stream().map(PartySummary::id).toList());
        more.put("score", after.map(Cursor::number).orElse(null));
        more.put("id", after.map(Cursor::id).orElse(null));
        more.put("limit", question.limit() + 1);
        return graph.list(
                """
                CALL db.index.fulltext.queryNodes('party_names', $query, {limit: $most}) YIELD node AS p, score
                WHERE ($score IS NULL OR score < $score OR (score = $score AND p.id > $id))
                  AND NOT p.id IN $known
                  AND %s
                WITH p, score ORDER BY score DESC, p.id LIMIT $limit
                RETURN %s AS party, score
                """.formatted(FILTER, PartyNode.SUMMARY), parameters(question, more), row -> hit(row, viewer));
    }

    private static final String FILTER = """
            ($type IS NULL OR p.kind = $type)
              AND ($jurisdiction IS NULL OR p.jurisdiction = $jurisdiction OR $jurisdiction IN p.nationalities)""";

    private static Map<String, Object> parameters(SearchQuestion question, Map<String, Object> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("type", question.type());
        parameters.put("jurisdiction", upperCase(question.jurisdiction()));
        return parameters;
    }

    private static @Nullable String upperCase(@Nullable String code) {
        return code == null ? null : code.strip().toUpperCase(Locale.ROOT);
    }

    private static Hit hit(Record row, Viewer viewer) {
        return new Hit(
                new PartyNode(row.get("party"), viewer).summary(),
                row.get("score").asDouble());
    }

    /**
     * Every word has to match: as it is, as the beginning of one, or, when it is long enough, with one typing error. In a search of
     * very many words only the first may have errors: each such word can become 50 others, and Lucene refuses over 1,024.
     */
    static String lucene(String text) {
        List<String> words = NOT_A_WORD
                .splitAsStream(FoldedText.of(text))
                .filter(word -> !word.isEmpty())
                .toList();
        return IntStream.range(0, words.size())
                .mapToObj(at -> clause(words.get(at), at < MOST_FUZZY))
                .collect(Collectors.joining(" "));
    }

    private static String clause(String word, boolean fuzzy) {
        return fuzzy && word.length() >= SHORTEST_FUZZY
                ? "+(%s^4 %s* %s~1)".formatted(word, word, word)
                : "+(%s^4 %s*)".formatted(word, word);
    }
}
