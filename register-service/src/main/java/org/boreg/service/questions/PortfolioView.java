package org.boreg.service.questions;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.boreg.bods.ownership.Holding;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.Portfolio;
import org.boreg.bods.series.Moment;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.WarningView;
import org.jspecify.annotations.Nullable;

/**
 * All that a party owns or controls, directly or not. All percentages are numbers from 0 to 100.
 *
 * @param asOf the day of which it was asked
 * @param knownAt the day whose knowledge the answer rests on
 * @param total how many companies there are on all pages
 * @param items this page's part of them, the largest share first
 * @param next cursor of the page that follows; null on the last
 * @param parties everybody who is in a chain, by id
 * @param complete false when there was too much below to follow all of it, so that companies may be missing
 */
public record PortfolioView(
        OwnerParty party,
        LocalDate asOf,
        LocalDate knownAt,
        int total,
        List<StakeView> items,
        @Nullable String next,
        Map<String, OwnerParty> parties,
        boolean complete,
        List<WarningView> warnings) {

    /**
     * What the party has in one company.
     *
     * @param shares in total over all chains
     * @param votes in total over all chains
     * @param control {@code certain}, {@code possible} or {@code none}
     * @param declaredShares what is declared to be held indirectly; null where nothing is declared
     * @param declaredVotes the same for votes
     * @param caveats codes of what the numbers rest on, as in the warnings
     * @param statements the statementIds of what connects the two directly; empty where nothing does
     * @param strongest the strongest chain from the party to the company; all of them are among the company's owners
     */
    public record StakeView(
            OwnerParty company,
            Range shares,
            Range votes,
            String control,
            @Nullable Range declaredShares,
            @Nullable Range declaredVotes,
            List<String> caveats,
            List<String> statements,
            PathView strongest) {}

    static PortfolioView of(
            Portfolio portfolio, Network below, PortfolioRequest request, Moment moment, Locale language) {
        List<Holding> holdings = portfolio.holdings();
        List<Holding> page =
                holdings.stream().skip(request.first()).limit(request.limit()).toList();
        Set<String> named = new LinkedHashSet<>(Set.of(portfolio.party().id()));
        page.forEach(holding -> named.addAll(holding.strongest().parties()));
        return new PortfolioView(
                OwnersReading.party(portfolio.party()),
                moment.asOf(),
                moment.knownAt(),
                holdings.size(),
                page.stream().map(OwnersReading::stake).toList(),
                request.next(holdings.size()),
                OwnersReading.parties(named, below.parties()),
                portfolio.complete(),
                portfolio.warnings().stream()
                        .map(warning -> OwnersReading.warning(warning, language))
                        .toList());
    }
}
