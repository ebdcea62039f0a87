package org.boreg.bods.json;

import org.boreg.bods.model.Address;
import org.boreg.bods.model.AddressType;
import org.boreg.bods.model.Agent;
import org.boreg.bods.model.Country;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.EntityKind;
import org.boreg.bods.model.EntitySubtype;
import org.boreg.bods.model.EntityType;
import org.boreg.bods.model.Identifier;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.Jurisdiction;
import org.boreg.bods.model.Name;
import org.boreg.bods.model.NameType;
import org.boreg.bods.model.PoliticalExposure;
import org.boreg.bods.model.PoliticalExposureDetail;
import org.boreg.bods.model.PoliticalExposureStatus;
import org.boreg.bods.model.PublicListing;
import org.boreg.bods.model.SecuritiesListing;
import org.boreg.bods.model.Security;
import org.boreg.bods.model.SecurityIdScheme;
import org.boreg.bods.model.Share;
import org.boreg.bods.model.Source;
import org.boreg.bods.model.SourceType;
import org.boreg.bods.model.Statute;
import org.boreg.bods.model.Unspecified;
import org.boreg.bods.model.UnspecifiedReason;
import org.jspecify.annotations.Nullable;

/** Reads the parts that records are made of. A part without what makes it one is null, with a finding. */
final class PartReading {

    static @Nullable EntityKind entityKind(FieldReader fields) {
        fields.expect("type");
        EntityType type = fields.code("type", EntityType.class);
        return type == null
                ? null
                : new EntityKind(type, fields.code("subtype", EntitySubtype.class), fields.text("details"));
    }

    static @Nullable Unspecified unspecified(FieldReader fields) {
        fields.expect("reason");
        UnspecifiedReason reason = fields.code("reason", UnspecifiedReason.class);
        return reason == null ? null : new Unspecified(reason, fields.text("description"));
    }

    static @Nullable Country country(FieldReader fields) {
        fields.expect("name");
        String name = fields.text("name");
        return name == null ? null : new Country(name, fields.text("code"));
    }

    static @Nullable Jurisdiction jurisdiction(FieldReader fields) {
        fields.expect("name");
        String name = fields.text("name");
        return name == null ? null : new Jurisdiction(name, fields.text("code"));
    }

    static Identifier identifier(FieldReader fields) {
        return new Identifier(fields.text("id"), fields.text("scheme"), fields.text("schemeName"), fields.text("uri"));
    }

    static Address address(FieldReader fields) {
        return new Address(
                fields.code("type", AddressType.class),
                fields.text("address"),
                fields.text("postCode"),
                fields.object("country", PartReading::country));
    }

    static @Nullable Name name(FieldReader fields) {
        fields.expect("fullName");
        String fullName = fields.text("fullName");
        return fullName == null
                ? null
                : new Name(
                        fields.code("type", NameType.class),
                        fullName,
                        fields.text("familyName"),
                        fields.text("givenName"),
                        fields.text("patronymicName"));
    }

    static Statute statute(FieldReader fields) {
        return new Statute(fields.text("name"), fields.date("date"));
    }

    static @Nullable PublicListing publicListing(FieldReader fields) {
        fields.expect("hasPublicListing");
        Boolean listed = fields.truth("hasPublicListing");
        return listed == null
                ? null
                : new PublicListing(
                        listed,
                        fields.texts("companyFilingsURLs"),
                        fields.objects("securitiesListings", PartReading::listing));
    }

    private static @Nullable SecuritiesListing listing(FieldReader fields) {
        fields.expect("stockExchangeJurisdiction");
        fields.expect("stockExchangeName");
        fields.expect("security");
        String jurisdiction = fields.text("stockExchangeJurisdiction");
        String exchange = fields.text("stockExchangeName");
        Security security = fields.object("security", PartReading::security);
        if (jurisdiction == null || exchange == null || security == null) {
            return null;
        }
        return new SecuritiesListing(
                fields.text("marketIdentifierCode"),
                fields.text("operatingMarketIdentifierCode"),
                jurisdiction,
                exchange,
                security);
    }

    private static @Nullable Security security(FieldReader fields) {
        fields.expect("ticker");
        String ticker = fields.text("ticker");
        return ticker == null
                ? null
                : new Security(fields.code("idScheme", SecurityIdScheme.class), fields.text("id"), ticker);
    }

    static @Nullable PoliticalExposure politicalExposure(FieldReader fields) {
        fields.expect("status");
        PoliticalExposureStatus status = fields.code("status", PoliticalExposureStatus.class);
        return status == null
                ? null
                : new PoliticalExposure(status, fields.objects("details", PartReading::politicalExposureDetail));
    }

    private static PoliticalExposureDetail politicalExposureDetail(FieldReader fields) {
        return new PoliticalExposureDetail(
                fields.text("reason"),
                fields.text("missingInfoReason"),
                fields.object("jurisdiction", PartReading::jurisdiction),
                fields.date("startDate"),
                fields.date("endDate"),
                fields.object("source", PartReading::source));
    }

    static Interest interest(FieldReader fields) {
        return new Interest(
                fields.code("type", InterestType.class),
                fields.code("directOrIndirect", DirectOrIndirect.class),
                fields.truth("beneficialOwnershipOrControl"),
                fields.text("details"),
                fields.object("share", PartReading::share),
                fields.date("startDate"),
                fields.date("endDate"));
    }

    private static Share share(FieldReader fields) {
        return new Share(
                fields.percent("exact"),
                fields.percent("minimum"),
                fields.percent("exclusiveMinimum"),
                fields.percent("maximum"),
                fields.percent("exclusiveMaximum"));
    }

    static Source source(FieldReader fields) {
        return new Source(
                fields.codes("type", SourceType.class),
                fields.text("description"),
                fields.text("url"),
                fields.dateOrTime("retrievedAt"),
                fields.objects("assertedBy", PartReading::agent));
    }

    static Agent agent(FieldReader fields) {
        return new Agent(fields.text("name"), fields.text("uri"));
    }

    private PartReading() {}
}
