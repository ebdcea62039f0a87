package org.boreg.bods.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.boreg.bods.version.Old.at;
import static org.boreg.bods.version.Old.codes;
import static org.boreg.bods.version.Old.entity;
import static org.boreg.bods.version.Old.person;
import static org.boreg.bods.version.Old.relationship;

import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** The rules for one statement. */
class UpgradeTest {

    @Test
    void aStatementKeepsItsIdAndSaysThatItFollows04() {
        ObjectNode statement = entity("a", "'publicationDetails': {'bodsVersion': '0.2', 'own': 1}");

        assertThat(at(statement, "/statementId")).isEqualTo("'" + Old.id("a") + "'");
        assertThat(at(statement, "/recordType")).isEqualTo("'entity'");
        assertThat(at(statement, "/publicationDetails")).isEqualTo("{'bodsVersion':'0.4','own':1}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "influence-or-control | otherInfluenceOrControl",
                "other-influence-or-control | otherInfluenceOrControl",
                "other-influence-or-control-of-trust | otherInfluenceOrControl",
                "settlor-of-trust | settlor",
                "trustee-of-trust | trustee",
                "protector-of-trust | protector",
                "beneficiary-of-trust | beneficiaryOfLegalArrangement",
                "rights-to-surplus-assets | rightsToSurplusAssetsOnDissolution",
                "rights-to-surplus-assets-on-dissolution | rightsToSurplusAssetsOnDissolution",
                "conditional-rights-granted-by-contract | conditionalRightsGrantedByContract",
                "voting-rights | votingRights",
                "shareholding | shareholding",
                "boardChair | boardChair",
                "no-such-interest | no-such-interest",
            })
    void interestsGoByTheirNewNames(String old, String now) {
        assertThat(interest("'type': '" + old + "'", "type")).isEqualTo("'" + now + "'");
    }

    @Test
    void theLevelOfAnInterestIsWhetherItIsDirect() {
        assertThat(interest("'interestLevel': 'indirect'", "directOrIndirect")).isEqualTo("'indirect'");
        assertThat(interest("'interestLevel': 'direct'", "interestLevel")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'exact': 25 | {'exact':25}",
                "'exact': 25, 'minimum': 25, 'maximum': 25 | {'exact':25}",
                "'minimum': 25, 'maximum': 50 | {'minimum':25,'exclusiveMaximum':50}",
                "'minimum': 25, 'maximum': 50, 'exclusiveMinimum': true, 'exclusiveMaximum': false | {'exclusiveMinimum':25,'maximum':50}",
                "'minimum': 25, 'exclusiveMinimum': false | {'minimum':25}",
                "'maximum': 50, 'exclusiveMaximum': true | {'exclusiveMaximum':50}",
                "'minimum': 50, 'maximum': 50 | {'minimum':50,'maximum':50}",
                "'exclusiveMaximum': true | {}",
            })
    void aFlaggedBoundIsAFieldOfItsOwn(String old, String now) {
        ObjectNode statement = withInterest("'share': {" + old + "}");

        assertThat(at(statement, "/recordDetails/interests/0/share")).isEqualTo(now);
        assertThat(codes(statement)).isEmpty();
    }

    @Test
    void boundsThatContradictAnExactShareAreLeftOutAndTold() {
        assertThat(codes(withInterest("'share': {'exact': 25, 'minimum': 20}")))
                .containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void aCountryOfAnAddressIsACodeWithItsName() {
        assertThat(at(
                        entity("a", "'addresses': [{'type': 'registered', 'country': 'gb'}]"),
                        "/recordDetails/addresses"))
                .isEqualTo("[{'type':'registered','country':{'name':'United Kingdom','code':'gb'}}]");
        assertThat(codes(entity("a", "'addresses': [{'country': 'ZZ'}]")))
                .containsExactly(FindingCode.UPGRADE_COUNTRY_NAME_UNKNOWN);
    }

    @Test
    void aCountryOrJurisdictionWithoutANameGetsThatOfItsCode() {
        assertThat(at(
                        person("p", "'nationalities': [{'code': 'FR'}, {'name': 'Elbonia', 'code': 'ZZ'}]"),
                        "/recordDetails/nationalities"))
                .isEqualTo("[{'name':'France','code':'FR'},{'name':'Elbonia','code':'ZZ'}]");
        assertThat(at(entity("a", "'incorporatedInJurisdiction': {'code': 'SE'}"), "/recordDetails/jurisdiction"))
                .isEqualTo("{'name':'Sweden','code':'SE'}");
    }

    @Test
    void anAddressThatCannotHaveItsTypeInThatPlaceLosesTheType() {
        ObjectNode statement = entity("a", "'addresses': [{'type': 'residence', 'address': 'x'}]");

        assertThat(at(statement, "/recordDetails/addresses/0")).isEqualTo("{'address':'x'}");
        assertThat(codes(statement)).containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void placesOfResidenceAndOfBirthFindTheirWay() {
        ObjectNode statement = person("p", """
                'placeOfResidence': {'address': 'home', 'country': 'GB'},
                'addresses': [{'type': 'placeOfBirth', 'address': 'cradle'}, {'type': 'home', 'address': 'nest'}]
                """);

        assertThat(at(statement, "/recordDetails/placeOfBirth"))
                .isEqualTo("{'type':'placeOfBirth','address':'cradle'}");
        assertThat(at(statement, "/recordDetails/addresses/0/address")).isEqualTo("'home'");
        assertThat(at(statement, "/recordDetails/addresses/0/type")).isEqualTo("'residence'");
        assertThat(at(statement, "/recordDetails/addresses/1")).isEqualTo("{'type':'residence','address':'nest'}");
        assertThat(at(statement, "/recordDetails/placeOfResidence")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'hasPepStatus': true | isPep",
                "'hasPepStatus': false | isNotPep",
                "'hasPepStatus': false, 'pepStatusDetails': [{'missingInfoReason': 'refused'}] | unknown",
                "'pepStatusDetails': [{'missingInfoReason': 'refused'}] | unknown",
                "'pepStatusDetails': [{'reason': 'minister'}] | isPep",
                "'hasPepStatus': true, 'pepStatusDetails': [{'reason': 'minister'}] | isPep",
                "'pepStatus': [{'reason': 'minister'}] | isPep",
            })
    void politicalExposureHasAStatus(String old, String status) {
        assertThat(at(person("p", old), "/recordDetails/politicalExposure/status"))
                .isEqualTo("'" + status + "'");
    }

    @Test
    void anEmptyListOfPoliticalExposureSaysNothing() {
        assertThat(at(person("p", "'pepStatus': []"), "/recordDetails/politicalExposure"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"individual, legal", "alias, alternative", "aka, alternative", "nick, alternative", "birth, birth"})
    void namesGoByTheirNewTypes(String old, String now) {
        ObjectNode statement = person("p", "'names': [{'type': '" + old + "', 'fullName': 'N'}]");

        assertThat(at(statement, "/recordDetails/names/0/type")).isEqualTo("'" + now + "'");
        assertThat(codes(statement)).isEmpty();
    }

    @Test
    void whatIsRequiredAndNotSaidIsToldAndNotInvented() {
        assertThat(codes(person("p", "'names': [{'familyName': 'Moulin'}]")))
                .containsExactly(FindingCode.UPGRADE_DETAIL_UNKNOWN);
        assertThat(codes(Old.statement("personStatement", "p", "'own': 1", "")))
                .containsExactly(FindingCode.UPGRADE_DETAIL_UNKNOWN);
        assertThat(codes(entity("a", "'annotations': [{'statementPointerTarget': '/', 'motivation': 'linking'}]")))
                .containsExactly(FindingCode.UPGRADE_DETAIL_UNKNOWN);
        assertThat(codes(entity("a", "'statementDate': null")))
                .containsExactly(FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN);
    }

    @Test
    void theKindOfAnEntityIsAnObject() {
        ObjectNode agency = entity("a", """
                'entityType': 'stateBody',
                'entitySubtype': {'generalCategory': 'stateBody-stateAgency', 'localTerm': 'Amt'}
                """);
        ObjectNode odd = entity("a", "'entitySubtype': {'generalCategory': 'stateBody-other'}");

        assertThat(at(agency, "/recordDetails/entityType"))
                .isEqualTo("{'type':'stateBody','subtype':'stateAgency','details':'Amt'}");
        assertThat(at(odd, "/recordDetails/entityType")).isEqualTo("{'type':'registeredEntity'}");
        assertThat(codes(odd)).containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void whySomebodyIsNotNamedHasAReasonFromTheList() {
        assertThat(at(
                        entity("a", "'missingInfoReason': 'subject-exempt-from-disclosure'"),
                        "/recordDetails/unspecifiedEntityDetails"))
                .isEqualTo("{'reason':'subjectExemptFromDisclosure'}");
        assertThat(at(person("p", "'missingInfoReason': 'ask the notary'"), "/recordDetails/unspecifiedPersonDetails"))
                .isEqualTo("{'description':'ask the notary'}");
        assertThat(codes(person("p", "'missingInfoReason': 'ask the notary'")))
                .containsExactly(FindingCode.UPGRADE_DETAIL_UNKNOWN);
    }

    @Test
    void aPartyIsARecordOrAReason() {
        ObjectNode known = relationship("r", "a", "p", "");
        ObjectNode unknown = relationship(
                "r",
                "a",
                "p",
                "'interestedParty': {'unspecified': {'reason': 'no-beneficial-owners', 'description': 'd'}}");
        ObjectNode silent = relationship("r", "a", "p", "'interestedParty': {}");

        assertThat(at(known, "/recordDetails/subject")).isEqualTo("'" + SeriesId.of(Old.id("a")) + "'");
        assertThat(at(known, "/recordDetails/interestedParty")).isEqualTo("'" + SeriesId.of(Old.id("p")) + "'");
        assertThat(at(unknown, "/recordDetails/interestedParty"))
                .isEqualTo("{'reason':'noBeneficialOwners','description':'d'}");
        assertThat(at(silent, "/recordDetails/interestedParty")).isEmpty();
        assertThat(codes(silent)).containsExactly(FindingCode.UPGRADE_DETAIL_UNKNOWN);
    }

    @Test
    void componentsAreRecords() {
        ObjectNode whole = relationship("r", "a", "p", "'componentStatementIDs': ['" + Old.id("c") + "']");
        ObjectNode component =
                relationship("r", "a", "p", "'isComponent': true, 'componentStatementIDs': ['" + Old.id("c") + "']");

        assertThat(at(whole, "/recordDetails/componentRecords")).isEqualTo("['" + SeriesId.of(Old.id("c")) + "']");
        assertThat(at(component, "/recordDetails/componentRecords")).isEqualTo("[]");
        assertThat(codes(component)).containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void nothingOf01IsAComponent() {
        ObjectNode statement = entity("a", "");

        assertThat(Old.upgraded(statement, BodsVersion.V0_1)
                        .statement()
                        .at("/recordDetails/isComponent")
                        .booleanValue())
                .isFalse();
        assertThat(Old.upgraded(statement, BodsVersion.V0_3)
                        .statement()
                        .at("/recordDetails/isComponent")
                        .isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/, ''",
        "'', ''",
        "/name, /recordDetails/name",
        "/entityType, /recordDetails/entityType/type",
        "/incorporatedInJurisdiction/code, /recordDetails/jurisdiction/code",
        "/addresses/0/country, /recordDetails/addresses/0/country",
        "/statementID, /statementId",
        "/statementType, /recordType",
        "/replacesStatements/0, /recordId",
        "/source/url, /source/url",
        "/missingInfoReason, /recordDetails/unspecifiedEntityDetails",
        "/not/there, /recordDetails/not/there",
        "no pointer, no pointer",
    })
    void annotationsPointAtTheNewPlaces(String old, String now) {
        ObjectNode statement = entity("a", """
                'name': 'N', 'incorporatedInJurisdiction': {'name': 'Sweden', 'code': 'SE'}, 'source': {'url': 'http://x.example'},
                'addresses': [{'country': 'GB'}], 'missingInfoReason': 'unknown', %s,
                'annotations': [{'statementPointerTarget': '%s', 'motivation': 'commenting'}]
                """.formatted(Old.replacing("z"), old));

        assertThat(at(statement, "/annotations/0/statementPointerTarget")).isEqualTo("'" + now + "'");
    }

    @Test
    void annotationsFollowWhatMoves() {
        ObjectNode statement = relationship("r", "a", "p", """
                'interests': [{'interestLevel': 'direct', 'share': {'maximum': 50}}], 'annotations': [
                  {'statementPointerTarget': '/interests/0/interestLevel', 'motivation': 'commenting'},
                  {'statementPointerTarget': '/interests/0/share/maximum', 'motivation': 'commenting'},
                  {'statementPointerTarget': '/subject/describedByEntityStatement', 'motivation': 'commenting'}]
                """);

        assertThat(List.of(0, 1, 2))
                .extracting(i -> at(statement, "/annotations/" + i + "/statementPointerTarget"))
                .containsExactly(
                        "'/recordDetails/interests/0/directOrIndirect'",
                        "'/recordDetails/interests/0/share/exclusiveMaximum'",
                        "'/recordDetails/subject'");
    }

    @Test
    void contentOfATransformationStaysWithTransformations() {
        ObjectNode statement = entity("a", """
                'annotations': [{'statementPointerTarget': '/', 'motivation': 'commenting', 'transformedContent': 't'}]
                """);

        assertThat(at(statement, "/annotations/0/transformedContent")).isEmpty();
        assertThat(codes(statement)).containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void fieldsOfThePublishersOwnAreKept() {
        ObjectNode statement = relationship("r", "a", "p", "'own': {'x': [1]}, 'componentRecords': ['mine']");

        assertThat(at(statement, "/recordDetails/own")).isEqualTo("{'x':[1]}");
        assertThat(codes(statement))
                .as("what 0.4 means something else by")
                .containsExactly(FindingCode.UPGRADE_VALUE_LOST);
    }

    @Test
    void whatOnlyThePastTookIsKeptAndTold() {
        assertThat(codes(entity("a", "'source': {'url': 'somewhere'}")))
                .containsExactly(FindingCode.UPGRADE_VALUE_NOT_ALLOWED);
        assertThat(codes(entity("a".repeat(80), ""))).containsExactly(FindingCode.UPGRADE_VALUE_NOT_ALLOWED);
        assertThat(codes(entity("a", "'foundingDate': '2020-02-30'")))
                .containsExactly(FindingCode.UPGRADE_VALUE_NOT_ALLOWED);
    }

    @Test
    void aFindingPointsIntoTheOldStatement() {
        ObjectNode statement =
                person("p", "'placeOfResidence': {'type': 'service', 'country': 'ZZ'}, 'birthDate': '1970-W05'");

        assertThat(Old.upgraded(statement, BodsVersion.V0_2).remarks())
                .extracting(Remark::code, Remark::pointer)
                .contains(
                        tuple(FindingCode.UPGRADE_VALUE_LOST, "/placeOfResidence/type"),
                        tuple(FindingCode.UPGRADE_COUNTRY_NAME_UNKNOWN, "/placeOfResidence/country"),
                        tuple(FindingCode.UPGRADE_DATE_ROUNDED, "/birthDate"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "null",
                "[]",
                "{}",
                "'x'",
                "[7, null, [], {}, 'x']",
                "{'type': {}, 'country': [], 'share': 7}"
            })
    void anythingMayBeAnywhere(String value) {
        for (ObjectNode statement : List.of(
                entity("a", everything(value)),
                person("p", everything(value)),
                relationship("r", "a", "p", everything(value)))) {
            for (BodsVersion version : BodsVersion.values()) {
                assertThat(Old.upgraded(statement, version).statement()).isNotNull();
            }
        }
    }

    private static String everything(String value) {
        List<String> fields = List.of(
                "statementID",
                "statementDate",
                "replacesStatements",
                "entityType",
                "entitySubtype",
                "name",
                "names",
                "addresses",
                "placeOfBirth",
                "placeOfResidence",
                "nationalities",
                "taxResidencies",
                "pepStatus",
                "hasPepStatus",
                "pepStatusDetails",
                "politicalExposure",
                "missingInfoReason",
                "unspecifiedEntityDetails",
                "unspecifiedPersonDetails",
                "incorporatedInJurisdiction",
                "jurisdiction",
                "foundingDate",
                "birthDate",
                "publicListing",
                "formedByStatute",
                "subject",
                "interestedParty",
                "componentStatementIDs",
                "isComponent",
                "interests",
                "publicationDetails",
                "source",
                "annotations");
        return String.join(
                ", ", fields.stream().map(field -> "'" + field + "': " + value).toList());
    }

    private static String interest(String field, String wanted) {
        return at(withInterest(field), "/recordDetails/interests/0/" + wanted);
    }

    private static ObjectNode withInterest(String fields) {
        return relationship("r", "a", "p", "'interests': [{" + fields + "}]");
    }
}
