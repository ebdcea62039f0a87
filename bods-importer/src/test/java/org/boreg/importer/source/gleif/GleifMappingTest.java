package org.boreg.importer.source.gleif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.SourceRecord;
import org.boreg.importer.source.gleif.Invented.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What each kind of record says in the terms of the standard. */
class GleifMappingTest {

    private static final String CHILD = "001GPB6A9XPE8XJICC14";
    private static final String PARENT = "004L5FPTUREIWK9T2N63";
    private static final String UPDATED = "2023-05-18T17:41:20.212+02:00";
    private static final String UPDATED_IN_UTC = "2023-05-18T15:41:20.212Z";

    @TempDir
    private Path folder;

    @Test
    void anEntityIsKnownByItsLeiAndByItsNumberInACertainRegister() throws IOException {
        ObjectNode statement = entity(Map.of(
                "Entity/RegistrationAuthority/RegistrationAuthorityID", "RA000585",
                "Entity/RegistrationAuthority/RegistrationAuthorityEntityID", "01234567"));

        assertThat(statement.path("recordId").asString()).isEqualTo(CHILD);
        assertThat(statement.path("declarationSubject").asString()).isEqualTo(CHILD);
        assertThat(identifier(statement, 0, "scheme")).isEqualTo("XI-LEI");
        assertThat(identifier(statement, 0, "id")).isEqualTo(CHILD);
        assertThat(identifier(statement, 1, "scheme")).isEqualTo("GB-COH");
        assertThat(identifier(statement, 1, "id")).isEqualTo("01234567");
        assertThat(type(statement)).isEqualTo("registeredEntity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FUND", "BRANCH"})
    void aFundOrABranchIsNotTakenForTheCompanyWhoseNumberItGives(String category) throws IOException {
        ObjectNode statement = entity(Map.of(
                "Entity/EntityCategory", category,
                "Entity/RegistrationAuthority/RegistrationAuthorityID", "RA000585",
                "Entity/RegistrationAuthority/RegistrationAuthorityEntityID", "01234567"));

        assertThat(statement.at("/recordDetails/identifiers/1").has("scheme")).isFalse();
        assertThat(identifier(statement, 1, "schemeName")).isEqualTo("RA000585");
    }

    @Test
    void aNumberOfAnAuthorityWithoutACodeIsUnderTheAuthoritysName() throws IOException {
        ObjectNode statement = entity(Map.of(
                "Entity/RegistrationAuthority/RegistrationAuthorityID", "RA888888",
                "Entity/RegistrationAuthority/OtherRegistrationAuthorityID", "Guild of Bakers",
                "Entity/RegistrationAuthority/RegistrationAuthorityEntityID", "7"));

        assertThat(identifier(statement, 1, "schemeName")).isEqualTo("Guild of Bakers");
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, RA000585, registeredEntity",
        "GENERAL, RA999999, legalEntity",
        "FUND, RA999999, legalEntity",
        "SOLE_PROPRIETOR, RA000001, registeredEntity",
        "RESIDENT_GOVERNMENT_ENTITY, RA999999, stateBody",
        "INTERNATIONAL_ORGANIZATION, RA999999, legalEntity"
    })
    void theCategoryAndTheRegisterMakeTheTypeOfAnEntity(String category, String authority, String type)
            throws IOException {
        assertThat(type(entity(Map.of(
                        "Entity/EntityCategory", category,
                        "Entity/RegistrationAuthority/RegistrationAuthorityID", authority))))
                .isEqualTo(type);
    }

    @Test
    void aStatementIsDatedByItsRecordAndNotByItsFile() throws IOException {
        ObjectNode statement = entity(Map.of());

        assertThat(statement.path("statementDate").asString()).isEqualTo(UPDATED_IN_UTC);
        assertThat(statement.at("/publicationDetails/publicationDate").asString())
                .isEqualTo(UPDATED_IN_UTC);
    }

    @ParameterizedTest
    @CsvSource({
        "ISSUED, " + UPDATED + ", new",
        "ISSUED, 2012-06-06T15:56:00Z, updated",
        "LAPSED, 2012-06-06T15:56:00Z, updated",
        "RETIRED, 2012-06-06T15:56:00Z, updated",
        "ANNULLED, 2012-06-06T15:56:00Z, closed",
        "DUPLICATE, " + UPDATED + ", closed",
        "ISSUED, , ",
    })
    void theStatusOfARecordFollowsFromItsRegistration(String registration, String first, String status)
            throws IOException {
        Map<String, String> fields = new LinkedHashMap<>(Map.of("Registration/RegistrationStatus", registration));
        if (first != null) {
            fields.put("Registration/InitialRegistrationDate", first);
        }

        assertThat(entity(fields).path("recordStatus").asString(null)).isEqualTo(status);
    }

    @Test
    void anEntityIsDissolvedOnlyWhenItIsInactive() throws IOException {
        String event = "Entity/LegalEntityEvents/LegalEntityEvent#1/";
        Map<String, String> dissolution = Map.of(
                event + "LegalEntityEventType",
                "DISSOLUTION",
                event + "event_status",
                "COMPLETED",
                event + "LegalEntityEventEffectiveDate",
                "2022-09-13T00:00:00+00:00",
                "Entity/EntityCreationDate",
                "1994-12-21T00:00:00+01:00");

        assertThat(entity(with(dissolution, "Entity/EntityStatus", "INACTIVE"))
                        .at("/recordDetails/dissolutionDate")
                        .asString())
                .isEqualTo("2022-09-13");
        ObjectNode active = entity(with(dissolution, "Entity/EntityStatus", "ACTIVE"));
        assertThat(active.path("recordDetails").has("dissolutionDate")).isFalse();
        assertThat(active.at("/recordDetails/foundingDate").asString()).isEqualTo("1994-12-21");
    }

    @Test
    void whatTheStandardHasNoFieldForIsKeptInWords() throws IOException {
        ObjectNode statement = entity(Map.of(
                "Entity/SuccessorEntity/SuccessorLEI", PARENT,
                "Entity/OtherEntityNames/OtherEntityName", "Before",
                "Entity/OtherEntityNames/OtherEntityName/type", "PREVIOUS_LEGAL_NAME",
                "Registration/RegistrationStatus", "LAPSED"));

        assertThat(statement.at("/recordDetails/alternateNames/0").asString()).isEqualTo("Before");
        assertThat(statement.path("annotations"))
                .extracting(note -> note.path("statementPointerTarget").asString() + "|"
                        + note.path("description").asString())
                .contains(
                        "/recordDetails/alternateNames/0|Kind of name: PREVIOUS_LEGAL_NAME",
                        "|LEI registration: LAPSED",
                        "|Successor: " + PARENT);
    }

    @ParameterizedTest
    @CsvSource({
        "IS_DIRECTLY_CONSOLIDATED_BY, otherInfluenceOrControl, direct, false",
        "IS_ULTIMATELY_CONSOLIDATED_BY, otherInfluenceOrControl, indirect, false",
        "IS_INTERNATIONAL_BRANCH_OF, otherInfluenceOrControl, direct, false",
        "IS_SUBFUND_OF, otherInfluenceOrControl, direct, false",
        "IS_FUND-MANAGED_BY, rightsGrantedByContract, direct, false",
        "IS_FEEDER_TO, shareholding, direct, true",
        "IS_FRIEND_OF, unknownInterest, unknown, false"
    })
    void theTypeOfARelationshipIsAnInterest(String type, String interest, String level, boolean isReversed)
            throws IOException {
        ObjectNode statement = relationship(Map.of("Relationship/RelationshipType", type));
        JsonNode details = statement.path("recordDetails");

        assertThat(statement.path("recordId").asString()).isEqualTo(CHILD + "-" + PARENT + "-" + type);
        assertThat(details.path("subject").asString()).isEqualTo(isReversed ? PARENT : CHILD);
        assertThat(details.path("interestedParty").asString()).isEqualTo(isReversed ? CHILD : PARENT);
        assertThat(details.at("/interests/0/type").asString()).isEqualTo(interest);
        assertThat(details.at("/interests/0/directOrIndirect").asString()).isEqualTo(level);
        assertThat(details.at("/interests/0/beneficialOwnershipOrControl").booleanValue())
                .isFalse();
        assertThat(details.at("/interests/0/details").asString()).isEqualTo(type);
    }

    @Test
    void theLatestPeriodOfARelationshipIsThatOfTheInterestAndTheOthersAreToldInWords() throws IOException {
        String period = "Relationship/RelationshipPeriods/RelationshipPeriod";
        ObjectNode statement = relationship(Map.of(
                period + "#1/StartDate", "2016-01-01T00:00:00Z",
                period + "#1/EndDate", "2016-12-31T00:00:00Z",
                period + "#1/PeriodType", "ACCOUNTING_PERIOD",
                period + "#2/StartDate", "2012-11-29T00:00:00+01:00",
                period + "#2/PeriodType", "RELATIONSHIP_PERIOD"));

        JsonNode interest = statement.at("/recordDetails/interests/0");
        assertThat(interest.path("startDate").asString()).isEqualTo("2012-11-29");
        assertThat(interest.has("endDate")).isFalse();
        assertThat(statement.at("/annotations/0/description").asString())
                .isEqualTo("ACCOUNTING_PERIOD from 2016-01-01 to 2016-12-31");
    }

    @Test
    void aPercentageIsTheShareOfTheInterest() throws IOException {
        String quantifier = "Relationship/RelationshipQuantifiers/RelationshipQuantifier/";
        ObjectNode statement = relationship(Map.of(
                quantifier + "QuantifierAmount", "051.250",
                quantifier + "QuantifierUnits", "PERCENTAGE"));

        assertThat(statement.at("/recordDetails/interests/0/share/exact").toString())
                .isEqualTo("51.25");
    }

    @ParameterizedTest
    @CsvSource({"Relationship/RelationshipStatus, INACTIVE", "Registration/RegistrationStatus, RETIRED"})
    void aRelationshipThatIsOverIsClosed(String field, String status) throws IOException {
        assertThat(relationship(Map.of(field, status)).path("recordStatus").asString())
                .isEqualTo("closed");
    }

    @Test
    void whatWasDeletedIsClosedOnThatDay() throws IOException {
        ObjectNode statement = relationship(Map.of("Extension/Deletion/DeletedAt", "2024-05-30T01:39:19Z"));

        assertThat(statement.path("recordStatus").asString()).isEqualTo("closed");
        assertThat(statement.path("statementDate").asString()).isEqualTo("2024-05-30T01:39:19Z");
    }

    @ParameterizedTest
    @CsvSource({
        "NATURAL_PERSONS, informationUnknownToPublisher, unknownInterest",
        "NON_CONSOLIDATING, interestedPartyExemptFromDisclosure, unknownInterest",
        "NO_LEI, informationUnknownToPublisher, otherInfluenceOrControl",
        "NO_KNOWN_PERSON, subjectUnableToConfirmOrIdentifyBeneficialOwner, ",
        "NON_PUBLIC, interestedPartyExemptFromDisclosure, otherInfluenceOrControl",
        "BINDING_LEGAL_COMMITMENTS, interestedPartyExemptFromDisclosure, otherInfluenceOrControl",
        "LEGAL_OBSTACLES, interestedPartyExemptFromDisclosure, otherInfluenceOrControl",
        "CONSENT_NOT_OBTAINED, interestedPartyHasNotProvidedInformation, otherInfluenceOrControl",
        "DETRIMENT_NOT_EXCLUDED, interestedPartyExemptFromDisclosure, otherInfluenceOrControl",
        "DISCLOSURE_DETRIMENTAL, interestedPartyExemptFromDisclosure, otherInfluenceOrControl",
        "BECAUSE, unknown, unknownInterest"
    })
    void anExceptionIsARelationshipWithAPartyThatIsNotSpecified(String code, String reason, String interest)
            throws IOException {
        ObjectNode statement = exception(Map.of("ExceptionReason", code, "ExceptionReference", "§ 1"));
        JsonNode details = statement.path("recordDetails");

        assertThat(statement.path("recordId").asString())
                .isEqualTo(CHILD + "-ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT");
        assertThat(statement.path("statementDate").asString()).isEqualTo("2024-06-01");
        assertThat(details.path("subject").asString()).isEqualTo(CHILD);
        assertThat(details.at("/interestedParty/reason").asString()).isEqualTo(reason);
        assertThat(details.at("/interestedParty/description").asString())
                .contains(code)
                .endsWith("§ 1");
        assertThat(details.at("/interests/0/type").asString(null)).isEqualTo(interest);
        assertThat(details.at("/interests/0/directOrIndirect").asString("indirect"))
                .isEqualTo("indirect");
    }

    @ParameterizedTest
    @CsvSource({
        "FULLY_CORROBORATED, '[\"officialRegister\",\"verified\"]'",
        "PARTIALLY_CORROBORATED, '[\"officialRegister\",\"selfDeclaration\"]'",
        "ENTITY_SUPPLIED_ONLY, '[\"officialRegister\",\"selfDeclaration\"]'"
    })
    void whoSaidItFollowsFromItsValidation(String validation, String types) throws IOException {
        ObjectNode statement = entity(Map.of(
                "Registration/ValidationSources", validation,
                "Registration/ManagingLOU", PARENT));

        assertThat(statement.at("/source/type").toString()).isEqualTo(types);
        assertThat(statement.at("/source/assertedBy/0/name").asString()).contains(PARENT);
        assertThat(exception(Map.of()).at("/source/type").toString())
                .isEqualTo("[\"officialRegister\",\"selfDeclaration\"]");
    }

    @Test
    void anUnknownCodeIsReportedAndTheRestIsSaid() throws IOException {
        List<SourceRecord> records = records(
                Kind.LEI,
                Map.of(
                        "LEI", CHILD,
                        "Entity/EntityCategory", "SPACE_STATION",
                        "Entity/LegalName", "Far Out",
                        "Registration/LastUpdateDate", "no day"));

        assertThat(GleifSamples.findings(records))
                .extracting(
                        Finding::code,
                        Finding::pointer,
                        finding -> finding.saying().variant())
                .containsExactlyInAnyOrder(
                        tuple(FindingCode.SOURCE_VALUE_UNKNOWN, "/Entity/EntityCategory", ""),
                        tuple(FindingCode.SOURCE_VALUE_UNKNOWN, "/Registration/LastUpdateDate", "date"));
        ObjectNode statement = GleifSamples.statements(records).get(0);
        assertThat(statement.at("/recordDetails/name").asString()).isEqualTo("Far Out");
        assertThat(statement.at("/recordDetails/entityType/details").asString()).contains("SPACE_STATION");
        assertThat(statement.path("statementDate").asString()).isEqualTo("2024-06-01");
    }

    @Test
    void aFileWithoutADayOfItsOwnIsOfTheDayThatIsGiven() throws IOException {
        Path file = Files.writeString(
                folder.resolve("repex.csv"),
                "LEI,Exception.Category,Exception.Reason.1\n" + CHILD
                        + ",DIRECT_ACCOUNTING_CONSOLIDATION_PARENT,NO_LEI\n");

        List<ObjectNode> statements =
                GleifSamples.statements(GleifSamples.read(file, GleifSettings.DEFAULT.of(LocalDate.of(2024, 2, 3))));

        assertThat(statements.get(statements.size() - 1).path("statementDate").asString())
                .isEqualTo("2024-02-03");
    }

    private ObjectNode entity(Map<String, String> fields) throws IOException {
        return last(Kind.LEI, with(fields, "LEI", CHILD, "Registration/LastUpdateDate", UPDATED));
    }

    private ObjectNode relationship(Map<String, String> fields) throws IOException {
        Map<String, String> whole = with(Map.of(
                "Relationship/StartNode/NodeID", CHILD,
                "Relationship/EndNode/NodeID", PARENT,
                "Relationship/RelationshipType", "IS_DIRECTLY_CONSOLIDATED_BY",
                "Registration/LastUpdateDate", UPDATED));
        whole.putAll(fields);
        return last(Kind.RR, whole);
    }

    private ObjectNode exception(Map<String, String> fields) throws IOException {
        return last(
                Kind.REPEX,
                with(fields, "LEI", CHILD, "ExceptionCategory", "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT"));
    }

    private ObjectNode last(Kind kind, Map<String, String> fields) throws IOException {
        List<ObjectNode> statements = GleifSamples.statements(records(kind, fields));
        return statements.get(statements.size() - 1);
    }

    private List<SourceRecord> records(Kind kind, Map<String, String> fields) throws IOException {
        return GleifSamples.read(folder, "record.xml", Invented.xml(kind, "2024-06-01", List.of(fields)));
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static String identifier(ObjectNode statement, int index, String field) {
        return statement.at("/recordDetails/identifiers/" + index + "/" + field).asString();
    }

    private static String type(ObjectNode statement) {
        return statement.at("/recordDetails/entityType/type").asString();
    }
}
