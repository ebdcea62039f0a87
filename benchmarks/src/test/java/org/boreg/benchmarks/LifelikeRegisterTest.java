package org.boreg.benchmarks;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LifelikeRegisterTest {

    private static final int STATEMENTS = 20_000;
    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> statements =
            new LifelikeRegister(1, 0).lines(STATEMENTS).map(JSON::readTree).toList();

    @Test
    void equalSeedsGiveEqualLinesAndALongerRunBeginsLikeAShorterOne() {
        assertThat(new LifelikeRegister(7, 3).lines(2_000))
                .startsWith(new LifelikeRegister(7, 3).lines(1_000).toArray(String[]::new));
        assertThat(new LifelikeRegister(8, 3).lines(1_000).toList())
                .isNotEqualTo(new LifelikeRegister(7, 3).lines(1_000).toList());
    }

    @Test
    void everyStatementIsReadWithoutAFindingAndRefersOnlyToWhatItsPublisherStatedBefore() {
        StatementParser parser = new StatementParser(ReadLimits.DEFAULT);
        Set<String> stated = new HashSet<>();
        for (JsonNode statement : statements) {
            ParsedItem item = parser.parse(new RawStatement(new Place("register", 1, 0), statement.toString()));
            assertThat(item.findings()).isEmpty();
            assertThat(item).isInstanceOf(ParsedStatement.class);
            JsonNode details = statement.path("recordDetails");
            if (details.has("subject")) {
                assertThat(stated).contains(key(statement, details.path("subject")));
                if (details.path("interestedParty").isString()) {
                    assertThat(stated).contains(key(statement, details.path("interestedParty")));
                }
            } else {
                stated.add(key(statement, statement.path("recordId")));
            }
        }
        assertThat(statements.stream().map(one -> one.path("statementId").stringValue("")))
                .doesNotHaveDuplicates();
    }

    @Test
    void mostPartiesHoldOneCompanyAndAFewHoldHundreds() {
        Map<String, Long> held = links().stream().collect(groupingBy(Link::owner, counting()));
        List<Long> sizes = held.values().stream().sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isEqualTo(1);
        assertThat(sizes.get(sizes.size() - 1)).isBetween(100L, 2_000L);
        assertThat(sizes).filteredOn(size -> size >= 10).hasSizeBetween(5, 200);
    }

    @Test
    void mostCompaniesHaveOneOwnerAndAFewHaveMany() {
        Map<String, Long> owners = links().stream().collect(groupingBy(Link::owned, counting()));
        List<Long> sizes = owners.values().stream().sorted().toList();
        assertThat(sizes.get(sizes.size() / 2)).isEqualTo(1);
        assertThat(sizes.get(sizes.size() - 1)).isBetween(15L, (long) LifelikeDeclaration.MOST_OWNERS);
    }

    @Test
    void thereAreChainsOfTwentyAndRings() {
        Map<String, List<String>> owners = new HashMap<>();
        links().forEach(link ->
                owners.computeIfAbsent(link.owned(), key -> new ArrayList<>()).add(link.owner()));
        int longest = 0;
        int inRings = 0;
        for (String company : owners.keySet()) {
            Set<String> above = new HashSet<>();
            int levels = 0;
            for (List<String> level = owners.get(company); !level.isEmpty(); levels++) {
                level = level.stream()
                        .filter(above::add)
                        .flatMap(owner -> owners.getOrDefault(owner, List.of()).stream())
                        .toList();
            }
            longest = Math.max(longest, levels);
            inRings += above.contains(company) ? 1 : 0;
        }
        assertThat(longest).isBetween(LifelikeDeclaration.LONGEST_CHAIN, 100);
        assertThat(inRings).as("companies above themselves").isBetween(10, STATEMENTS / 20);
    }

    @Test
    void itHasSeveralPublishersOtherScriptsUpdatesClosuresAndGaps() {
        assertThat(share(one -> one.at("/publicationDetails/publisher/name")
                        .stringValue("")
                        .contains("Tax")))
                .isBetween(0.02, 0.2);
        assertThat(share(one ->
                        one.at("/recordDetails/name").stringValue("").chars().anyMatch(c -> c > 0x370)))
                .isBetween(0.01, 0.1);
        assertThat(share(one -> one.path("recordStatus").stringValue("").equals("updated")))
                .isBetween(0.01, 0.1);
        assertThat(share(one -> one.path("recordStatus").stringValue("").equals("closed")))
                .isBetween(0.003, 0.05);
        assertThat(share(one -> one.at("/recordDetails/interestedParty").isObject()))
                .isBetween(0.003, 0.05);
    }

    @Test
    void ofDirtThereIsAsMuchAsAskedForOfEveryKind() {
        List<String> lines = new LifelikeRegister(1, 5).lines(STATEMENTS).toList();
        Set<String> clean =
                new HashSet<>(new LifelikeRegister(1, 0).lines(STATEMENTS).toList());
        Set<String> met = new HashSet<>();
        long repeated = lines.stream().filter(line -> !met.add(line)).count();
        List<String> other =
                lines.stream().filter(line -> !clean.contains(line)).toList();
        assertThat((repeated + other.size()) / (double) STATEMENTS).isBetween(0.04, 0.06);
        assertThat(repeated).isPositive();
        assertThat(other).anyMatch(line -> !line.endsWith("}"));
        assertThat(other).anyMatch(line -> line.contains("recordNumber"));
        assertThat(other).anyMatch(line -> line.contains("nowhere-"));
        assertThat(other).anyMatch(line -> line.contains("\"statementDate\":\"2015"));
    }

    private double share(java.util.function.Predicate<JsonNode> of) {
        return statements.stream().filter(of).count() / (double) STATEMENTS;
    }

    private record Link(String owned, String owner) {}

    /** As they were first stated; a company that another publisher states anew is known by its number. */
    private List<Link> links() {
        return statements.stream()
                .filter(one -> one.at("/recordDetails/interestedParty").isString()
                        && one.path("recordStatus").stringValue("").equals("new"))
                .map(one -> new Link(
                        party(one.at("/recordDetails/subject")), party(one.at("/recordDetails/interestedParty"))))
                .toList();
    }

    private static String party(JsonNode record) {
        return record.stringValue("").replaceFirst("^company-[0-9]+-owner-", "company-");
    }

    private static String key(JsonNode statement, JsonNode record) {
        return statement.at("/publicationDetails/publisher/name").stringValue("") + " " + record.stringValue("");
    }
}
