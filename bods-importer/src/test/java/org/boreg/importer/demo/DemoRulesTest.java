package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the standard demands and its schemas cannot say. */
class DemoRulesTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    /** The case "More than a hundred percent". */
    private static final String OVER_DECLARED = "TR-VKN:9900002415";

    private final List<ObjectNode> statements = DemoRegister.statements();
    private final Map<String, List<ObjectNode>> series = statements.stream()
            .collect(Collectors.groupingBy(DemoRulesTest::recordId, LinkedHashMap::new, Collectors.toList()));

    @Test
    void everyReferenceIsToAnEarlierStatementOfTheSameNetwork() {
        Map<String, String> networkOfRecord = new HashMap<>();
        Map<String, String> typeOfRecord = new HashMap<>();
        for (ObjectNode statement : statements) {
            String network = statement.path("declarationSubject").asString();
            for (String reference : references(statement)) {
                assertThat(networkOfRecord).as(statement.toString()).containsEntry(reference, network);
            }
            if (type(statement).equals("relationship")) {
                assertThat(typeOfRecord)
                        .containsEntry(statement.at("/recordDetails/subject").asString(), "entity");
            }
            networkOfRecord.put(recordId(statement), network);
            typeOfRecord.put(recordId(statement), type(statement));
            assertThat(networkOfRecord).containsEntry(network, network);
        }
    }

    @Test
    void aRecordBeginsOnceAsNewAndNothingFollowsItsEnd() {
        for (List<ObjectNode> record : series.values()) {
            List<String> statuses = record.stream()
                    .sorted(Comparator.comparing(s -> s.path("statementDate").asString()))
                    .map(s -> s.path("recordStatus").asString())
                    .toList();
            assertThat(statuses.get(0)).isEqualTo("new");
            assertThat(statuses.subList(1, statuses.size())).doesNotContain("new");
            assertThat(statuses.subList(0, statuses.size() - 1)).doesNotContain("closed");
            assertThat(record.stream().map(DemoRulesTest::type).distinct()).hasSize(1);
        }
    }

    @Test
    void statementsOfARecordComeInTheOrderOfTheirPublication() {
        for (List<ObjectNode> record : series.values()) {
            assertThat(record.stream()
                            .map(s ->
                                    s.at("/publicationDetails/publicationDate").asString()))
                    .isSorted();
        }
    }

    @Test
    void nothingIsDatedInTheFutureOrPublishedBeforeItWasSaid() {
        for (ObjectNode statement : statements) {
            LocalDate said = LocalDate.parse(statement.path("statementDate").asString());
            LocalDate published = LocalDate.parse(
                    statement.at("/publicationDetails/publicationDate").asString());
            assertThat(said).isBeforeOrEqualTo(published);
            assertThat(published).isBeforeOrEqualTo(TODAY);
            statement
                    .path("annotations")
                    .forEach(a -> assertThat(
                                    LocalDate.parse(a.path("creationDate").asString()))
                            .isBeforeOrEqualTo(TODAY));
        }
    }

    @Test
    void peopleAreOfAnAgeToOwnCompanies() {
        detailsOf("person")
                .filter(p -> p.has("birthDate"))
                .forEach(p -> assertThat(
                                Integer.parseInt(p.path("birthDate").asString().substring(0, 4)))
                        .isBetween(1930, 2005));
    }

    @Test
    void companiesAndInterestsBeginBeforeTheyEnd() {
        detailsOf("entity")
                .filter(e -> e.has("dissolutionDate"))
                .forEach(e -> assertThat(e.path("foundingDate").asString())
                        .isLessThan(e.path("dissolutionDate").asString()));
        interests()
                .filter(i -> i.has("endDate"))
                .forEach(i -> assertThat(i.path("startDate").asString())
                        .isLessThan(i.path("endDate").asString()));
    }

    @Test
    void noInterestIsOlderThanTheCompany() {
        Map<String, String> founded = new HashMap<>();
        statements.stream()
                .filter(s -> s.at("/recordDetails/foundingDate").isString())
                .forEach(s -> founded.put(
                        recordId(s), s.at("/recordDetails/foundingDate").asString()));
        detailsOf("relationship")
                .forEach(r -> r.path("interests").forEach(i -> {
                    String from = i.path("startDate").asString("9999");
                    assertThat(from)
                            .as(r.toString())
                            .isGreaterThanOrEqualTo(
                                    founded.getOrDefault(r.path("subject").asString(), ""));
                }));
    }

    @Test
    void shareRangesAreRanges() {
        interests().filter(i -> i.has("share")).map(i -> i.path("share")).forEach(share -> {
            Set<String> names = new HashSet<>(share.propertyNames());
            assertThat(names)
                    .isIn(
                            Set.of("exact"), Set.of("exclusiveMinimum", "maximum"),
                            Set.of("exclusiveMinimum", "exclusiveMaximum"), Set.of("minimum", "maximum"));
        });
    }

    @Test
    void onlyPeopleAreBeneficialOwnersAndOnlyInPrimaryRelationships() {
        for (ObjectNode statement : statements) {
            JsonNode details = statement.path("recordDetails");
            boolean beneficial = details.path("interests")
                    .valueStream()
                    .anyMatch(i -> i.path("beneficialOwnershipOrControl").asBoolean());
            if (beneficial) {
                assertThat(details.path("isComponent").asBoolean()).isFalse();
                assertThat(type(series.get(details.path("interestedParty").asString())
                                .get(0)))
                        .isEqualTo("person");
            }
        }
    }

    @Test
    void componentsAreListedByAPrimaryRelationshipThatComesAfterThem() {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Integer> lastListed = new HashMap<>();
        for (int i = 0; i < statements.size(); i++) {
            ObjectNode statement = statements.get(i);
            last.put(recordId(statement), i);
            for (JsonNode component : statement.at("/recordDetails/componentRecords")) {
                lastListed.put(component.asString(), i);
                assertThat(statement.at("/recordDetails/isComponent").asBoolean())
                        .isFalse();
                assertThat(statement
                                .at("/recordDetails/interests/0/directOrIndirect")
                                .asString())
                        .isEqualTo("indirect");
            }
        }
        Set<String> components = statements.stream()
                .filter(s -> s.at("/recordDetails/isComponent").asBoolean())
                .map(DemoRulesTest::recordId)
                .collect(Collectors.toSet());
        assertThat(components).hasSizeGreaterThan(50).isEqualTo(lastListed.keySet());
        assertThat(components).allMatch(id -> last.get(id) < lastListed.get(id));
    }

    @Test
    void anIndirectClaimIsExplainedByItsComponents() {
        detailsOf("relationship")
                .filter(r -> r.at("/interests/0/directOrIndirect").asString("").equals("indirect"))
                .forEach(r -> assertThat(r.path("componentRecords")).isNotEmpty());
    }

    @Test
    void trustsAndNominationsHaveOnlyPartiesOfTheirOwn() {
        for (ObjectNode statement : statements) {
            String subject = statement.at("/recordDetails/subject").asString("");
            String subtype = subject.isEmpty()
                    ? ""
                    : series.get(subject)
                            .get(0)
                            .at("/recordDetails/entityType/subtype")
                            .asString("");
            Set<String> types = statement
                    .at("/recordDetails/interests")
                    .valueStream()
                    .map(i -> i.path("type").asString())
                    .collect(Collectors.toSet());
            Set<String> trustRoles = Set.of("settlor", "trustee", "protector", "beneficiaryOfLegalArrangement");
            Set<String> nominationRoles = Set.of("nominee", "nominator");
            switch (subtype) {
                case "trust" -> assertThat(trustRoles).containsAll(types);
                case "nomination" -> assertThat(nominationRoles).containsAll(types);
                default ->
                    assertThat(types)
                            .doesNotContainAnyElementsOf(trustRoles)
                            .doesNotContainAnyElementsOf(nominationRoles);
            }
        }
    }

    @Test
    void correctionsKeepTheDateOfWhatTheyCorrectAndPointAtIt() {
        List<ObjectNode> corrections =
                statements.stream().filter(s -> s.has("annotations")).toList();
        assertThat(corrections).hasSizeGreaterThanOrEqualTo(2);
        for (ObjectNode correction : corrections) {
            String pointer =
                    correction.at("/annotations/0/statementPointerTarget").asString();
            assertThat(correction.at(pointer).isMissingNode()).isFalse();
            assertThat(series.get(recordId(correction))).anySatisfy(corrected -> {
                assertThat(corrected.has("annotations")).isFalse();
                assertThat(corrected.path("statementDate")).isEqualTo(correction.path("statementDate"));
                assertThat(corrected.at(pointer)).isNotEqualTo(correction.at(pointer));
            });
        }
    }

    @Test
    void peopleWithoutANameSayWhy() {
        detailsOf("person").forEach(p -> assertThat(p.has("names")).isNotEqualTo(p.has("unspecifiedPersonDetails")));
    }

    @Test
    void countryCodesAreOfIso3166AndPersonSchemesOfTheirThreeLetterForm() {
        Set<String> alpha2 = Set.of(Locale.getISOCountries());
        Set<String> alpha3 = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
        detailsOf("entity")
                .map(e -> e.at("/jurisdiction/code").asString().substring(0, 2))
                .forEach(code -> assertThat(alpha2).contains(code));
        detailsOf("person")
                .flatMap(p -> p.path("nationalities").valueStream())
                .forEach(country ->
                        assertThat(alpha2).contains(country.path("code").asString()));
        List<String> schemes = detailsOf("person")
                .flatMap(p -> p.path("identifiers").valueStream())
                .map(id -> id.path("scheme").asString())
                .toList();
        assertThat(schemes).isNotEmpty().allMatch(s -> s.endsWith("-TAXID") && alpha3.contains(s.substring(0, 3)));
    }

    @Test
    void sharesOfACompanySumToAHundredAtMostUnlessTheCaseSaysSo() {
        Map<String, BigDecimal> sums = new HashMap<>();
        for (List<ObjectNode> record : series.values()) {
            ObjectNode last = record.get(record.size() - 1);
            if (type(last).equals("relationship")
                    && !last.path("recordStatus").asString().equals("closed")) {
                directShare(last)
                        .forEach(share ->
                                sums.merge(last.at("/recordDetails/subject").asString(), share, BigDecimal::add));
            }
        }
        List<String> over = new ArrayList<>();
        sums.forEach((company, sum) -> {
            if (sum.compareTo(new BigDecimal("100")) > 0) {
                JsonNode id = series.get(company).get(0).at("/recordDetails/identifiers/0");
                over.add(id.path("scheme").asString() + ":" + id.path("id").asString());
            }
        });
        assertThat(sums).hasSizeGreaterThan(300);
        assertThat(over).containsExactly(OVER_DECLARED);
        assertThat(DemoRegister.cases()).extracting(DemoCase::identifier).contains(OVER_DECLARED);
    }

    /** What each shareholding is at least, in percent. */
    private static Stream<BigDecimal> directShare(ObjectNode relationship) {
        return relationship
                .at("/recordDetails/interests")
                .valueStream()
                .filter(i -> i.path("type").asString().equals("shareholding"))
                .filter(i -> !i.path("directOrIndirect").asString().equals("indirect"))
                .map(i -> i.path("share"))
                .map(s -> Stream.of("exact", "minimum", "exclusiveMinimum")
                        .filter(s::has)
                        .map(name -> s.path(name).decimalValue())
                        .findFirst()
                        .orElseThrow());
    }

    private static List<String> references(ObjectNode statement) {
        List<String> references = new ArrayList<>();
        for (String pointer : List.of("/recordDetails/subject", "/recordDetails/interestedParty")) {
            if (statement.at(pointer).isString()) {
                references.add(statement.at(pointer).asString());
            }
        }
        statement.at("/recordDetails/componentRecords").forEach(c -> references.add(c.asString()));
        return references;
    }

    private Stream<JsonNode> detailsOf(String type) {
        return statements.stream().filter(s -> type(s).equals(type)).map(s -> s.path("recordDetails"));
    }

    private Stream<JsonNode> interests() {
        return detailsOf("relationship").flatMap(r -> r.path("interests").valueStream());
    }

    private static String recordId(ObjectNode statement) {
        return statement.path("recordId").asString();
    }

    private static String type(ObjectNode statement) {
        return statement.path("recordType").asString();
    }
}
