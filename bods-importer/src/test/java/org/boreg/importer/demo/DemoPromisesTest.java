package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The numbers that the cases promise, by the plainest computation there is: shares handed down round by round. */
class DemoPromisesTest {

    /** Enough rounds for the longest chain, and for the ring to settle. */
    private static final int ROUNDS = 200;

    private record Holding(String owner, String company) {}

    private final Map<String, String> partyOfRecord = new HashMap<>();
    private final Map<String, String> partyByName = new HashMap<>();
    private final Map<Holding, Double> shares = new HashMap<>();

    @BeforeEach
    void joinRecordsAndHoldings() {
        Map<String, ObjectNode> latest = new LinkedHashMap<>();
        DemoRegister.statements().forEach(s -> latest.put(s.path("recordId").asString(), s));
        latest.forEach((recordId, statement) -> {
            String party = firstIdentifier(statement.path("recordDetails")).orElse(recordId);
            partyOfRecord.put(recordId, party);
            names(statement.path("recordDetails")).forEach(name -> partyByName.put(name, party));
        });
        Set<Holding> ownWord = new HashSet<>();
        for (ObjectNode statement : latest.values()) {
            directShare(statement).ifPresent(share -> {
                JsonNode details = statement.path("recordDetails");
                String company = details.path("subject").asString();
                Holding holding = new Holding(
                        partyOfRecord.get(details.path("interestedParty").asString()), partyOfRecord.get(company));
                boolean own =
                        company.equals(statement.path("declarationSubject").asString());
                if (own && ownWord.add(holding)) {
                    shares.put(holding, share);
                } else if (!ownWord.contains(holding)) {
                    shares.put(holding, share);
                }
            });
        }
    }

    @Test
    void theChainLeavesAThird() {
        assertPercent("Maarika Tormivälja", "GB-COH:90000011", 32.4);
    }

    @Test
    void twoSmallStakesAddUp() {
        assertPercent("Sigrunn Tvedelinge", "DK-CVR:99001488", 27.2);
    }

    @Test
    void componentsGiveWhatTheyGive() {
        assertPercent("Ondine Vaucendrelle", "FR-RCS:999000318", 48);
        assertPercent("Thibault Vaucendrelle", "FR-RCS:999000318", 32);
    }

    @Test
    void jointHoldersHaveHalfOfTheirBlockEach() {
        assertPercent("Clemency Averdale-Rook", "GB-COH:90000051", 30);
        assertPercent("Prudence Averdale-Rook", "GB-COH:90000051", 30);
        assertPercent("Osbert Marchbankley", "GB-COH:90000051", 40);
    }

    @Test
    void loopsSettle() {
        assertPercent("星河原 暁穂", "JP-JCN:5990001000151", 40 / (1 - 0.216));
        assertPercent("Päivikki Kehräpuroinen", "FI-PRO:9001197-6", 62.5);
        assertPercent("Ilmatar Suohaukkala", "FI-PRO:9001197-6", 37.5);
    }

    @Test
    void thePrivateInvestorReachesTwentySeven() {
        assertPercent("Gwendal Kermarréval", "PT-NIPPC:599000813", 27);
    }

    @Test
    void aHoldingToldFourTimesCountsOnceAndTheCompanysOwnWordWins() {
        assertPercent("Clothilde Ardennoise-Fays", "LU-RCS:B900221", 70);
        assertPercent("Λέανδρος Καλλιπετράκης", "CY-DRCOR:HE900231", 45);
    }

    @Test
    void theDissolvedHoldingEndsTheTrail() {
        assertPercent("Reinoud Klaverbochtink", "BE-BCE_KBO:1990004191", 0);
        assertPercent("Ragnfrid Tallvikmo", "NO-BRC:950014075", 0);
    }

    @Test
    void tenYearsEndWhereTheCaseSays() {
        assertPercent("Adelina Quillfeather", "GB-COH:90000191", 45);
        assertPercent("Corisande Applegarthen", "GB-COH:90000191", 45);
        assertPercent("Benedick Orchardson-Lyle", "GB-COH:90000191", 10);
    }

    private void assertPercent(String owner, String company, double percent) {
        assertThat(partyByName).containsKey(owner);
        assertThat(partyOfRecord).containsValue(company);
        String start = partyByName.get(owner);
        Map<String, Double> reached = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            Map<String, Double> next = new HashMap<>();
            shares.forEach((holding, share) -> next.merge(
                    holding.company(),
                    share * (holding.owner().equals(start) ? 1 : reached.getOrDefault(holding.owner(), 0.0)),
                    Double::sum));
            reached.clear();
            reached.putAll(next);
        }
        assertThat(100 * reached.getOrDefault(company, 0.0)).isCloseTo(percent, within(1e-9));
    }

    private static Optional<Double> directShare(ObjectNode statement) {
        JsonNode details = statement.path("recordDetails");
        if (statement.path("recordStatus").asString().equals("closed")
                || !details.path("interestedParty").isString()) {
            return Optional.empty();
        }
        return details.path("interests")
                .valueStream()
                .filter(i -> i.path("type").asString().equals("shareholding"))
                .filter(i -> i.path("directOrIndirect").asString().equals("direct"))
                .filter(i -> i.at("/share/exact").isNumber())
                .map(i -> i.at("/share/exact").doubleValue() / 100)
                .findFirst();
    }

    private static Optional<String> firstIdentifier(JsonNode details) {
        return details.path("identifiers")
                .valueStream()
                .filter(id -> id.has("scheme"))
                .map(id -> id.path("scheme").asString() + ":" + id.path("id").asString())
                .findFirst();
    }

    private static Stream<String> names(JsonNode details) {
        return List.copyOf(details.path("names").values()).stream()
                .map(name -> name.path("fullName").asString());
    }
}
