package org.boreg.bods.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.model.PersonStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class DisclosureTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Disclosure PUBLIC = DisclosurePolicy.usual().to(Viewer.PUBLIC);
    private static final Disclosure OPERATOR = DisclosurePolicy.usual().to(Viewer.OPERATOR);

    @Test
    void thePublicSeesOfAPersonWhatTheLawAllows() {
        Redacted seen = PUBLIC.redact(People.full());

        ObjectNode expected = json("""
                {"isComponent":false,"personType":"knownPerson",
                 "names":[{"type":"legal","fullName":"Anna Lehm","familyName":"Lehm","givenName":"Anna"}],
                 "nationalities":[{"name":"Elbonia","code":"EL"}],
                 "placeOfBirth":{"type":"placeOfBirth","country":{"name":"Elbonia","code":"EL"}},
                 "birthDate":"1970-04","deathDate":"2024-12",
                 "taxResidencies":[{"name":"Elbonia","code":"EL"}],
                 "addresses":[
                   {"type":"residence","country":{"name":"Elbonia","code":"EL"}},
                   {"type":"service","address":"2 Kiln Road","postCode":"M2","country":{"name":"Elbonia","code":"EL"}},
                   {"type":"alternative","country":{"name":"Elbonia"}},
                   {}],
                 "politicalExposure":{"status":"isPep","details":[
                   {"reason":"Minister","jurisdiction":{"name":"Elbonia"},"startDate":"2020-01-01",
                    "source":{"type":["officialRegister"],"url":"https://gazette.example"}}]}}
                """);
        assertThat(seen.statement().get("recordDetails")).isEqualTo(expected);
        assertThat(seen.isComplete()).isFalse();
        assertThat(seen.hidden())
                .containsExactlyInAnyOrder(
                        "/recordDetails/identifiers",
                        "/recordDetails/placeOfBirth/address",
                        "/recordDetails/placeOfBirth/postCode",
                        "/recordDetails/birthDate",
                        "/recordDetails/deathDate",
                        "/recordDetails/addresses/0/address",
                        "/recordDetails/addresses/0/postCode",
                        "/recordDetails/addresses/2/address",
                        "/recordDetails/addresses/3/address",
                        "/recordDetails/*");
    }

    @Test
    void theHeadOfAStatementIsShownButForUnknownFields() {
        ObjectNode statement = People.full();
        statement.put("extra", "who knows");

        Redacted seen = PUBLIC.redact(statement);

        ObjectNode head = statement.deepCopy();
        head.remove(List.of("extra", "recordDetails"));
        ObjectNode seenHead = seen.statement().deepCopy();
        seenHead.remove("recordDetails");
        assertThat(seenHead).isEqualTo(head);
        assertThat(seen.hidden()).contains("/*");
    }

    @Test
    void theOperatorSeesAllInACopy() {
        ObjectNode statement = People.full();

        Redacted seen = OPERATOR.redact(statement);

        assertThat(seen.statement()).isEqualTo(statement).isNotSameAs(statement);
        assertThat(seen.isComplete()).isTrue();
        PersonStatement person = model(statement);
        assertThat(OPERATOR.redact(person)).isSameAs(person);
    }

    @Test
    void whatWasPublishedIsLeftAsItIs() {
        ObjectNode statement = People.full();

        PUBLIC.redact(statement).statement().removeAll();

        assertThat(statement).isEqualTo(People.full());
    }

    @Test
    void aPersonOfWhomNothingIsHiddenIsComplete() {
        ObjectNode statement = People.full();
        statement.set(
                "recordDetails",
                json(
                        "{\"personType\":\"knownPerson\",\"isComponent\":false,\"birthDate\":\"1970-04\",\"identifiers\":null}"));

        Redacted seen = PUBLIC.redact(statement);

        assertThat(seen.isComplete()).isTrue();
        assertThat(seen.statement()).isEqualTo(statement);
    }

    @Test
    void ofAnAnonymousPersonOnlyTheReasonIsShown() {
        ObjectNode statement = People.full();
        ((ObjectNode) statement.get("recordDetails"))
                .put("personType", "anonymousPerson")
                .set("unspecifiedPersonDetails", json("{\"reason\":\"interestedPartyExemptFromDisclosure\"}"));

        assertThat(PUBLIC.redact(statement).statement().get("recordDetails"))
                .isEqualTo(json("{\"isComponent\":false,\"personType\":\"anonymousPerson\","
                        + "\"unspecifiedPersonDetails\":{\"reason\":\"interestedPartyExemptFromDisclosure\"}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1970-02-30\"", "\"30 April 1970\"", "19700430", "[\"1970-04-30\"]", "{\"y\":1970}"})
    void aBirthDateOfAnotherShapeIsHidden(String odd) {
        ObjectNode statement = People.full();
        ((ObjectNode) statement.get("recordDetails")).set("birthDate", JSON.readTree(odd));

        Redacted seen = PUBLIC.redact(statement);

        assertThat(seen.statement().get("recordDetails").has("birthDate")).isFalse();
        assertThat(seen.hidden()).contains("/recordDetails/birthDate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/recordDetails",
                "/recordDetails/birthDate",
                "/recordDetails/identifiers/0/id",
                "/recordDetails/addresses",
                "/recordDetails/addresses/0",
                "/recordDetails/addresses/0/address",
                "/recordDetails/addresses/1",
                "/recordDetails/addresses/01/address",
                "/recordDetails/placeOfBirth",
                "/recordDetails/shoeSize",
                "/record~0Details",
                "/annotations/0",
                "recordDetails/names",
                "/birthDate",
                "/",
            })
    void anAnnotationOnWhatIsHiddenLosesItsContent(String target) {
        ObjectNode statement = annotated(target);

        ObjectNode seen = PUBLIC.redact(statement).statement();

        assertThat(seen.toString()).doesNotContain("told", "shoeSize");
        assertThat(seen.at("/annotations/0/motivation").stringValue()).isEqualTo("transformation");
        assertThat(PUBLIC.redact(model(statement)).toString())
                .doesNotContain("told", "shoeSize")
                .contains("TRANSFORMATION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/statementDate",
                "/source",
                "/recordDetails/names",
                "/recordDetails/names/0/fullName",
                "/recordDetails/nationalities/0"
            })
    void anAnnotationOnWhatIsPublicIsShown(String target) {
        ObjectNode statement = annotated(target);

        assertThat(PUBLIC.redact(statement).statement().get("annotations")).isEqualTo(statement.get("annotations"));
        PersonStatement model = model(statement);
        assertThat(PUBLIC.redact(model).head()).isEqualTo(model.head());
    }

    @Test
    void entitiesAndRelationshipsAreShownButForUnknownFields() {
        ObjectNode entity = json("""
                {"statementId":"s","recordId":"r","recordType":"entity","statementDate":"2026-01-01","recordDetails":{
                 "isComponent":false,"entityType":{"type":"registeredEntity","details":"plc"},"name":"Brick",
                 "alternateNames":["Ziegel"],"identifiers":[{"scheme":"XX-EL","id":"1"}],"foundingDate":"1999-01-01",
                 "addresses":[{"type":"registered","address":"1 Kiln Road","country":{"name":"Elbonia"}}],
                 "publicListing":{"hasPublicListing":true,"companyFilingsURLs":["https://x.example"],
                  "securitiesListings":[{"stockExchangeJurisdiction":"EL","stockExchangeName":"M",
                   "security":{"ticker":"BRIK"}}]},
                 "formedByStatute":{"name":"Act","date":"1990-01-01"}},
                 "annotations":[{"statementPointerTarget":"/name","motivation":"commenting","description":"d"}]}
                """);
        ObjectNode relationship = json("""
                {"statementId":"s","recordId":"q","recordType":"relationship","recordDetails":{"isComponent":false,
                 "componentRecords":["a"],"subject":"r","interestedParty":{"reason":"unknown","description":"lost"},
                 "interests":[{"type":"shareholding","directOrIndirect":"direct","beneficialOwnershipOrControl":true,
                  "details":"A shares","share":{"exact":12.5},"startDate":"2020-01-01"}]}}
                """);
        for (ObjectNode statement : List.of(entity, relationship)) {
            Redacted whole = PUBLIC.redact(statement);
            assertThat(whole.statement()).isEqualTo(statement);
            assertThat(whole.isComplete()).isTrue();

            ObjectNode extended = statement.deepCopy();
            ((ObjectNode) extended.get("recordDetails")).put("director", "Bob Lehm, 9 Quiet Lane");
            Redacted part = PUBLIC.redact(extended);
            assertThat(part.statement()).isEqualTo(statement);
            assertThat(part.hidden()).containsExactly("/recordDetails/*");
        }
    }

    @Test
    void theModelIsRedactedLikeTheJson() {
        ObjectNode statement = People.full();
        statement.remove("annotations");
        PersonStatement seen = PUBLIC.redact(model(statement));

        assertThat(seen).isEqualTo(model(PUBLIC.redact(statement).statement()));
        assertThat(seen.identifiers()).isEmpty();
        assertThat(seen.birthDate()).hasToString("1970-04");
    }

    private static ObjectNode annotated(String target) {
        ObjectNode statement = People.full();
        ObjectNode annotation = statement.putArray("annotations").addObject();
        annotation
                .put("statementPointerTarget", target)
                .put("motivation", "transformation")
                .put("description", "told in words")
                .put("transformedContent", "told anew")
                .put("url", "https://told.example");
        return statement;
    }

    private static PersonStatement model(JsonNode statement) {
        return (PersonStatement) ((ParsedStatement) new StatementParser(ReadLimits.DEFAULT)
                        .parse(new RawStatement(Place.wholeFile("test"), statement.toString())))
                .statement();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JSON.readTree(text);
    }
}
