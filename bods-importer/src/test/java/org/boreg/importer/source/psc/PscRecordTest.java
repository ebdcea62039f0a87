package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class PscRecordTest {

    private static final String STATEMENT = "persons-with-significant-control-statement";
    private static final String CORPORATE = "corporate-entity-person-with-significant-control";

    @TempDir
    private Path folder;

    private Psc psc;

    @BeforeEach
    void setUp() {
        psc = new Psc(folder);
    }

    @Test
    void aRecordIsTheCompanyThenItsOwnerThenTheRelationship() throws IOException {
        Read read = psc.read(Psc.individual("\"natures_of_control\":[\"voting-rights-50-to-75-percent\"]"));

        assertThat(read.statements())
                .extracting(
                        statement -> statement.path("recordType").asString(),
                        statement -> statement.path("recordId").asString())
                .containsExactly(
                        tuple("entity", "GB-COH:01234567"),
                        tuple("person", "GB-COH:01234567:psc:p1"),
                        tuple("relationship", "GB-COH:01234567:control:p1"));
        assertThat(read.statements()).allSatisfy(statement -> {
            assertThat(statement.path("declarationSubject").asString()).isEqualTo("GB-COH:01234567");
            assertThat(statement.at("/publicationDetails/publicationDate").asString())
                    .isEqualTo("2026-09-18");
            assertThat(statement.at("/source/type/0").asString()).isEqualTo("officialRegister");
            assertThat(statement.has("recordStatus")).isFalse();
        });
        assertThat(read.relationship().path("subject").asString()).isEqualTo("GB-COH:01234567");
        assertThat(read.relationship().path("interestedParty").asString()).isEqualTo("GB-COH:01234567:psc:p1");
        assertThat(read.only("relationship").path("statementDate").asString()).isEqualTo("2017-03-02");
        assertThat(read.interest()).isEqualTo(Psc.json("""
                                {"type":"votingRights","directOrIndirect":"unknown","beneficialOwnershipOrControl":true,
                                "details":"voting-rights-50-to-75-percent",
                                "share":{"exclusiveMinimum":50,"exclusiveMaximum":75},"startDate":"2017-03-02"}"""));
        assertThat(read.codes()).isEmpty();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anUnchangedRecordHasTheSameIdsInTheNextSnapshot() throws IOException {
        String line = Psc.individual("\"nationality\":\"British\"");

        assertThat(ids(psc.read(LocalDate.of(2026, 10, 1), line))).isEqualTo(ids(psc.read(line)));
    }

    @Test
    void aChangedRecordHasAnotherIdInTheSameSeries() throws IOException {
        Read before = psc.read(Psc.individual("\"nationality\":\"British\""));
        Read after = psc.read(Psc.individual("\"nationality\":\"Irish\""));

        assertThat(ids(after).get(1)).isNotEqualTo(ids(before).get(1));
        assertThat(ids(after).get(2)).isEqualTo(ids(before).get(2));
        assertThat(after.only("person").path("recordId"))
                .isEqualTo(before.only("person").path("recordId"));
    }

    @Test
    void aCompanyIsStatedOnceInAllPartsTogether() throws IOException {
        Path one = psc.file("1of2.txt", Psc.individual(""));
        Path two = psc.file("2of2.txt", Psc.line(STATEMENT, "\"statement\":\"psc-exists-but-not-identified\""));

        Read read = psc.read(Psc.SNAPSHOT, null, one, two);

        assertThat(read.statements())
                .filteredOn(statement -> statement.path("recordId").asString().equals("GB-COH:01234567"))
                .hasSize(1);
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void whatHasCeasedIsClosedOnThatDay() throws IOException {
        Read read = psc.read(Psc.individual("\"ceased_on\":\"2020-05-06\""));

        assertThat(read.only("relationship").path("recordStatus").asString()).isEqualTo("closed");
        assertThat(read.only("relationship").path("statementDate").asString()).isEqualTo("2020-05-06");
        assertThat(read.only("person"))
                .as("who had it stays as before")
                .isEqualTo(psc.read(Psc.individual("")).only("person"));
        assertThat(read.interest().path("startDate").asString()).isEqualTo("2017-03-02");
        assertThat(read.interest().path("endDate").asString()).isEqualTo("2020-05-06");
        assertThat(read.codes()).isEmpty();
    }

    @Test
    void whatCeasedBeforeItWasNotifiedIsOverWithoutABeginning() throws IOException {
        Read read = psc.read(Psc.individual("\"ceased_on\":\"2016-05-06\""));

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PSC_DATE_UNUSABLE);
            assertThat(finding.message()).contains("2016-05-06", "2017-03-02");
            assertThat(finding.pointer()).isEqualTo("/data/ceased_on");
        });
        assertThat(read.interest().has("startDate")).isFalse();
        assertThat(read.interest().path("endDate").asString()).isEqualTo("2016-05-06");
        assertThat(read.interest().path("details").asString()).isEqualTo("notified_on 2017-03-02");
        assertThat(read.only("relationship").path("recordStatus").asString()).isEqualTo("closed");
        assertThat(read.only("relationship").path("statementDate").asString())
                .as("an open statement of the same record has this day, and the closing one has to come after it")
                .isEqualTo("2017-03-02");
        assertThat(psc.errors(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "notified_on, 1083-01-01, before 1844-09-05",
        "notified_on, 2026-09-19, after 2026-09-18",
        "notified_on, 2017-02-30, is no date",
        "notified_on, yesterday, is no date",
        "ceased_on, 9999-12-31, after 2026-09-18",
        "ceased_on, 2924-01-01, after 2026-09-18",
    })
    void aDateThatCannotBeTrueIsToldAndKeptAsText(String field, String date, String said) throws IOException {
        Read read = psc.read(Psc.line(
                "individual-person-with-significant-control", "\"name\":\"A\",\"%s\":\"%s\"".formatted(field, date)));

        assertThat(read.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.PSC_DATE_UNUSABLE);
            assertThat(finding.message()).contains(date, said);
        });
        assertThat(read.interest().path("details").asString()).isEqualTo(field + " " + date);
        assertThat(read.interest().has("startDate") || read.interest().has("endDate"))
                .isFalse();
        assertThat(read.only("relationship").path("recordStatus").asString(""))
                .isEqualTo(field.equals("ceased_on") ? "closed" : "");
        assertThat(read.only("relationship").path("statementDate").asString()).isEqualTo("2026-09-18");
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void aProtectedPersonIsAnonymousWithTheReason() throws IOException {
        Read read = psc.read(Psc.line(
                "super-secure-person-with-significant-control",
                "\"description\":\"super-secure-persons-with-significant-control\",\"ceased\":true"));

        assertThat(read.person()).isEqualTo(Psc.json("""
                                {"isComponent":false,"personType":"anonymousPerson","unspecifiedPersonDetails":{
                                "reason":"interestedPartyExemptFromDisclosure",
                                "description":"super-secure-persons-with-significant-control"}}"""));
        assertThat(read.interest().path("type").asString()).isEqualTo("unpublishedInterest");
        assertThat(read.only("relationship").path("recordStatus").asString()).isEqualTo("closed");
        assertThat(psc.errors(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "no-individual-or-entity-with-signficant-control, noBeneficialOwners",
        "no-individual-or-entity-with-signficant-control-partnership, noBeneficialOwners",
        "psc-exists-but-not-identified, subjectUnableToConfirmOrIdentifyBeneficialOwner",
        "steps-to-find-psc-not-yet-completed-partnership, subjectUnableToConfirmOrIdentifyBeneficialOwner",
        "psc-contacted-but-no-response, interestedPartyHasNotProvidedInformation",
        "no-beneficial-owner-identified, subjectUnableToConfirmOrIdentifyBeneficialOwner",
    })
    void aStatementOfTheCompanySaysWhyNobodyIsNamed(String code, String reason) throws IOException {
        Read read = psc.read(Psc.line(
                STATEMENT,
                "\"statement\":\"%s\",\"notified_on\":\"2017-01-02\",\"linked_psc_name\":\"B\"".formatted(code)));

        assertThat(read.relationship().path("interestedParty"))
                .isEqualTo(Psc.json("{\"reason\":\"%s\",\"description\":\"%s; about B; notified on 2017-01-02\"}"
                        .formatted(reason, code)));
        assertThat(read.relationship().has("interests")).isEqualTo(!reason.equals("noBeneficialOwners"));
        assertThat(read.codes()).isEmpty();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anUnknownStatementCodeIsKeptAndTold() throws IOException {
        Read read = psc.read(Psc.line(STATEMENT, "\"statement\":\"psc-on-the-moon\""));

        assertThat(read.codes()).containsExactly(FindingCode.PSC_CODE_UNKNOWN);
        assertThat(read.relationship().at("/interestedParty/reason").asString()).isEqualTo("unknown");
        assertThat(read.relationship().at("/interestedParty/description").asString())
                .isEqualTo("psc-on-the-moon");
    }

    @Test
    void aStatementThatNobodyIsMissingIsANoteOnTheCompany() throws IOException {
        Read read = psc.read(Psc.line(
                STATEMENT, "\"statement\":\"all-beneficial-owners-identified\",\"notified_on\":\"2023-01-02\""));

        assertThat(read.statements()).hasSize(2);
        assertThat(read.only("entity").at("/annotations/0/description").asString())
                .isEqualTo("all-beneficial-owners-identified; notified on 2023-01-02");
        assertThat(read.only("entity").path("recordId").asString()).isEqualTo("GB-COH:01234567");
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anExemptionIsARelationshipThatNeedNotBeDisclosed() throws IOException {
        Read read = psc.read(Psc.line("exemptions", """
                "exemptions":{"a":{"exemption_type":"psc-exempt-as-trading-on-uk-regulated-market",
                "items":[{"exempt_from":"2016-10-29","exempt_to":"2018-01-01"},{"exempt_from":"2019-01-01"}]},
                "b":{"exemption_type":"disclosure-transparency-rules-chapter-five-applies",
                "items":[{"exempt_from":"2016-04-06","exempt_to":"2017-06-26"}]}}""".replace("\n", "")));

        List<ObjectNode> relationships = read.statements().subList(1, 3);
        assertThat(relationships.get(0).at("/recordDetails/interestedParty")).isEqualTo(Psc.json("""
                                {"reason":"subjectExemptFromDisclosure","description":
                                "psc-exempt-as-trading-on-uk-regulated-market; from 2016-10-29 to 2018-01-01; from 2019-01-01"}"""));
        assertThat(relationships.get(0).has("recordStatus")).isFalse();
        assertThat(relationships.get(0).path("statementDate").asString()).isEqualTo("2019-01-01");
        assertThat(relationships.get(1).path("recordStatus").asString()).isEqualTo("closed");
        assertThat(relationships.get(1).path("statementDate").asString()).isEqualTo("2017-06-26");
        assertThat(psc.errors(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "United Kingdom, , 89101112, GB-COH, 89101112",
        "England & Wales, Companies House, 1234567, GB-COH, 01234567",
        "Scotland, Registrar of Companies For Scotland, sc 123456, GB-COH, SC123456",
        "UK, England And Wales, 01234567, GB-COH, 01234567",
        ", Companies House, 01234567, GB-COH, 01234567",
        "United Kingdom, , 12, , 12",
        "United Kingdom, , XX123456, , XX123456",
        "United Kingdom, Financial Conduct Authority, 01234567, , 01234567",
        "England, Companies House Gibraltar, 01234567, , 01234567",
        "Jersey, Companies House, 01234567, , 01234567",
        ", , 01234567, , 01234567",
        "Germany, Handelsregister, HRB 1234, , HRB 1234",
    })
    void onlyANumberThatIsSurelyOfCompaniesHouseIsAnIdentifier(
            String country, String place, String number, String scheme, String id) throws IOException {
        String fields = "\"country_registered\":%s,\"place_registered\":%s,\"registration_number\":\"%s\""
                .formatted(quoted(country), quoted(place), number);
        Read read = psc.read(Psc.line(CORPORATE, "\"name\":\"B Ltd\",\"identification\":{" + fields + "}"));

        JsonNode identifier = read.entity().at("/identifiers/0");
        assertThat(identifier.path("scheme").asString("")).isEqualTo(scheme == null ? "" : scheme);
        assertThat(identifier.path("id").asString()).isEqualTo(id);
        assertThat(identifier.path("schemeName").asString()).isNotBlank();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void aCompanyOwnsWithoutBeingABeneficialOwner() throws IOException {
        Read read = psc.read(Psc.line(
                CORPORATE,
                "\"name\":\"B Ltd\",\"natures_of_control\":[\"ownership-of-shares-75-to-100-percent-as-trust\"],\"identification\":"
                        + "{\"legal_form\":\"GmbH\",\"legal_authority\":\"GmbHG\",\"place_registered\":\"Germany\"}"));

        assertThat(read.interest().path("beneficialOwnershipOrControl").booleanValue())
                .isFalse();
        assertThat(read.interest().path("directOrIndirect").asString()).isEqualTo("indirect");
        assertThat(read.entity().at("/entityType/details").asString())
                .isEqualTo("GmbH; law: GmbHG; registered: Germany");
        assertThat(read.entity().at("/jurisdiction/code").asString()).isEqualTo("DE");
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void namesNationalitiesBirthAndAddressesArePutWhereTheyBelong() throws IOException {
        Read read = psc.read(Psc.line("individual-person-with-significant-control", """
                "name":"Dr Ada Mary Example","name_elements":{"title":"Dr","forename":"Ada","middle_name":"Mary","surname":"Example"},
                "nationality":"British,Irish and Martian","country_of_residence":"England","date_of_birth":{"month":7,"year":1950},
                "address":{"premises":"1","address_line_1":"High Street","locality":"York","postal_code":"YO1 1AA","country":"England"},
                "identity_verification_details":{"preferred_name":"Ada Sample","identity_verified_on":"2026-01-02"}""".replace("\n", "")));

        assertThat(read.person()).isEqualTo(Psc.json("""
                                {"isComponent":false,"personType":"knownPerson",
                                "names":[{"fullName":"Ada Mary Example","familyName":"Example","givenName":"Ada Mary"},
                                {"type":"alternative","fullName":"Ada Sample"}],
                                "nationalities":[{"name":"United Kingdom","code":"GB"},{"name":"Ireland","code":"IE"},{"name":"Martian"}],
                                "birthDate":"1950-07",
                                "addresses":[{"type":"service","address":"1, High Street, York","postCode":"YO1 1AA",
                                "country":{"name":"England","code":"GB"}},
                                {"type":"residence","country":{"name":"England","code":"GB"}}]}"""));
        assertThat(read.only("person").at("/annotations/0/description").asString())
                .isEqualTo("Identity verified on 2026-01-02");
        assertThat(read.codes()).containsExactly(FindingCode.PSC_COUNTRY_UNKNOWN);
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void aPersonWithoutANameIsUnknown() throws IOException {
        Read read = psc.read(Psc.line("individual-person-with-significant-control", "\"name\":\" \""));

        assertThat(read.person().path("personType").asString()).isEqualTo("unknownPerson");
        assertThat(psc.errors(read)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, 1950, 1950", "2, 1950, 1950-02", "0, 1950, 1950", "12, 2026, ", "1, 0, ", "1, 999, 0999-01"})
    void aBirthIsAsPreciseAsItCanBeUsed(int month, int year, String expected) throws IOException {
        Read read = psc.read(Psc.individual("\"date_of_birth\":{\"month\":%d,\"year\":%d}".formatted(month, year)));

        assertThat(read.person().path("birthDate").asString("")).isEqualTo(expected == null ? "" : expected);
        assertThat(read.codes().isEmpty()).isEqualTo(expected != null && expected.length() == 7);
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anUnknownNatureOfControlIsAnUnknownInterestAndTheOthersStay() throws IOException {
        Read read = psc.read(
                Psc.individual("\"natures_of_control\":[\"ownership-of-stars\",\"significant-influence-or-control\"]"));

        assertThat(read.codes()).containsExactly(FindingCode.PSC_CODE_UNKNOWN);
        assertThat(read.relationship().path("interests").valueStream())
                .extracting(interest -> interest.path("type").asString() + " "
                        + interest.path("details").asString())
                .containsExactly(
                        "unknownInterest ownership-of-stars",
                        "otherInfluenceOrControl significant-influence-or-control");
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void whatIsBrokenIsToldWithItsLineAndTheRestIsRead() throws IOException {
        Read read = psc.read(
                Psc.individual(""),
                "{\"company_number\":\"01234567\",\"data\":{\"kind\":",
                "[1]",
                "{\"data\":{\"kind\":\"individual-person-with-significant-control\"}}",
                "{\"company_number\":\"01234567\"}",
                Psc.line("unheard-of", ""),
                Psc.line(STATEMENT, "\"statement\":\"psc-exists-but-not-identified\""));

        assertThat(read.findings())
                .extracting(Finding::code, finding -> finding.place().line())
                .contains(
                        tuple(FindingCode.UNREADABLE_JSON, 2L),
                        tuple(FindingCode.NOT_A_STATEMENT, 3L),
                        tuple(FindingCode.PSC_RECORD_UNUSABLE, 4L),
                        tuple(FindingCode.PSC_KIND_UNKNOWN, 5L),
                        tuple(FindingCode.PSC_KIND_UNKNOWN, 6L));
        assertThat(read.records().get(0).statements()).hasSize(3);
        assertThat(read.records().get(6).statements()).hasSize(1);
    }

    @Test
    void fieldsOfTheWrongTypeAreToldAndNothingElseIsLost() throws IOException {
        Read read = psc.read(Psc.individual("\"nationality\":[1],\"address\":\"York\",\"natures_of_control\":\"all\""
                + ",\"name_elements\":7,\"date_of_birth\":{\"year\":\"MCMXC\"},\"favourite_colour\":\"green\""));

        assertThat(read.codes())
                .contains(FindingCode.PSC_VALUE_UNUSABLE, FindingCode.PSC_FIELD_UNKNOWN)
                .hasSize(6);
        assertThat(read.person().at("/names/0/fullName").asString()).isEqualTo("Ada Example");
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void theTotalsOfTheSnapshotAreComparedWithWhatWasRead() throws IOException {
        String totals = """
                {"data":{"kind":"totals#persons-of-significant-control-snapshot","persons_of_significant_control_count":%d,
                "statements_count":1,"exemptions_count":0,"generated_at":"2026-09-18T03:00:00Z"}}""".replace("\n", "");
        String[] lines = {
            Psc.individual(""),
            Psc.line(STATEMENT, "\"statement\":\"psc-exists-but-not-identified\""),
            totals.formatted(1)
        };

        assertThat(psc.read(lines).codes()).isEmpty();
        lines[2] = totals.formatted(2);
        Read read = psc.read(lines);
        assertThat(read.codes()).containsExactly(FindingCode.PSC_TOTALS_DIFFER);
        assertThat(read.findings().get(0).message())
                .isEqualTo("The snapshot says that persons_of_significant_control_count is 2, but there were 1.");
        assertThat(read.findings().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void aDeletedRecordIsClosedOnTheDayOfItsDeletion() throws IOException {
        String uri = "/company/01234567/persons-with-significant-control/individual/p1";
        Read read = psc.read(
                "{\"resource_uri\":\"%s\",\"event\":{\"type\":\"deleted\",\"published_at\":\"2026-09-02T10:00:00\"}}"
                        .formatted(uri));

        assertThat(read.only("relationship").path("recordId").asString()).isEqualTo("GB-COH:01234567:control:p1");
        assertThat(read.only("relationship").path("recordStatus").asString()).isEqualTo("closed");
        assertThat(read.only("relationship").path("statementDate").asString()).isEqualTo("2026-09-02");
        assertThat(read.person().path("personType").asString()).isEqualTo("unknownPerson");
        assertThat(read.codes()).isEmpty();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void anEventAboutAnInterestDoesNotSayAgainWhoHasIt() throws IOException {
        String event = """
                {"resource_uri":"/company/01234567/persons-with-significant-control/individual/p1","data":{
                "kind":"individual-person-with-significant-control","name":"Ada","notified_on":"2026-01-01",
                "natures_of_control":["ownership-of-shares-%s-percent"]},
                "event":{"type":"changed","published_at":"2026-06-10T1%d:00:00"}}""".replace("\n", "");
        Read read = psc.read(event.formatted("25-to-50", 0), event.formatted("50-to-75", 1));

        assertThat(read.statements())
                .extracting(
                        statement -> statement.path("recordType").asString(),
                        statement -> statement
                                .at("/publicationDetails/publicationDate")
                                .asString())
                .containsExactly(
                        tuple("entity", "2026-06-10T10:00:00Z"),
                        tuple("person", "2026-06-10T10:00:00Z"),
                        tuple("relationship", "2026-06-10T10:00:00Z"),
                        tuple("relationship", "2026-06-10T11:00:00Z"));
        assertThat(read.codes()).isEmpty();
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void plainGzippedAndZippedPartsGiveTheSame() throws IOException {
        String line = Psc.individual("") + "\n";
        Path plain = psc.file("a.txt", line.strip());
        Path gzip = Files.write(folder.resolve("a.gz"), gzip(line));
        Path zip = Files.write(folder.resolve("a_1of1.zip"), zip(line));

        String expected = psc.read(Psc.SNAPSHOT, null, plain).text();
        assertThat(psc.read(Psc.SNAPSHOT, null, gzip).text()).isEqualTo(expected);
        assertThat(psc.read(Psc.SNAPSHOT, null, zip).text()).isEqualTo(expected);
    }

    private static List<String> ids(Read read) {
        return read.statements().stream()
                .map(statement -> statement.path("statementId").asString())
                .toList();
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("psc-snapshot.txt"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
