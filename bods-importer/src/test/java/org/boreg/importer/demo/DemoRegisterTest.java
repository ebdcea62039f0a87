package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DemoRegisterTest {

    /** Changes whenever the register does: screenshots, docs and other tests may depend on what is in it. */
    private static final String SHA_256 = "6ef7defdc2afd3b1c33f6d37d1cc25279a16401c332520df82692311ffc33fe3";

    private final List<ObjectNode> statements = DemoRegister.statements();

    @Test
    void itIsTheSameByteForByteInEveryRun() throws IOException, GeneralSecurityException {
        byte[] written = written();
        assertThat(written()).isEqualTo(written);
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written)))
                .isEqualTo(SHA_256);
    }

    @Test
    void neitherLanguageNorTimeZoneOfTheMachineMatters() throws IOException {
        byte[] written = written();
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(written()).isEqualTo(written);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(written()).isEqualTo(written);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatIsWrittenIsTheStatements() throws IOException {
        JsonNode read = JsonMapper.builder().build().readTree(written());
        assertThat(read.isArray()).isTrue();
        assertThat(read.valueStream().map(JsonNode::toString))
                .containsExactlyElementsOf(
                        statements.stream().map(JsonNode::toString).toList());
    }

    @Test
    void itHasSomeTwoThousandStatements() {
        assertThat(statements).hasSizeBetween(1_900, 2_300);
    }

    @Test
    void eachCallGivesStatementsOfItsOwn() {
        DemoRegister.statements().get(0).removeAll();
        assertThat(DemoRegister.statements()).isEqualTo(statements);
    }

    @Test
    void everyStatementIdIsAUuidOfItsOwn() {
        List<String> ids =
                statements.stream().map(s -> s.path("statementId").asString()).toList();
        assertThat(ids)
                .doesNotHaveDuplicates()
                .allMatch(id -> UUID.fromString(id).toString().equals(id));
    }

    @Test
    void everyStatementSaysWhereItIsFrom() {
        assertThat(statements).allSatisfy(statement -> {
            assertThat(statement.propertyNames())
                    .contains("recordStatus", "statementDate", "source", "declaration", "declarationSubject");
            JsonNode publication = statement.path("publicationDetails");
            assertThat(publication.path("bodsVersion").asString()).isEqualTo("0.4");
            assertThat(publication.path("license").asString()).contains("publicdomain/zero");
            assertThat(publication.at("/publisher/name").asString()).isNotBlank();
        });
    }

    @Test
    void everyCaseLeadsToACompanyOfTheRegister() {
        Set<String> identifiers =
                entities().flatMap(DemoRegisterTest::identifiers).collect(Collectors.toSet());
        List<DemoCase> cases = DemoRegister.cases();
        assertThat(cases).hasSizeGreaterThanOrEqualTo(12);
        assertThat(cases)
                .extracting(DemoCase::identifier)
                .doesNotHaveDuplicates()
                .isSubsetOf(identifiers);
        assertThat(cases).extracting(DemoCase::title).doesNotHaveDuplicates();
        assertThat(cases).allSatisfy(c -> assertThat(c.whatToSee()).hasSizeGreaterThan(40));
    }

    @Test
    void theIdentifiersThatAreTaughtStayWhatTheyAre() {
        assertThat(DemoRegister.cases())
                .extracting(DemoCase::identifier)
                .contains(
                        "GB-COH:90000011", "GB-COH:90000051", "GB-COH:90000181", "GB-COH:90000191", "FR-RCS:999000318");
    }

    @Test
    void oneCompanyNumberIsOneCompany() {
        Map<String, Set<String>> namesByNumber = new HashMap<>();
        entities()
                .forEach(entity -> identifiers(entity)
                        .filter(id -> !id.startsWith(":"))
                        .forEach(id -> namesByNumber
                                .computeIfAbsent(id, k -> new HashSet<>())
                                .add(entity.path("name").asString()
                                        + entity.path("foundingDate").asString())));
        namesByNumber.values().removeIf(names -> names.size() == 1);
        assertThat(namesByNumber).as("all but the company that is renamed").containsOnlyKeys("GB-COH:90000191");
    }

    @Test
    void leisHaveTheirCheckDigits() {
        List<String> leis = entities()
                .flatMap(DemoRegisterTest::identifiers)
                .filter(id -> id.startsWith("XI-LEI:"))
                .map(id -> id.substring("XI-LEI:".length()))
                .toList();
        assertThat(leis).hasSizeGreaterThan(30).allMatch(lei -> lei.matches("[0-9A-Z]{18}[0-9]{2}"));
        assertThat(leis)
                .allMatch(lei -> asNumber(lei).mod(BigInteger.valueOf(97)).intValue() == 1);
    }

    @Test
    void isinsHaveTheirCheckDigit() {
        Set<String> isins = entities()
                .flatMap(e -> e.at("/publicListing/securitiesListings").valueStream())
                .map(listing -> listing.at("/security/id").asString())
                .collect(Collectors.toSet());
        assertThat(isins).hasSize(2).allMatch(isin -> isin.matches("[A-Z]{2}[0-9A-Z]{9}[0-9]"));
        assertThat(isins).allMatch(isin -> passesLuhn(asNumber(isin).toString()));
    }

    @Test
    void theHubHoldsMoreThanAHundredAndFiftyCompanies() {
        Set<String> hub = new HashSet<>();
        statements.stream()
                .filter(s -> identifiers(s.path("recordDetails")).anyMatch("GB-COH:90000181"::equals))
                .forEach(s -> hub.add(s.path("recordId").asString()));
        long held = statements.stream()
                .filter(s -> hub.contains(s.at("/recordDetails/interestedParty").asString("")))
                .filter(s -> s.at("/recordDetails/interests/0/type").asString().equals("shareholding"))
                .map(s -> s.at("/recordDetails/subject").asString())
                .distinct()
                .count();
        assertThat(held).isEqualTo(HubScenario.HELD).isGreaterThan(150);
    }

    @Test
    void everythingTheStandardCanSayIsInIt() {
        String all = statements.toString();
        assertThat(Stream.of(
                        "anonymousPerson",
                        "unknownPerson",
                        "noBeneficialOwners",
                        "subjectExemptFromDisclosure",
                        "subjectUnableToConfirmOrIdentifyBeneficialOwner",
                        "interestedPartyHasNotProvidedInformation",
                        "interestedPartyExemptFromDisclosure",
                        "informationUnknownToPublisher",
                        "settlor",
                        "trustee",
                        "protector",
                        "beneficiaryOfLegalArrangement",
                        "nominee",
                        "nominator",
                        "\"state\"",
                        "stateBody",
                        "stateAgency",
                        "governmentDepartment",
                        "controlViaCompanyRulesOrArticles",
                        "controlByLegalFramework",
                        "formedByStatute",
                        "isPep",
                        "isNotPep",
                        "transliteration",
                        "correcting",
                        "componentRecords",
                        "dissolutionDate",
                        "exclusiveMinimum",
                        "exclusiveMaximum",
                        "seniorManagingOfficial",
                        "boardChair",
                        "appointmentOfBoard",
                        "votingRights",
                        "patronymicName",
                        "alternateNames",
                        "\"updated\"",
                        "\"closed\""))
                .allMatch(all::contains);
        assertThat(all.codePoints().mapToObj(Character.UnicodeScript::of).collect(Collectors.toSet()))
                .contains(
                        Character.UnicodeScript.CYRILLIC,
                        Character.UnicodeScript.GREEK,
                        Character.UnicodeScript.ARABIC,
                        Character.UnicodeScript.HAN,
                        Character.UnicodeScript.GEORGIAN,
                        Character.UnicodeScript.ETHIOPIC);
    }

    private Stream<JsonNode> entities() {
        return statements.stream()
                .filter(s -> s.path("recordType").asString().equals("entity"))
                .map(s -> s.path("recordDetails"));
    }

    private static Stream<String> identifiers(JsonNode details) {
        return details.path("identifiers")
                .valueStream()
                .map(id -> id.path("scheme").asString("") + ":" + id.path("id").asString());
    }

    private static BigInteger asNumber(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.chars().forEach(c -> digits.append(Character.getNumericValue(c)));
        return new BigInteger(digits.toString());
    }

    private static boolean passesLuhn(String digits) {
        int[] reversed =
                new StringBuilder(digits).reverse().chars().map(c -> c - '0').toArray();
        for (int i = 1; i < reversed.length; i += 2) {
            reversed[i] = reversed[i] * 2 / 10 + reversed[i] * 2 % 10;
        }
        return Arrays.stream(reversed).sum() % 10 == 0;
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DemoRegister.writeTo(out);
        return out.toByteArray();
    }
}
