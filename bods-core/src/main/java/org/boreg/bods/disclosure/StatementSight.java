package org.boreg.bods.disclosure;

import static java.util.Map.entry;
import static org.boreg.bods.disclosure.Sight.ALL;
import static org.boreg.bods.disclosure.Sight.NOTHING;
import static org.boreg.bods.disclosure.Sight.NUMBER;
import static org.boreg.bods.disclosure.Sight.TEXT;
import static org.boreg.bods.disclosure.Sight.TRUTH;
import static org.boreg.bods.disclosure.Sight.by;
import static org.boreg.bods.disclosure.Sight.code;
import static org.boreg.bods.disclosure.Sight.date;
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
 * What a tier sees of a BODS 0.4 statement, field by field: what the standard has, less what the policy keeps from the tier. Annotations
 * are judged elsewhere, by what they point at.
 */
final class StatementSight {

    private static final Sight AGENT = fields(Map.of("name", TEXT, "uri", TEXT));

    private static final Sight COUNTRY = fields(Map.of("name", TEXT, "code", TEXT));

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

    private static final Sight IDENTIFIER = fields(Map.of("id", TEXT, "scheme", TEXT, "schemeName", TEXT, "uri", TEXT));

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

    private static final Sight PUBLICATION = fields(Map.of(
            "publicationDate",
            TEXT,
            "bodsVersion",
            TEXT,
            "license",
            TEXT,
            "publisher",
            fields(Map.of("name", TEXT, "url", TEXT))));

    private final Map<Matter, Extent> extents;

    /** How fields are seen that the standard does not have. */
    private final Sight unknown;

    private final Map<String, Sight> head;

    /** A person who speaks about herself is the source, too. */
    private final Map<String, Sight> headOfProtected;

    private final Sight entity;
    private final Sight relationship;
    private final Sight person;
    private final Sight protectedPerson;

    /** @param extents of every matter */
    StatementSight(Map<Matter, Extent> extents) {
        this.extents = extents;
        this.unknown = is(Matter.OWN_FIELDS, Extent.WHOLE) ? ALL : NOTHING;
        this.head = head(source());
        this.headOfProtected = head(source(NOTHING, NOTHING));
        this.entity = entity();
        this.relationship = relationship();
        this.person = person();
        this.protectedPerson = protectedPerson();
    }

    /**
     * How this statement is seen, but for its annotations.
     *
     * @param isProtected whether it is about a person who is to be seen as protected
     */
    Sight of(JsonNode statement, boolean isProtected) {
        Map<String, Sight> known = new HashMap<>(isProtected ? headOfProtected : head);
        known.put("recordDetails", details(statement, isProtected));
        return fields(known, isProtected ? NOTHING : unknown);
    }

    private Sight details(JsonNode statement, boolean isProtected) {
        return switch (statement.path("recordType").asString("")) {
            case "entity" -> entity;
            case "relationship" -> relationship;
            case "person" -> isProtected ? protectedPerson : person;
            default -> NOTHING;
        };
    }

    private Map<String, Sight> head(Sight source) {
        return Map.ofEntries(
                entry("statementId", TEXT),
                entry("statementDate", TEXT),
                entry("declaration", TEXT),
                entry("declarationSubject", TEXT),
                entry("recordId", TEXT),
                entry("recordType", code(RecordType.class)),
                entry("recordStatus", code(RecordStatus.class)),
                entry("publicationDetails", PUBLICATION),
                entry("source", source),
                entry("annotations", each(annotation())));
    }

    private Sight person() {
        return fields(
                Map.ofEntries(
                        entry("isComponent", TRUTH),
                        entry("personType", code(PersonType.class)),
                        entry("unspecifiedPersonDetails", unspecified()),
                        entry("names", whole(Matter.NAMES, each(NAME))),
                        entry("identifiers", whole(Matter.IDENTIFIERS, each(IDENTIFIER))),
                        entry("nationalities", whole(Matter.NATIONALITIES, each(COUNTRY))),
                        entry("placeOfBirth", place(Matter.PLACE_OF_BIRTH)),
                        entry("birthDate", date(extents.get(Matter.BIRTH_DATE))),
                        entry("deathDate", date(extents.get(Matter.DEATH_DATE))),
                        entry("taxResidencies", whole(Matter.TAX_RESIDENCIES, each(COUNTRY))),
                        entry("addresses", each(by(address -> place(matter(address))))),
                        entry("politicalExposure", whole(Matter.POLITICAL_EXPOSURE, politicalExposure()))),
                unknown);
    }

    /** Of somebody who is known but kept from the public, only why. Whatever else the statement says would tell who it is. */
    private Sight protectedPerson() {
        return fields(Map.ofEntries(
                entry("isComponent", TRUTH),
                entry("personType", code(PersonType.class)),
                entry("unspecifiedPersonDetails", unspecified()),
                entry("names", NOTHING),
                entry("identifiers", NOTHING),
                entry("nationalities", NOTHING),
                entry("placeOfBirth", NOTHING),
                entry("birthDate", NOTHING),
                entry("deathDate", NOTHING),
                entry("taxResidencies", NOTHING),
                entry("addresses", NOTHING),
                entry("politicalExposure", NOTHING)));
    }

    private Sight politicalExposure() {
        return fields(Map.of(
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
                        source(TEXT, each(AGENT)))))));
    }

    private Sight entity() {
        return fields(
                Map.ofEntries(
                        entry("isComponent", TRUTH),
                        entry(
                                "entityType",
                                fields(Map.of(
                                        "type",
                                        code(EntityType.class),
                                        "subtype",
                                        code(EntitySubtype.class),
                                        "details",
                                        TEXT))),
                        entry("unspecifiedEntityDetails", unspecified()),
                        entry("name", TEXT),
                        entry("alternateNames", each(TEXT)),
                        entry("jurisdiction", COUNTRY),
                        entry("identifiers", each(IDENTIFIER)),
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
                        entry("formedByStatute", fields(Map.of("name", TEXT, "date", TEXT)))),
                unknown);
    }

    private Sight relationship() {
        Sight unspecified = unspecified();
        Sight party = by(named -> named.isString() ? TEXT : unspecified);
        Sight interest = fields(
                Map.of(
                        "type",
                        code(InterestType.class),
                        "directOrIndirect",
                        code(DirectOrIndirect.class),
                        "beneficialOwnershipOrControl",
                        TRUTH,
                        "details",
                        whole(Matter.INTEREST_DETAILS, TEXT),
                        "share",
                        SHARE,
                        "startDate",
                        TEXT,
                        "endDate",
                        TEXT),
                unknown);
        return fields(
                Map.of(
                        "isComponent",
                        TRUTH,
                        "componentRecords",
                        each(TEXT),
                        "subject",
                        party,
                        "interestedParty",
                        party,
                        "interests",
                        each(interest)),
                unknown);
    }

    private Sight annotation() {
        return fields(Map.of(
                "statementPointerTarget",
                TEXT,
                "motivation",
                code(Motivation.class),
                "creationDate",
                TEXT,
                "createdBy",
                whole(Matter.SOURCES, AGENT),
                "description",
                TEXT,
                "transformedContent",
                TEXT,
                "url",
                TEXT));
    }

    private Sight source() {
        return source(whole(Matter.SOURCES, TEXT), whole(Matter.SOURCES, each(AGENT)));
    }

    private static Sight source(Sight words, Sight agents) {
        return fields(Map.of(
                "type",
                each(code(SourceType.class)),
                "description",
                words,
                "url",
                words,
                "retrievedAt",
                TEXT,
                "assertedBy",
                agents));
    }

    /** What explains in words why somebody is not named can name somebody. */
    private Sight unspecified() {
        return fields(Map.of("reason", code(UnspecifiedReason.class), "description", whole(Matter.NAMES, TEXT)));
    }

    private Sight place(Matter matter) {
        return switch (extents.get(matter)) {
            case WHOLE -> ADDRESS;
            case COUNTRY -> ADDRESS_COUNTRY;
            default -> NOTHING;
        };
    }

    private Sight whole(Matter matter, Sight sight) {
        return is(matter, Extent.WHOLE) ? sight : NOTHING;
    }

    private boolean is(Matter matter, Extent extent) {
        return extents.get(matter) == extent;
    }

    private static Matter matter(JsonNode address) {
        JsonNode type = address.path("type");
        return Disclosure.matter(type.isString() ? type.stringValue() : "");
    }
}
