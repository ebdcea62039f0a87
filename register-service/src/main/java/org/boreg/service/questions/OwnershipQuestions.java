package org.boreg.service.questions;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.ownership.ConnectionsQuestion;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.ownership.OutOfPatience;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Patience;
import org.boreg.bods.ownership.Portfolio;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.Connected;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.jspecify.annotations.Nullable;

/**
 * Asks the register who owns and controls whom, along all chains. Parties are asked for as in {@link Questions}, and every method throws
 * what is thrown there, and {@link TooMuchToWorkOut} when an answer takes too long. Safe for many threads.
 */
public final class OwnershipQuestions {

    /** How long an answer may be worked out, after it was read. */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(10);

    private final RegisterGraph graph;
    private final Clock clock;
    private final Supplier<Locale> language;
    private final PartyLookup parties;

    /** @param clock says which day today is */
    public OwnershipQuestions(RegisterGraph graph, Clock clock) {
        this(graph, clock, () -> Locale.ENGLISH);
    }

    /** @param language says in which language sentences are, Spanish or else English, whenever a question is asked */
    public OwnershipQuestions(RegisterGraph graph, Clock clock, Supplier<Locale> language) {
        this.graph = graph;
        this.clock = clock;
        this.language = language;
        this.parties = new PartyLookup(graph);
    }

    /**
     * Who owns the party at the dates, upwards along all chains.
     *
     * @throws InvalidQuestion when the party is a person or unnamed, and so cannot be owned
     * @throws RegisterUnavailable when Neo4j cannot be reached
     */
    public OwnersView owners(String id, AskedDates dates, OwnersRequest request, Viewer viewer) {
        Moment moment = dates.moment(clock);
        Neighbourhood above = above(id, moment, viewer);
        OwnersQuestion question = new OwnersQuestion(moment.asOf(), rule(request, viewer), request.maxPaths());
        OwnersAnswer answer = workedOut(patience -> Owners.of(above, question, patience));
        return OwnersView.of(above, answer, request, moment, language.get());
    }

    /**
     * Who owns the party by every regime.
     *
     * @param request for the threshold of that regime, and how many chains are listed
     * @throws InvalidQuestion when the party is a person or unnamed, and so cannot be owned
     */
    public RegimesView regimes(String id, AskedDates dates, OwnersRequest request, Viewer viewer) {
        Moment moment = dates.moment(clock);
        Neighbourhood above = above(id, moment, viewer);
        return workedOut(patience -> RegimesView.of(above, request, moment, language.get(), patience));
    }

    /** All that the party owns or controls at the dates, downwards along all chains. */
    public PortfolioView portfolio(String id, AskedDates dates, PortfolioRequest request, Viewer viewer) {
        Moment moment = dates.moment(clock);
        String partyId = parties.one(id, viewer).id();
        Network below = graph.ownership(viewer)
                .below(partyId, moment, NeighbourhoodLimits.DEFAULT)
                .orElseThrow(() -> NotInRegister.party(id));
        Portfolio portfolio = workedOut(patience -> Portfolio.of(partyId, below, moment.asOf(), patience));
        return PortfolioView.of(portfolio, below, request, moment, language.get());
    }

    /**
     * How two parties are connected at the dates, through ownership and control in either direction.
     *
     * @throws InvalidQuestion when both are the same party
     */
    public ConnectionsView connections(
            String id, String otherId, AskedDates dates, ConnectionsRequest request, Viewer viewer) {
        Moment moment = dates.moment(clock);
        String one = parties.one(id, viewer).id();
        String other = parties.one(otherId, viewer).id();
        if (one.equals(other)) {
            throw new InvalidQuestion("to", "Both are the same party: name another one to be connected with.", null);
        }
        ConnectionsQuestion question = request.asOf(moment.asOf());
        Connected connected =
                graph.connections(viewer).between(one, other, question, moment, NeighbourhoodLimits.DEFAULT);
        return ConnectionsView.of(one, other, connected, request, moment);
    }

    /**
     * How what owners have in the party changed, as far as is known at the date.
     *
     * @param ownerId whom alone it is asked about; null for all who are beneficial owners on some day
     * @throws InvalidQuestion when the party is a person or unnamed, and so cannot be owned
     */
    public TimelineAnswer timeline(
            String id, @Nullable String ownerId, AskedDates dates, OwnersRequest request, Viewer viewer) {
        PartySummary party = parties.one(id, viewer);
        PartySummary owner = ownerId == null ? null : parties.one(ownerId, viewer);
        return overTime(viewer)
                .timeline(party.id(), owner, dates.moment(clock).knownAt(), request, rule(request, viewer));
    }

    /**
     * What changed between two days in who owns the party.
     *
     * @throws InvalidQuestion when the party is a person or unnamed, and so cannot be owned, or the days are not in their order
     */
    public DifferenceAnswer difference(String id, AskedDays days, OwnersRequest request, Viewer viewer) {
        PartySummary party = parties.one(id, viewer);
        return overTime(viewer).difference(party.id(), days.at(clock), request, rule(request, viewer));
    }

    private static <T> T workedOut(Function<Patience, T> work) {
        try {
            return work.apply(new Deadline(LONGEST_WORK, System::nanoTime));
        } catch (OutOfPatience tooLong) {
            throw new TooMuchToWorkOut(LONGEST_WORK, tooLong);
        }
    }

    private Neighbourhood above(String id, Moment moment, Viewer viewer) {
        return graph.ownership(viewer)
                .above(parties.one(id, viewer).id(), moment, NeighbourhoodLimits.DEFAULT)
                .orElseThrow(() -> new InvalidQuestion(
                        "id",
                        "Only companies, arrangements and other entities have owners; this party is none.",
                        null));
    }

    private OwnershipOverTime overTime(Viewer viewer) {
        return new OwnershipOverTime(graph.ownership(viewer), language.get());
    }

    private Regime rule(OwnersRequest request, Viewer viewer) {
        return request.rule(request.listed().stream()
                .map(named -> parties.one(named, viewer).id())
                .collect(Collectors.toSet()));
    }
}
