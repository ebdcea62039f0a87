package org.boreg.importer.demo;

import java.util.function.Consumer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A company, arrangement or state body of the invented world. Immutable: each method that adds something gives a new one
 * with the same key.
 *
 * @param lei its LEI, whether it says so or not; empty for what has none
 */
record DemoEntity(String key, String lei, ObjectNode details) implements DemoParty.Recorded {

    /** The n-th company of a place, with its company number. */
    static DemoEntity company(DemoPlace place, int n, String name) {
        String number = place.companyNumber(n);
        String key = place.name() + number.replaceAll("[^0-9A-Za-z]", "");
        ObjectNode details = typed("registeredEntity").put("name", name);
        details.set("jurisdiction", jurisdiction(place));
        details.putArray("identifiers").add(companyNumber(place, number));
        details.put("foundingDate", DemoNames.foundingDate(n));
        details.putArray("addresses").add(DemoNames.address("registered", place, n));
        DemoEntity company = new DemoEntity(key, place.lei(n), details);
        return place.scheme() == null ? company.withLei() : company;
    }

    /** A trust, nomination or joint holding: no register numbers it, so its key is only good within one network. */
    static DemoEntity arrangement(String key, DemoPlace place, String subtype, String kind, String name) {
        ObjectNode details = typed("arrangement");
        details.withObject("entityType").put("subtype", subtype).put("details", kind);
        details.put("name", name).set("jurisdiction", jurisdiction(place));
        return new DemoEntity(key, "", details);
    }

    static DemoEntity state(DemoPlace place, String name) {
        ObjectNode details = typed("state").put("name", name);
        details.set("jurisdiction", jurisdiction(place));
        return new DemoEntity("state-" + place, "", details);
    }

    static DemoEntity stateBody(String key, DemoPlace place, String subtype, String kind, String name) {
        ObjectNode details = typed("stateBody");
        details.withObject("entityType").put("subtype", subtype).put("details", kind);
        details.put("name", name).set("jurisdiction", jurisdiction(place));
        return new DemoEntity(key, "", details);
    }

    @Override
    public String recordType() {
        return "entity";
    }

    String name() {
        return details.path("name").asString();
    }

    /** Its first identifier as scheme:id. */
    String identifier() {
        var first = details.path("identifiers").path(0);
        return first.path("scheme").asString() + ":" + first.path("id").asString();
    }

    DemoEntity withLei() {
        return with(d -> d.withArray("identifiers")
                .addObject()
                .put("scheme", "XI-LEI")
                .put("schemeName", "Global Legal Entity Identifier Index")
                .put("id", lei));
    }

    DemoEntity alsoNamed(String... names) {
        return with(d -> {
            for (String name : names) {
                d.withArray("alternateNames").add(name);
            }
        });
    }

    /** Under a new name; the old one stays findable. */
    DemoEntity renamed(String name) {
        return alsoNamed(name()).with(d -> d.put("name", name));
    }

    DemoEntity founded(String date) {
        return with(d -> d.put("foundingDate", date));
    }

    DemoEntity dissolved(String date) {
        return with(d -> d.put("dissolutionDate", date));
    }

    DemoEntity formedBy(String statute, String date) {
        return with(d -> d.putObject("formedByStatute").put("name", statute).put("date", date));
    }

    /** On the main market of one exchange. */
    DemoEntity listed(String mic, String exchange, String country, String ticker, String isin) {
        return with(d -> {
            ObjectNode listing = d.withObject("publicListing").put("hasPublicListing", true);
            listing.withArray("companyFilingsURLs").add("https://filings.example/" + ticker);
            ObjectNode entry = listing.withArray("securitiesListings").addObject();
            entry.put("marketIdentifierCode", mic).put("operatingMarketIdentifierCode", mic);
            entry.put("stockExchangeJurisdiction", country).put("stockExchangeName", exchange);
            entry.putObject("security").put("idScheme", "isin").put("id", isin).put("ticker", ticker);
        });
    }

    DemoEntity with(Consumer<ObjectNode> change) {
        ObjectNode copy = details.deepCopy();
        change.accept(copy);
        return new DemoEntity(key, lei, copy);
    }

    private static ObjectNode typed(String type) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.putObject("entityType").put("type", type);
        return details;
    }

    private static ObjectNode jurisdiction(DemoPlace place) {
        // Companies of the United States are companies of one of them.
        boolean delaware = place == DemoPlace.US;
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", delaware ? "Delaware" : place.country())
                .put("code", delaware ? "US-DE" : place.name());
    }

    private static ObjectNode companyNumber(DemoPlace place, String number) {
        ObjectNode identifier = JsonNodeFactory.instance.objectNode();
        if (place.scheme() == null) {
            // Standard, "Identifiers": where org-id.guide has no list, the authority is named and the scheme left out.
            identifier.put("schemeName", "Company register, " + place.country());
        } else {
            identifier.put("scheme", place.scheme());
        }
        return identifier.put("id", number);
    }
}
