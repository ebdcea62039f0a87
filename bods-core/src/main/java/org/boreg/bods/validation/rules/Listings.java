package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is listed says so, and a market is named together with its exchange (BODS 0.3 and 0.4). */
final class Listings implements StatementRule {

    private final Layout layout;

    Listings(Layout layout) {
        this.layout = layout;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (layout.isEntity(statement)
                && layout.details(statement).path("publicListing") instanceof ObjectNode listing) {
            JsonNode securities = listing.path("securitiesListings");
            boolean isTold = Truth.of(listing.path("companyFilingsURLs")) || Truth.of(securities);
            if (isTold && !Truth.of(listing.path("hasPublicListing"))) {
                checkContradiction(listing, securities, remarks);
            }
            checkMarkets(securities, remarks);
        }
    }

    private void checkContradiction(ObjectNode listing, JsonNode securities, Consumer<Remark> remarks) {
        JsonNode stated = listing.path("hasPublicListing");
        String told = Truth.of(securities) ? "securitiesListings" : "companyFilingsURLs";
        remarks.accept(new Remark(
                FindingCode.HAS_PUBLIC_LISTING_INFORMATION_BUT_HAS_PUBLIC_LISTING_IS_FALSE,
                layout.at(stated.isMissingNode() ? "/publicListing" : "/publicListing/hasPublicListing"),
                Saying.variant(stated.isMissingNode() ? "missing" : "", "told", told, "found", Shown.of(stated))));
        // The reference has this check and never runs it. It is about a no in so many words, and about the securities
        // alone.
        boolean isDenied = stated.isBoolean() && !stated.booleanValue();
        if (layout == Layout.RECORDS && isDenied && securities.isArray() && !securities.isEmpty()) {
            remarks.accept(Remark.of(
                    FindingCode.STATEMENT_ENTITY_SECURITIES_LISTINGS_HASPUBLICLISTING_IS_FALSE,
                    layout.at("/publicListing/securitiesListings"),
                    "count",
                    Integer.toString(securities.size())));
        }
    }

    private void checkMarkets(JsonNode securities, Consumer<Remark> remarks) {
        for (int i = 0; securities.isArray() && i < securities.size(); i++) {
            JsonNode market = securities.get(i).path("marketIdentifierCode");
            JsonNode exchange = securities.get(i).path("operatingMarketIdentifierCode");
            boolean hasMarket = Truth.of(market);
            if (hasMarket != Truth.of(exchange)) {
                remarks.accept(
                        hasMarket
                                ? market(
                                        FindingCode
                                                .ENTITY_SECURITY_LISTING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_OPERATING_MARKET_IDENTIFIER_CODE,
                                        i,
                                        market)
                                : market(
                                        FindingCode
                                                .ENTITY_SECURITY_LISTING_OPERATING_MARKET_IDENTIFIER_CODE_SET_BUT_NOT_MARKET_IDENTIFIER_CODE,
                                        i,
                                        exchange));
            }
        }
    }

    private Remark market(FindingCode code, int index, JsonNode found) {
        return Remark.of(code, layout.at("/publicListing/securitiesListings/" + index), "found", Shown.of(found));
    }
}
