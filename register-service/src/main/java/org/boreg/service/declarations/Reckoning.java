package org.boreg.service.declarations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.Place;
import org.boreg.bods.gathered.GatheredStatements;
import org.boreg.bods.gathered.StatementGathering;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Caveat;
import org.boreg.bods.ownership.Certainty;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.OutOfPatience;
import org.boreg.bods.ownership.Owner;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.ownership.Path;
import org.boreg.bods.ownership.Patience;
import org.boreg.bods.ownership.Regime;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.PartySummary;
import org.boreg.service.declarations.CheckAnswer.Arrow;
import org.boreg.service.declarations.CheckAnswer.Calculation;
import org.boreg.service.declarations.CheckAnswer.Node;
import org.boreg.service.declarations.CheckAnswer.Structure;
import org.boreg.service.declarations.CheckAnswer.Verdict;
import org.boreg.service.declarations.Draft.Held;
import org.boreg.service.declarations.Draft.Told;
import org.boreg.service.declarations.Publication.Line;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.OwnersView.Range;
import org.jspecify.annotations.Nullable;

/**
 * Draws and reckons a declaration that is not published, together with what the register knows above the companies that it names. Parties
 * are joined by strong identifiers alone, as in the register.
 */
final class Reckoning {

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);
    private static final Duration LONGEST_WORK = Duration.ofSeconds(5);

    /** How many of its parties are looked up in the register. */
    private static final int MOST_LOOKUPS = 100;

    /** How much of what is above is drawn, and for how long it is read. */
    private static final int MOST_LINKS = 5_000;

    private static final Duration LONGEST_READING = Duration.ofSeconds(10);
    private static final int CHAINS = 1;

    private final RegisterGraph graph;
    private final Draft draft;
    private final Locale language;
    private final Viewer viewer;
    private final Map<String, String> pointerOfParty = new HashMap<>();
    private final Map<String, String> pointerOfLink = new HashMap<>();
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Set<String> declaredOwners = new HashSet<>();
    private final Set<List<String>> met = new HashSet<>();
    private final long end = System.nanoTime() + LONGEST_READING.toNanos();
    private int lookups;
    private boolean complete = true;

    private Reckoning(RegisterGraph graph, Draft draft, Locale language, Viewer viewer) {
        this.graph = graph;
        this.draft = draft;
        this.language = language;
        this.viewer = viewer;
    }

    /** What can be drawn and reckoned. */
    record Result(Structure structure, @Nullable Calculation calculation) {}

    /**
     * @param today what was published by then is known
     * @param code of the regime
     * @param viewer who asks: persons are found in the register by such identifiers only as that one may see
     */
    static Optional<Result> of(
            RegisterGraph graph,
            Draft draft,
            Publication publication,
            LocalDate today,
            Regime regime,
            String code,
            Locale language,
            Viewer viewer) {
        return new Reckoning(graph, draft, language, viewer).result(publication, today, regime, code);
    }

    private Optional<Result> result(Publication publication, LocalDate today, Regime regime, String code) {
        Moment moment = new Moment(draft.date(), draft.date().isAfter(today) ? draft.date() : today);
        GatheredStatements declared = gathered(publication);
        NeighbourhoodLimits limits = NeighbourhoodLimits.DEFAULT;
        Optional<Neighbourhood> own = declared.find(publication.subject(), moment).stream()
                .findFirst()
                .flatMap(subject -> declared.above(subject.id(), moment, limits.levels(), limits.links()));
        return own.map(above -> {
            Neighbourhood whole = joined(above, publication, moment);
            return new Result(structure(whole), calculation(whole, regime, code));
        });
    }

    private static GatheredStatements gathered(Publication publication) {
        StatementGathering gathering = new StatementGathering();
        publication.lines().stream()
                .filter(line -> !line.closes())
                .map(Line::statement)
                .map(statement -> PARSER.parse(new RawStatement(new Place("declaration", 1, 0), statement.toString())))
                .filter(ParsedStatement.class::isInstance)
                .map(ParsedStatement.class::cast)
                .forEach(gathering::take);
        return gathering.gathered();
    }

    /** The declaration's own part, under the party ids of the register where that knows the parties, and what the register has above. */
    private Neighbourhood joined(Neighbourhood own, Publication publication, Moment moment) {
        Map<String, String> ownIds = new HashMap<>();
        own.parties().values().forEach(party -> party.recordIds().forEach(record -> ownIds.put(record, party.id())));
        Map<String, String> registerIds = new HashMap<>();
        Set<String> companies = new LinkedHashSet<>();
        for (Told told : draft.parties()) {
            String ownId = ownIds.get(publication.records().getOrDefault(told.key(), ""));
            if (ownId == null) {
                continue;
            }
            String id =
                    registerIds.computeIfAbsent(ownId, any -> inRegister(told).orElse(ownId));
            pointerOfParty.put(id, told.pointers().back(""));
            if (!told.isPerson() && !told.equals(draft.subject()) && !id.equals(ownId)) {
                companies.add(id);
            }
        }
        draft.holdings().stream()
                .filter(Held::isBeneficial)
                .flatMap(held -> held.interestedParty().stringValueOpt().stream())
                .map(key -> ownIds.get(publication.records().getOrDefault(key, "")))
                .filter(Objects::nonNull)
                .map(id -> registerIds.getOrDefault(id, id))
                .forEach(declaredOwners::add);
        publication.lines().stream()
                .filter(line -> line.part() != null)
                .forEach(line -> pointerOfLink.put(
                        line.statement().path("statementId").stringValue(),
                        line.part().pointers().back("")));
        own.parties().values().forEach(party -> add(renamed(party, registerIds)));
        own.links().forEach(link -> links.add(renamed(link, registerIds)));
        String subject =
                registerIds.getOrDefault(own.subject().id(), own.subject().id());
        companies.forEach(id -> climb(id, subject, moment));
        complete &= own.complete();
        keepWhatLeadsTo(subject);
        return new Neighbourhood(parties.get(subject), parties, links, complete);
    }

    /** In a ring, the way up comes by the subject: whoever held it by what the register had is not in the picture any more. */
    private void keepWhatLeadsTo(String subject) {
        Map<String, List<String>> owners = new HashMap<>();
        links.forEach(link ->
                owners.computeIfAbsent(link.owned(), any -> new ArrayList<>()).add(link.owner()));
        Set<String> reached = new HashSet<>(Set.of(subject));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            owners.getOrDefault(next.remove(), List.of()).stream()
                    .filter(reached::add)
                    .forEach(next::add);
        }
        parties.keySet().retainAll(reached);
        declaredOwners.retainAll(reached);
        links.removeIf(link -> !reached.contains(link.owned()));
    }

    /** Where there are more than are looked up, the answer says that it is not complete. */
    private Optional<String> inRegister(Told told) {
        List<String> identifiers = Marks.of(told.type(), told.details()).stream()
                .filter(mark -> mark.startsWith(told.type() + " ") && mark.contains(":"))
                .sorted()
                .map(mark -> mark.substring(told.type().length() + 1))
                .toList();
        if (!identifiers.isEmpty() && ++lookups > MOST_LOOKUPS) {
            complete = false;
            return Optional.empty();
        }
        return identifiers.stream()
                .flatMap(identifier -> graph.parties().find(identifier, viewer).stream())
                .filter(party -> party.type().equals(told.type()))
                .map(PartySummary::id)
                .findFirst();
    }

    private void climb(String company, String subject, Moment moment) {
        graph.ownership(viewer)
                .above(company, moment, NeighbourhoodLimits.DEFAULT)
                .ifPresentOrElse(
                        above -> {
                            complete &= above.complete();
                            above.parties().values().forEach(this::add);
                            // What the register has of the subject's own owners is what is declared anew.
                            above.links().stream()
                                    .filter(link -> !link.owned().equals(subject))
                                    .filter(link -> met.add(List.of(link.statementId(), link.owner(), link.owned())))
                                    .forEach(links::add);
                        },
                        () -> complete = false);
    }

    private void add(Party party) {
        parties.putIfAbsent(party.id(), party);
    }

    private static Party renamed(Party party, Map<String, String> ids) {
        String id = ids.getOrDefault(party.id(), party.id());
        return new Party(id, party.kind(), party.type(), party.name(), party.recordIds(), party.dissolvedOn());
    }

    private static Link renamed(Link link, Map<String, String> ids) {
        return new Link(
                ids.getOrDefault(link.owner(), link.owner()),
                ids.getOrDefault(link.owned(), link.owned()),
                link.recordId(),
                link.statementId(),
                link.statementDate(),
                link.source(),
                link.declaredByOwned(),
                link.declarationSubject(),
                link.interests());
    }

    private Structure structure(Neighbourhood whole) {
        List<Node> nodes = parties.values().stream()
                .map(party -> new Node(
                        party.id(),
                        party.kind().name().toLowerCase(Locale.ROOT),
                        party.name(),
                        pointerOfParty.get(party.id())))
                .toList();
        List<Arrow> arrows = links.stream()
                .map(link -> new Arrow(
                        link.owner(),
                        link.owned(),
                        link.interests().stream().map(InterestView::of).toList(),
                        pointerOfLink.get(link.statementId())))
                .toList();
        return new Structure(whole.subject().id(), nodes, arrows);
    }

    private @Nullable Calculation calculation(Neighbourhood whole, Regime regime, String code) {
        OwnersAnswer answer;
        try {
            answer = Owners.of(whole, new OwnersQuestion(draft.date(), regime, CHAINS), patience());
        } catch (OutOfPatience tooLong) {
            return null;
        }
        List<Owner> qualified = answer.owners().stream()
                .filter(owner -> !owner.caveats().contains(Caveat.FALLBACK))
                .toList();
        List<Owner> all = Stream.concat(answer.owners().stream(), answer.others().stream())
                .toList();
        return new Calculation(
                code,
                draft.date(),
                verdicts(agreeing(qualified), code),
                verdicts(qualified.stream().filter(owner -> !isDeclared(owner)).toList(), code),
                declaredOwners.stream()
                        .sorted()
                        .filter(id -> qualified.stream().noneMatch(owner -> isSame(owner.party(), id)))
                        .map(id -> notEnough(id, all, code))
                        .toList(),
                complete);
    }

    private static Patience patience() {
        long end = System.nanoTime() + LONGEST_WORK.toNanos();
        return () -> System.nanoTime() - end < 0;
    }

    /** Each declared owner once, though the register may know the person by another record, too. */
    private List<Owner> agreeing(List<Owner> qualified) {
        return declaredOwners.stream()
                .sorted()
                .flatMap(id -> qualified.stream()
                        .filter(owner -> isSame(owner.party(), id))
                        .min(Comparator.comparing(owner -> !owner.party().id().equals(id)))
                        .stream())
                .distinct()
                .toList();
    }

    private boolean isDeclared(Owner owner) {
        return declaredOwners.stream().anyMatch(id -> isSame(owner.party(), id));
    }

    /**
     * Only to compare, and only within one structure, somebody of the same name is taken for the same: another declaration gave no
     * identifier.
     */
    private boolean isSame(Party owner, String declared) {
        Party person = parties.get(declared);
        return owner.id().equals(declared)
                || person != null
                        && person.name() != null
                        && owner.name() != null
                        && Marks.folded(person.name()).equals(Marks.folded(owner.name()));
    }

    private List<Verdict> verdicts(Collection<Owner> owners, String code) {
        return owners.stream()
                .map(owner -> verdict(owner.party(), owner, why(owner, code)))
                .toList();
    }

    private List<String> why(Owner owner, String code) {
        List<String> sentences = owner.grounds().stream()
                .map(ground -> ground.words().in(language))
                .toList();
        return sentences.isEmpty() && owner.certainty() != Certainty.NONE
                ? owner.reasons().stream().map(reason -> reason.in(language)).toList()
                : sentences.isEmpty()
                        ? List.of(tooLittle(owner.party(), owner.shares(), owner.votes(), code))
                        : sentences;
    }

    private Verdict notEnough(String id, List<Owner> all, String code) {
        Party party = parties.get(id);
        return all.stream()
                .filter(owner -> owner.party().id().equals(id))
                .findFirst()
                .map(owner -> verdict(party, owner, List.of(tooLittle(party, owner.shares(), owner.votes(), code))))
                .orElseGet(
                        () -> verdict(party, null, List.of(tooLittle(party, ShareRange.NONE, ShareRange.NONE, code))));
    }

    private String tooLittle(Party party, ShareRange shares, ShareRange votes, String code) {
        String name = party.name() == null ? party.id() : party.name();
        return FormWords.of(
                "calculation.not-enough",
                language,
                Map.of("name", name, "shares", percent(shares), "votes", percent(votes), "regime", code));
    }

    private static String percent(ShareRange range) {
        return range.min() == range.max()
                ? "%s %%".formatted(number(range.min()))
                : "%s-%s %%".formatted(number(range.min()), number(range.max()));
    }

    private static String number(double percent) {
        return BigDecimal.valueOf(percent)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private Verdict verdict(Party party, @Nullable Owner owner, List<String> why) {
        List<String> chain = owner == null || owner.paths().isEmpty()
                ? List.of()
                : chain(owner.paths().get(0));
        return new Verdict(
                party.id(),
                party.name(),
                owner == null ? "none" : owner.certainty().name().toLowerCase(Locale.ROOT),
                range(owner == null ? ShareRange.NONE : owner.shares()),
                range(owner == null ? ShareRange.NONE : owner.votes()),
                why,
                chain,
                pointerOfParty.get(party.id()));
    }

    private List<String> chain(Path path) {
        return path.parties().stream()
                .map(id -> {
                    Party party = parties.get(id);
                    return party == null || party.name() == null ? id : party.name();
                })
                .toList();
    }

    private static Range range(ShareRange range) {
        return new Range(range.min(), range.max(), range.minExclusive(), range.maxExclusive());
    }
}
