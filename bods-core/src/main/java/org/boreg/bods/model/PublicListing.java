package org.boreg.bods.model;

import java.util.List;

/** Whether and where an entity's securities are listed. */
public record PublicListing(
        boolean hasPublicListing, List<String> companyFilingsUrls, List<SecuritiesListing> securitiesListings) {

    public PublicListing {
        companyFilingsUrls = List.copyOf(companyFilingsUrls);
        securitiesListings = List.copyOf(securitiesListings);
    }
}
