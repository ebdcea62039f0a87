package org.boreg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShapedRegisterTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final ShapedRegister register = new ShapedRegister(1, 20_000);
    private final List<JsonNode> statements =
            register.statements().map(JSON::readTree).toList();

    @Test
    void itHasAsManyStatementsAsAskedForAndNoIdTwice() {
        assertThat(statements).hasSize(20_000);
        assertThat(statements.stream().map(one -> one.path("statementId").stringValue("")))
                .doesNotHaveDuplicates();
    }

    @Test
    void equalSeedsGiveEqualStatements() {
        assertThat(new ShapedRegister(1, 20_000).statements().limit(5_000))
                .containsExactlyElementsOf(register.statements().limit(5_000).toList());
    }

    @Test
    void aRelationshipRefersOnlyToWhatWasStatedBefore() {
        Set<String> stated = new HashSet<>();
        for (JsonNode statement : statements) {
            JsonNode details = statement.path("recordDetails");
            if (details.has("subject")) {
                assertThat(stated).contains(details.path("subject").stringValue(""));
                if (details.path("interestedParty").isString()) {
                    assertThat(stated).contains(details.path("interestedParty").stringValue(""));
                }
            } else {
                stated.add(statement.path("recordId").stringValue(""));
            }
        }
    }

    @Test
    void theLongestChainHasSixtyCompaniesAndAPersonAbove() {
        Map<String, Set<String>> owners = owners();
        String bottom = register.shapes().chainsOf(Shapes.LONGEST_CHAIN).get(0);
        Set<String> above = new HashSet<>();
        for (String at = bottom;
                owners.containsKey(at);
                at = owners.get(at).iterator().next()) {
            assertThat(owners.get(at)).hasSize(1);
            above.addAll(owners.get(at));
        }
        assertThat(above).hasSize(Shapes.LONGEST_CHAIN);
    }

    @Test
    void inARingSomebodyIsAboveHimself() {
        Map<String, Set<String>> owners = owners();
        assertThat(register.shapes().rings())
                .hasSizeGreaterThan(10)
                .allSatisfy(company -> assertThat(above(company, owners)).contains(company));
    }

    @Test
    void inTheCliqueEverybodyOwnsEverybodyElse() {
        Map<String, Set<String>> owners = owners();
        List<String> clique = register.shapes().clique();
        assertThat(clique)
                .hasSize(Shapes.CLIQUE)
                .allSatisfy(company -> assertThat(owners.get(company))
                        .hasSize(Shapes.CLIQUE - 1)
                        .doesNotContain(company)
                        .isSubsetOf(clique));
    }

    @Test
    void theHubHoldsATwentiethOfAllStatementsButNoMoreThanFiftyThousand() {
        long held = owners().values().stream()
                .filter(owners -> owners.contains(Shapes.hubRecord()))
                .count();
        assertThat(held).isEqualTo(register.shapes().hubHoldings()).isEqualTo(1_000);
        assertThat(Shapes.of(1, 10_000_000).hubHoldings()).isEqualTo(Shapes.LARGEST_HUB);
    }

    private static Set<String> above(String company, Map<String, Set<String>> owners) {
        Set<String> met = new HashSet<>(owners.get(company));
        while (met.addAll(met.stream()
                .flatMap(one -> owners.getOrDefault(one, Set.of()).stream())
                .toList())) {}
        return met;
    }

    private Map<String, Set<String>> owners() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (JsonNode statement : statements) {
            JsonNode details = statement.path("recordDetails");
            if (details.path("interestedParty").isString()) {
                owners.computeIfAbsent(details.path("subject").stringValue(""), key -> new HashSet<>())
                        .add(details.path("interestedParty").stringValue(""));
            }
        }
        return owners;
    }
}
