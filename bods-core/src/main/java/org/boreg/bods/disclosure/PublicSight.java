package org.boreg.bods.disclosure;

import static java.util.Map.entry;
import static org.boreg.bods.disclosure.Sight.MONTH;
import static org.boreg.bods.disclosure.Sight.NOTHING;
import static org.boreg.bods.disclosure.Sight.NUMBER;
import static org.boreg.bods.disclosure.Sight.TEXT;
import static org.boreg.bods.disclosure.Sight.TRUTH;
import static org.boreg.bods.disclosure.Sight.by;
import static org.boreg.bods.disclosure.Sight.code;
import static org.boreg.bods.disclosure.Sight.each;
import static org.boreg.bods.disclosure.Sight.fields;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.EntitySubtype;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.Motivation;
import org.boreg.bods.model.NameType;
import org.boreg.bods.model.PersonType;
import org.boreg.bods.model.PoliticalExposureStatus;
import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.model.RecordType;
import org.boreg.bods.model.SecurityIdScheme;
import org.boreg.bods.model.SourceType;
import org.boreg.bods.model.UnspecifiedReason;
import tools.jackson.databind.JsonNode;

/**
 * What the public sees of a BODS 0.4 statement, field by field: what the standard has, less what the law keeps from the public of
 * a natural person. Annotations are judged elsewhere, by what they point at.
 *
 * <p>UK: Companies Act 2006, ss. 790ZF and 1087 keep the residential address and the day of birth of a person with significant
 * control from the public. EU: Directive (EU) 2024/1640, art. 12(1) lists name, month and year of birth, country of residence,
 * nationality, and nature and extent of the interest, for whoever has a legitimate interest: a register in the EU has to ask for
 * one before it shows even this.
 */
final class PublicSight {

    private static final Sight COUNTRY = fields(Map.of("name", TEXT, "code", TEXT));

    private static final Sight UNSPECIFIED =
            fields(Map.of("reason", code(UnspecifiedReason.class), "description", TEXT));

    private static final Sight AGENT = fields(Map.of("name", TEXT, "uri", TEXT));

    private static final Sight SOURCE = fields(Map.of(
            "type",
            each(code(SourceType.class)),
            "description",
            TEXT,
            "url",
            TEXT,
            "retrievedAt",
            TEXT,
            "assertedBy",
            each(AGENT)));

    private static final Sight ADDRESS =
            fields(Map.of("type", code(AddressType.class), "address", TEXT, "postCode", TEXT, "country", COUNTRY));

    private static final Sight ADDRESS_COUNTRY = fields(
            Map.of("type", code(AddressType.class), "address", NOTHING, "postCode", NOTHING, "country", COUNTRY));

    private static final Sight NAME = fields(Map.of(
            "type",
            code(NameType.class),
            "fullName",
            TEXT,
            "familyName",
            TEXT,
            "givenName",
            TEXT,
            "patronymicName",
            TEXT));

    private static final Sight POLITICAL_EXPOSURE = fields(Map.of(
            "status",
            code(PoliticalExposureStatus.class),
            "details",
            each(fields(Map.of(
                    "reason",
                    TEXT,
                    "missingInfoReason",
                    TEXT,
                    "jurisdiction",
                    COUNTRY,
                    "startDate",
                    TEXT,
                    "endDate",
                    TEXT,
                    "source",
                    SOURCE)))));

    private static final Sight PERSON = fields(Map.ofEntries(
            entry("isComponent", TRUTH),
            entry("personType", code(PersonType.class)),
            entry("unspecifiedPersonDetails", UNSPECIFIED),
            entry("names", each(NAME)),
            entry("identifiers", NOTHING),
            entry("nationalities", each(COUNTRY)),
            entry("placeOfBirth", ADDRESS_COUNTRY),
            entry("birthDate", MONTH),
            entry("deathDate", MONTH),
            entry("taxResidencies", each(COUNTRY)),
            entry("addresses", each(by(address -> isService(address) ? ADDRESS : ADDRESS_COUNTRY))),
            entry("politicalExposure", POLITICAL_EXPOSURE)));

    /** Of somebody who is known but kept from the public, only why. Whatever else the statement says would tell who it is. */
    private static final Sight ANONYMOUS_PERSON = fields(Map.ofEntries(
            entry("isComponent", TRUTH),
            entry("personType", code(PersonType.class)),
            entry("unspecifiedPersonDetails", UNSPECIFIED),
            entry("names", NOTHING),
            entry("identifiers", NOTHING),
            entry("nationalities", NOTHING),
            entry("placeOfBirth", NOTHING),
            entry("birthDate", NOTHING),
            entry("deathDate", NOTHING),
            entry("taxResidencies", NOTHING),
            entry("addresses", NOTHING),
            entry("politicalExposure", NOTHING)));

    private static final Sight LISTING = fields(Map.of(
            "marketIdentifierCode",
            TEXT,
            "operatingMarketIdentifierCode",
            TEXT,
            "stockExchangeJurisdiction",
            TEXT,
            "stockExchangeName",
            TEXT,
            "security",
            fields(Map.of("idScheme", code(SecurityIdScheme.class), "id", TEXT, "ticker", TEXT))));

    private static final Sight ENTITY = fields(Map.ofEntries(
            entry("isComponent", TRUTH),
            entry(
                    "entityType",
                    fields(Map.of(
                            "type", code(EntityType.class), "subtype", code(EntitySubtype.class), "details", TEXT))),
            entry("unspecifiedEntityDetails", UNSPECIFIED),
            entry("name", TEXT),
            entry("alternateNames", each(TEXT)),
            entry("jurisdiction", COUNTRY),
            entry("identifiers", each(fields(Map.of("id", TEXT, "scheme", TEXT, "schemeName", TEXT, "uri", TEXT)))),
            entry("foundingDate", TEXT),
            entry("dissolutionDate", TEXT),
            entry("addresses", each(ADDRESS)),
            entry("uri", TEXT),
            entry(
                    "publicListing",
                    fields(Map.of(
                            "hasPublicListing",
                            TRUTH,
                            "companyFilingsURLs",
                            each(TEXT),
                            "securitiesListings",
                            each(LISTING)))),
            entry("formedByStatute", fields(Map.of("name", TEXT, "date", TEXT)))));

    private static final Sight PARTY = by(party -> party.isString() ? TEXT : UNSPECIFIED);

    private static final Sight SHARE = fields(Map.of(
            "exact",
            NUMBER,
            "minimum",
            NUMBER,
            "exclusiveMinimum",
            NUMBER,
            "maximum",
            NUMBER,
            "exclusiveMaximum",
            NUMBER));

    private static final Sight INTEREST = fields(Map.of(
            "type",
            code(InterestType.class),
            "directOrIndirect",
            code(DirectOrIndirect.class),
            "beneficialOwnershipOrControl",
            TRUTH,
            "details",
            TEXT,
            "share",
            SHARE,
            "startDate",
            TEXT,
            "endDate",
            TEXT));

    private static final Sight RELATIONSHIP = fields(Map.of(
            "isComponent",
            TRUTH,
            "componentRecords",
            each(TEXT),
            "subject",
            PARTY,
            "interestedParty",
            PARTY,
            "interests",
            each(INTEREST)));

    private static final Sight ANNOTATION = fields(Map.of(
            "statementPointerTarget",
            TEXT,
            "motivation",
            code(Motivation.class),
            "creationDate",
            TEXT,
            "createdBy",
            AGENT,
            "description",
            TEXT,
            "transformedContent",
            TEXT,
            "url",
            TEXT));

    private static final Sight PUBLICATION = fields(Map.of(
            "publicationDate",
            TEXT,
            "bodsVersion",
            TEXT,
            "license",
            TEXT,
            "publisher",
            fields(Map.of("name", TEXT, "url", TEXT))));

    private static final Map<String, Sight> HEAD = Map.ofEntries(
            entry("statementId", TEXT),
            entry("statementDate", TEXT),
            entry("declaration", TEXT),
            entry("declarationSubject", TEXT),
            entry("recordId", TEXT),
            entry("recordType", code(RecordType.class)),
            entry("recordStatus", code(RecordStatus.class)),
            entry("publicationDetails", PUBLICATION),
            entry("source", SOURCE),
            entry("annotations", each(ANNOTATION)));

    /** How the public sees this statement, but for its annotations. */
    static Sight of(JsonNode statement) {
        Map<String, Sight> known = new HashMap<>(HEAD);
        known.put("recordDetails", details(statement));
        return fields(known);
    }

    private static Sight details(JsonNode statement) {
        return switch (statement.path("recordType").asString("")) {
            case "entity" -> ENTITY;
            case "relationship" -> RELATIONSHIP;
            case "person" -> isAnonymous(statement.path("recordDetails")) ? ANONYMOUS_PERSON : PERSON;
            default -> NOTHING;
        };
    }

    private static boolean isAnonymous(JsonNode person) {
        return is(person.path("personType"), PersonType.ANONYMOUS_PERSON.code());
    }

    private static boolean isService(JsonNode address) {
        return is(address.path("type"), AddressType.SERVICE.code());
    }

    private static boolean is(JsonNode node, String text) {
        return node.isString() && node.stringValue().equals(text);
    }

    private PublicSight() {}
}
