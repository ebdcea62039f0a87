package org.boreg.graph.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.DisclosurePolicy;
import org.boreg.bods.disclosure.Matter;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.StrongIdentifier;
import org.boreg.bods.party.IdentifierKey;
import org.boreg.bods.series.Moment;
import org.boreg.graph.text.IndexedName;
import org.boreg.graph.text.SearchFields;
import org.boreg.graph.write.PartyAt;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Finds parties by name or identifier. An exact identifier comes first, then names, best match first. The index gives candidates, at most
 * {@value #MOST_HITS}; in which order they come is decided here.
 */
public final class SearchReads {

    static final int MOST_HITS = 500;

    /** Facets are counted over more than are listed. */
    static final int MOST_COUNTED = 2_000;

    /** Among so many the best of a few are looked for. */
    private static final int MOST_SUGGESTED = 100;

    private static final int MOST_EXACT = 50;

    /** Who has found so many does not need those that match with typing errors. */
    private static final int ENOUGH = 20;

    private static final int MOST_VALUES = 20;
    private static final double EXACT_IDENTIFIER = 3;
    private static final double PART_OF_IDENTIFIER = 0.9;
    private static final double SCORES = 1e6;

    private final GraphQuery graph;
    private final Portraits portraits;
    private final DisclosurePolicy policy;

    public SearchReads(Driver driver, DisclosurePolicy policy) {
        this.policy = policy;
        this.graph = new GraphQuery(driver);
        this.portraits = new Portraits(graph);
    }

    /** @throws InvalidQuestion when it is narrowed to something that this viewer does not see */
    public SearchAnswer search(SearchQuestion question, Viewer viewer) {
        Disclosure disclosure = policy.to(viewer);
        question.filters().requireSeen(disclosure);
        Optional<Cursor> after = Cursor.parse(question.cursor());
        after.ifPresent(Cursor::number);
        SearchWords words = SearchWords.of(question.text());
        if (words.isEmpty()) {
            return new SearchAnswer(List.of(), null, false, question.facets() ? facets(List.of()) : null);
        }
        Found found = found(words, question, disclosure);
        List<Ranked> rest = found.ranked().stream()
                .filter(one -> after.isEmpty() || one.isAfter(after.get()))
                .toList();
        List<Shown> shown = shown(rest, words, question, disclosure);
        boolean more = shown.size() > question.limit();
        List<Shown> page = more ? shown.subList(0, question.limit()) : shown;
        return new SearchAnswer(
                page.stream().map(Shown::hit).toList(),
                more ? page.get(page.size() - 1).ranked().cursor().text() : null,
                found.cut(),
                question.facets() ? countFacets(found, question, disclosure) : null);
    }

    private record Ranked(String id, long score, String indexed) {

        boolean isAfter(Cursor cursor) {
            long rank = (long) cursor.number();
            return score < rank || score == rank && id.compareTo(cursor.id()) > 0;
        }

        Cursor cursor() {
            return new Cursor(String.valueOf(score), id);
        }
    }

    private record Shown(Ranked ranked, SearchHit hit) {}

    /** @param lucene what the index was asked, for counting */
    private record Found(List<Ranked> ranked, boolean cut, String lucene, Set<String> exact) {}

    private record Candidate(String id, List<String> names, double score, boolean byIdentifier) {

        /** The score of the whole question is that of the one that came first. */
        Candidate and(Candidate other) {
            return new Candidate(id, names, score, byIdentifier || other.byIdentifier);
        }
    }

    private Found found(SearchWords words, SearchQuestion question, Disclosure disclosure) {
        Set<String> exact = new HashSet<>(byIdentifier(question, disclosure));
        Likeness likeness = new Likeness(words);
        SearchWords.Freedom freedom = SearchWords.Freedom.AS_WRITTEN;
        List<Candidate> candidates = candidates(words.lucene(freedom), words, question, disclosure);
        if (candidates.size() < ENOUGH && !words.needed().isEmpty()) {
            freedom = SearchWords.Freedom.WITH_ERRORS;
            candidates = candidates(words.lucene(freedom), words, question, disclosure);
        }
        if (candidates.isEmpty() && exact.isEmpty() && !words.needed().isEmpty()) {
            freedom = SearchWords.Freedom.SOME_WORDS;
            candidates = candidates(words.lucene(freedom), words, question, disclosure);
        }
        Map<String, Ranked> ranked = new LinkedHashMap<>();
        exact.forEach(id -> ranked.put(id, new Ranked(id, (long) (EXACT_IDENTIFIER * SCORES), "")));
        for (Candidate candidate : candidates) {
            Likeness.Best best = likeness.best(candidate.names());
            if (freedom != SearchWords.Freedom.SOME_WORDS || likeness.isLikeEnough(best)) {
                ranked.putIfAbsent(candidate.id(), ranked(candidate, best, disclosure));
            }
        }
        return new Found(
                ranked.values().stream()
                        .sorted(Comparator.comparingLong(Ranked::score)
                                .reversed()
                                .thenComparing(Ranked::id))
                        .toList(),
                candidates.size() >= mostHits(question),
                words.lucene(freedom),
                exact);
    }

    /** How rare a word is in all names tells of names that are not seen: where some are not, it does not count. */
    private static Ranked ranked(Candidate candidate, Likeness.Best best, Disclosure disclosure) {
        double score = disclosure.showsWhole(Matter.NAMES) ? candidate.score() / (candidate.score() + 10) / 100 : 0;
        if (candidate.byIdentifier() && best.score() < PART_OF_IDENTIFIER) {
            return new Ranked(candidate.id(), Math.round((PART_OF_IDENTIFIER + score) * SCORES), "");
        }
        return new Ranked(candidate.id(), Math.round((best.score() + score) * SCORES), best.indexed());
    }

    /** The parties of an exact identifier, with or without its scheme. A person's finds nobody for who does not see it. */
    private List<String> byIdentifier(SearchQuestion question, Disclosure disclosure) {
        String value = question.text().replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
        List<String> keys = strong(question.text())
                .flatMap(identifier -> Stream.of("entity", "person").map(kind -> IdentifierKey.of(kind, identifier)))
                .distinct()
                .toList();
        Map<String, Object> parameters = parameters(question);
        parameters.put("keys", keys);
        parameters.put("value", value);
        parameters.put("persons", disclosure.showsWhole(Matter.IDENTIFIERS));
        parameters.put("nationalities", disclosure.showsWhole(Matter.NATIONALITIES));
        parameters.put("limit", MOST_EXACT);
        return graph.list(
                """
                CALL () {
                  UNWIND $keys AS key
                  MATCH (i:Identifier {key: key}) RETURN i
                  UNION
                  MATCH (i:Identifier {value: $value}) RETURN i
                }
                MATCH (i)-[:IDENTIFIES]->(p:Party)
                WHERE ($persons OR p.kind <> 'person')
                  AND ($type IS NULL OR p.kind = $type)
                  AND ($kind IS NULL OR p.type = $kind)
                  AND ($jurisdiction IS NULL OR p.jurisdiction = $jurisdiction OR $nationalities AND $jurisdiction IN p.nationalities)
                  AND ($nationality IS NULL OR $nationality IN p.nationalities)
                  AND ($birthYear IS NULL OR p.birthDate STARTS WITH $birthYear)
                  AND %s
                WITH DISTINCT p ORDER BY p.id LIMIT $limit
                RETURN p.id AS id
                """.formatted(AFTER_THE_INDEX), parameters, row -> row.get("id").asString());
    }

    /** Those that an identifier leads to are asked for beside: to read the identifiers of all the others would take longer than all the rest. */
    private List<Candidate> candidates(
            String lucene, SearchWords words, SearchQuestion question, Disclosure disclosure) {
        String filters = filters(question.filters(), disclosure);
        Map<String, Object> parameters = parameters(question);
        parameters.put("query", lucene + filters);
        parameters.put("most", mostHits(question));
        parameters.put("identifier", words.luceneOfIdentifier() + filters);
        parameters.put("mostExact", MOST_EXACT);
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        graph.list("""
                        CALL () {
                          CALL db.index.fulltext.queryNodes('party_search', $query, {limit: $most}) YIELD node AS p, score
                          RETURN p, score, false AS byIdentifier
                          UNION ALL
                          CALL db.index.fulltext.queryNodes('party_search', $identifier, {limit: $mostExact}) YIELD node AS p, score
                          RETURN p, score, true AS byIdentifier
                        }
                        WITH p, score, byIdentifier WHERE %s
                        RETURN p.id AS id, p.searchNames AS names, score, byIdentifier
                        """.formatted(AFTER_THE_INDEX), parameters, SearchReads::candidate)
                .forEach(one -> candidates.merge(one.id(), one, Candidate::and));
        return List.copyOf(candidates.values());
    }

    /** Who is shown few has no use for the order of many. */
    private static int mostHits(SearchQuestion question) {
        return question.listsOnlyTheBest() ? MOST_SUGGESTED : MOST_HITS;
    }

    private static Candidate candidate(Record row) {
        return new Candidate(
                row.get("id").asString(),
                texts(row.get("names")),
                row.get("score").asDouble(),
                row.get("byIdentifier").asBoolean());
    }

    /** What the index does not know: dates as of which somebody asks, and relationships. */
    private static final String AFTER_THE_INDEX = """
            ($status IS NULL
                   OR ($status = 'dissolved') = (p.dissolved IS NOT NULL AND p.dissolved <= $day) AND p.kind = 'entity')
              AND ($role IS NULL
                   OR $role = 'owner' AND EXISTS { (p)<-[:DESCRIBES]-(:Record)-[:HOLDS]->(:Record) }
                   OR $role = 'owned' AND EXISTS { (p)<-[:DESCRIBES]-(:Record)<-[:HOLDS]-(:Record) })""";

    /** Filters in the index, so that the best of those that they leave are found, however few. They do not change the order. */
    private static String filters(SearchFilters filters, Disclosure disclosure) {
        StringBuilder clauses = new StringBuilder();
        if (!disclosure.showsWhole(Matter.NAMES)) {
            clauses.append(" -kind:person");
        }
        add(clauses, filters.type(), "kind");
        add(clauses, filters.kind(), "type");
        add(clauses, filters.nationality(), "nationalities");
        if (filters.jurisdiction() != null && !disclosure.showsWhole(Matter.NATIONALITIES)) {
            add(clauses, filters.jurisdiction(), "jurisdiction");
        } else if (filters.jurisdiction() != null) {
            clauses.append(" +(%s %s)^0"
                    .formatted(
                            SearchWords.term("jurisdiction", filters.jurisdiction()),
                            SearchWords.term("nationalities", filters.jurisdiction())));
        }
        if (filters.birthYear() != null) {
            clauses.append(" +birthDate:%d*^0".formatted(filters.birthYear()));
        }
        if (filters.status() != null) {
            clauses.append(" +kind:entity^0");
        }
        if ("dissolved".equals(filters.status())) {
            clauses.append(" +(dissolved:1* dissolved:2*)^0");
        }
        return clauses.toString();
    }

    private static void add(StringBuilder clauses, @Nullable String value, String property) {
        if (value != null) {
            clauses.append(" +").append(SearchWords.term(property, value)).append("^0");
        }
    }

    private static Map<String, Object> parameters(SearchQuestion question) {
        SearchFilters filters = question.filters();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("type", filters.type());
        parameters.put("kind", filters.kind());
        parameters.put("jurisdiction", filters.jurisdiction());
        parameters.put("nationality", filters.nationality());
        parameters.put("birthYear", filters.birthYear() == null ? null : String.valueOf(filters.birthYear()));
        parameters.put("status", filters.status());
        parameters.put("role", filters.role());
        Moment moment = question.moment();
        parameters.put("day", moment == null ? "9999" : moment.asOf().toString());
        return parameters;
    }

    /** The next hits, one more than asked for where there are more. Those of whom nothing was known at the moment are left out. */
    private List<Shown> shown(List<Ranked> rest, SearchWords words, SearchQuestion question, Disclosure disclosure) {
        List<Shown> shown = new ArrayList<>();
        int size = question.limit() + 1;
        for (int at = 0; at < rest.size() && shown.size() < size; at += size) {
            List<Ranked> some = rest.subList(at, Math.min(rest.size(), at + size));
            Map<String, Value> nodes = nodes(some.stream().map(Ranked::id).toList());
            Map<String, PartyAt> past = past(nodes, question.moment());
            for (Ranked one : some) {
                Value node = nodes.get(one.id());
                if (node != null && shown.size() < size) {
                    shownAt(one, node, past.get(one.id()), question.text(), words, disclosure)
                            .ifPresent(shown::add);
                }
            }
        }
        return shown;
    }

    private Map<String, PartyAt> past(Map<String, Value> nodes, @Nullable Moment moment) {
        if (moment == null) {
            return Map.of();
        }
        List<String> ids = nodes.entrySet().stream()
                .filter(entry -> !Portraits.holds(entry.getValue(), moment))
                .map(Map.Entry::getKey)
                .toList();
        return portraits.at(ids, moment);
    }

    private Optional<Shown> shownAt(
            Ranked ranked, Value node, @Nullable PartyAt then, String text, SearchWords words, Disclosure disclosure) {
        if (then == null) {
            return Optional.of(new Shown(ranked, hit(ranked.indexed(), node, words, disclosure)));
        }
        if (then.statements().isEmpty()) {
            return Optional.empty();
        }
        Value past = Values.value(then.properties());
        if (ranked.indexed().isEmpty()) {
            return identifierWasKnown(past, text)
                    ? Optional.of(new Shown(ranked, hit("", past, words, disclosure)))
                    : Optional.empty();
        }
        Likeness likeness = new Likeness(words);
        Likeness.Best best = likeness.best(texts(past.get(SearchFields.NAMES)));
        return likeness.isLikeEnough(best)
                ? Optional.of(new Shown(ranked, hit(best.indexed(), past, words, disclosure)))
                : Optional.empty();
    }

    private static boolean identifierWasKnown(Value past, String text) {
        List<String> asked = new ArrayList<>(List.of(SearchFields.identifierKey(text)));
        strong(text)
                .map(StrongIdentifier::toString)
                .map(SearchFields::identifierKey)
                .forEach(asked::add);
        return texts(past.get("identifiers")).stream()
                .map(SearchFields::identifierKey)
                .anyMatch(key -> asked.stream().anyMatch(key::contains));
    }

    /** The text as {@code SCHEME:id}, also where a space stands for the colon. */
    private static Stream<StrongIdentifier> strong(String text) {
        String asked = text.strip();
        return Stream.of(asked, asked.replaceFirst("\\s+", ":"))
                .flatMap(spelt -> StrongIdentifier.parse(spelt).stream());
    }

    private static SearchHit hit(String indexed, Value node, SearchWords words, Disclosure disclosure) {
        PartyNode party = new PartyNode(node, disclosure);
        return new SearchHit(party.summary(), indexed.isEmpty() ? null : match(indexed, party, words));
    }

    private static SearchHit.@Nullable Match match(String indexed, PartyNode party, SearchWords words) {
        boolean former = IndexedName.parse(indexed).former();
        return party.names(former).stream()
                .filter(name -> IndexedName.of(name, party.isPerson(), former).isWrittenAs(indexed))
                .findFirst()
                .map(name -> new SearchHit.Match(name, former, Marks.of(name, words)))
                .orElse(null);
    }

    private Map<String, Value> nodes(List<String> ids) {
        Map<String, Value> nodes = new HashMap<>();
        graph.list(
                """
                UNWIND $ids AS id
                MATCH (p:Party {id: id})
                RETURN p {.id, .kind, .name, .names, .formerNames, .type, .jurisdiction, .identifiers, .birthDate, .nationalities,
                          .dissolved, .unspecifiedReason, .latest} AS party
                """,
                Map.of("ids", ids),
                row -> nodes.put(row.get("party").get("id").asString(), row.get("party")));
        return nodes;
    }

    private SearchFacets countFacets(Found found, SearchQuestion question, Disclosure disclosure) {
        Map<String, Object> parameters = parameters(question);
        parameters.put("query", found.lucene() + filters(question.filters(), disclosure));
        parameters.put("most", MOST_COUNTED);
        parameters.put("exact", List.copyOf(found.exact()));
        parameters.put("nationalities", disclosure.showsWhole(Matter.NATIONALITIES));
        return facets(graph.list("""
                CALL () {
                  CALL db.index.fulltext.queryNodes('party_search', $query, {limit: $most}) YIELD node AS p
                  RETURN p
                  UNION
                  UNWIND $exact AS id
                  MATCH (p:Party {id: id})
                  RETURN p
                }
                WITH p WHERE %s
                RETURN p.kind AS type, p.type AS kind, p.jurisdiction AS jurisdiction,
                       CASE WHEN $nationalities THEN p.nationalities END AS nationalities,
                       CASE WHEN p.kind <> 'entity' THEN null
                            WHEN p.dissolved IS NOT NULL AND p.dissolved <= $day THEN 'dissolved'
                            ELSE 'active' END AS status,
                       EXISTS { (p)<-[:DESCRIBES]-(:Record)-[:HOLDS]->(:Record) } AS owner,
                       EXISTS { (p)<-[:DESCRIBES]-(:Record)<-[:HOLDS]-(:Record) } AS owned,
                       count(*) AS count
                """.formatted(AFTER_THE_INDEX), parameters, row -> row));
    }

    private static SearchFacets facets(List<Record> rows) {
        Tally type = new Tally();
        Tally kind = new Tally();
        Tally jurisdiction = new Tally();
        Tally nationality = new Tally();
        Tally status = new Tally();
        Tally role = new Tally();
        long all = 0;
        for (Record row : rows) {
            long count = row.get("count").asLong();
            all += count;
            type.add(row.get("type").asString(null), count);
            kind.add(row.get("kind").asString(null), count);
            jurisdiction.add(row.get("jurisdiction").asString(null), count);
            texts(row.get("nationalities")).forEach(code -> nationality.add(code, count));
            status.add(row.get("status").asString(null), count);
            role.add(row.get("owner").asBoolean() ? "owner" : null, count);
            role.add(row.get("owned").asBoolean() ? "owned" : null, count);
        }
        return new SearchFacets(
                all >= MOST_COUNTED,
                type.counts(),
                kind.counts(),
                jurisdiction.counts(),
                nationality.counts(),
                status.counts(),
                role.counts());
    }

    private static final class Tally {

        private final Map<String, Long> counts = new HashMap<>();

        void add(@Nullable String value, long count) {
            if (value != null) {
                counts.merge(value, count, Long::sum);
            }
        }

        List<SearchFacets.Count> counts() {
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .map(entry -> new SearchFacets.Count(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
