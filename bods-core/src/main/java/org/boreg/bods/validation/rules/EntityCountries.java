package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Countries and jurisdictions of an entity. */
final class EntityCountries implements DetailsRule {

    private final Countries countries;
    private final String jurisdiction;

    EntityCountries(BodsVersion version) {
        this.countries = new Countries(Layout.of(version));
        this.jurisdiction = version.compareTo(BodsVersion.V0_3) < 0 ? "incorporatedInJurisdiction" : "jurisdiction";
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        countries.checkJurisdiction(details, jurisdiction, remarks);
        countries.checkAddresses(details, remarks);
        JsonNode listings = Fields.list(details.path("publicListing"), "securitiesListings");
        countries.checkJurisdictions(
                listings, "/publicListing/securitiesListings", "stockExchangeJurisdiction", remarks);
    }
}
