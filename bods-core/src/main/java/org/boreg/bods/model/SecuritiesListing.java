package org.boreg.bods.model;

import org.jspecify.annotations.Nullable;

/** One market on which a security of a company is listed. Market codes are ISO 10383 (MIC). */
public record SecuritiesListing(
        @Nullable String marketIdentifierCode,
        @Nullable String operatingMarketIdentifierCode,
        String stockExchangeJurisdiction,
        String stockExchangeName,
        Security security) {}
