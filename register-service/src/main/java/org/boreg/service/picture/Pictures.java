package org.boreg.service.picture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.DirectStake;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.series.Moment;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PictureLink;
import org.boreg.graph.read.PictureParty;
import org.boreg.graph.read.PictureReads;
import org.boreg.graph.read.PictureReads.Side;
import org.boreg.service.picture.Drawing.Figure;
import org.boreg.service.picture.Drawing.Line;
import org.boreg.service.picture.Picture.Drawn;
import org.boreg.service.picture.Picture.Placed;
import org.boreg.service.picture.PictureView.PictureCounts;
import org.boreg.service.picture.PictureView.PictureEvidence;
import org.boreg.service.picture.PictureView.PictureLine;
import org.boreg.service.picture.PictureView.PictureNode;
import org.boreg.service.picture.Walk.More;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;

/** Draws who owns and controls whom around a party. Parties are asked for as in {@link Questions}. Safe for many threads. */
public final class Pictures {

    /** A slider with more stops helps nobody: the latest. */
    private static final int MOST_DAYS = 400;

    private final RegisterGraph graph;
    private final Questions questions;
    private final Clock clock;

    /** @param clock says which day today is */
    public Pictures(RegisterGraph graph, Questions questions, Clock clock) {
        this.graph = graph;
        this.questions = questions;
        this.clock = clock;
    }

    /** A picture, and the same as data. */
    public record Answer(PictureView view, Picture picture) {

        /** Of the party that it is about. */
        public PictureNode subject() {
            return view.nodes().stream().filter(PictureNode::focus).findFirst().orElseThrow();
        }
    }

    /**
     * The party and who is around it at the dates.
     *
     * @param words in whose language it is written
     * @throws NotInRegister when there is no such party
     * @throws InvalidQuestion when a party to expand is none
     */
    public Answer picture(String id, AskedDates dates, PictureRequest request, Viewer viewer, PictureWords words) {
        Moment moment = dates.moment(clock);
        String focus = questions.partyId(id, viewer);
        PictureReads reads = graph.pictures(viewer);
        Walk walk = new Walk(
                (side, ids, most) -> reads.links(side, ids, moment, most),
                focus,
                request,
                moment.asOf(),
                System::nanoTime);
        Map<String, PictureParty> parties = reads.parties(walk.shown(), moment);
        if (!parties.containsKey(focus)) {
            throw NotInRegister.party(id);
        }
        return new Sketch(walk, parties, focus, request, moment, words).answer();
    }

    /** The statements behind a picture, each as far as the viewer may see it: of the parties first, then of the holdings. */
    public List<String> statements(Answer answer, Viewer viewer) {
        PictureView view = answer.view();
        List<String> parties = view.nodes().stream()
                .filter(node -> !node.standsForMore())
                .map(PictureNode::id)
                .toList();
        List<String> ids = Stream.concat(
                        graph.pictures(viewer).statements(parties, new Moment(view.asOf(), view.knownAt())).stream(),
                        view.links().stream()
                                .flatMap(link -> link.evidence().stream())
                                .map(PictureEvidence::statementId))
                .distinct()
                .toList();
        return questions.statements(ids, viewer);
    }

    /** What was found on the way, as it is drawn and as it is answered. */
    private static final class Sketch {

        private final Walk walk;
        private final Map<String, PictureParty> parties;
        private final String focus;
        private final PictureRequest request;
        private final Moment moment;
        private final PictureWords words;
        private final Map<List<String>, List<PictureLink>> links;
        private final Map<String, Integer> rings;
        private final List<Figure> figures = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<PictureLine> answers = new ArrayList<>();
        private final Map<String, MoreOf> more = new HashMap<>();

        private record MoreOf(String party, Side side, More count) {}

        Sketch(
                Walk walk,
                Map<String, PictureParty> parties,
                String focus,
                PictureRequest request,
                Moment moment,
                PictureWords words) {
            this.walk = walk;
            this.parties = parties;
            this.focus = focus;
            this.request = request;
            this.moment = moment;
            this.words = words;
            this.links = walk.links();
            // A party can merge into another while the graph is read.
            links.keySet().removeIf(pair -> !parties.keySet().containsAll(pair));
            this.rings = Rings.of(
                    walk.shown(),
                    links.entrySet().stream()
                            .filter(entry -> isInForce(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .toList());
        }

        private static boolean isInForce(List<PictureLink> between) {
            return between.stream().anyMatch(link -> link.endedOn() == null);
        }

        Answer answer() {
            walk.more(Side.OWNERS).forEach((party, count) -> addMore(party, Side.OWNERS, count));
            walk.shown().stream()
                    .filter(parties::containsKey)
                    .map(id -> figure(parties.get(id)))
                    .forEach(figures::add);
            walk.more(Side.HOLDINGS).forEach((party, count) -> addMore(party, Side.HOLDINGS, count));
            links.forEach((pair, between) -> addLine(pair.get(0), pair.get(1), between));
            Picture picture = Picture.of(new Drawing(figures, lines));
            return new Answer(view(picture), picture);
        }

        private Figure figure(PictureParty party) {
            PartySummary summary = party.summary();
            List<String> marks = new ArrayList<>();
            if (rings.containsKey(summary.id())) {
                marks.add(words.ring(rings.get(summary.id())));
            }
            if (summary.dissolved() != null) {
                marks.add(words.dissolved());
            }
            if (party.listed()) {
                marks.add(words.listed());
            }
            return new Figure(
                    summary.id(),
                    words.name(summary),
                    Look.of(summary.type(), summary.kind()),
                    words.kind(summary, party.subtype()),
                    country(summary),
                    summary.id().equals(focus),
                    marks,
                    summary.dissolved() != null,
                    "/party/" + summary.id());
        }

        private static @Nullable String country(PartySummary party) {
            String jurisdiction = party.jurisdiction();
            return jurisdiction != null || party.nationalities().isEmpty()
                    ? jurisdiction
                    : party.nationalities().get(0);
        }

        private void addMore(String party, Side side, More count) {
            if (!parties.containsKey(party)) {
                return;
            }
            boolean owners = side == Side.OWNERS;
            String id = "more-" + (owners ? "owners" : "holdings") + "-of-" + party;
            more.put(id, new MoreOf(party, side, count));
            figures.add(new Figure(
                    id,
                    words.more(count.count(), count.atLeast()),
                    Look.MORE,
                    words.moreOf(owners),
                    null,
                    false,
                    List.of(),
                    false,
                    null));
            lines.add(
                    new Line(owners ? id : party, owners ? party : id, Bond.UNSTATED, List.of(), false, false, false));
        }

        private void addLine(String owner, String owned, List<PictureLink> between) {
            boolean inForce = isInForce(between);
            List<PictureLink> told = between.stream()
                    .filter(link -> !inForce || link.endedOn() == null)
                    .toList();
            List<Link> claims = told.stream()
                    .map(link -> inForce ? link.link() : undated(link.link()))
                    .toList();
            DirectStake stake = DirectStake.of(claims, moment.asOf());
            List<String> interests = claims.stream()
                    .flatMap(link -> link.interests().stream())
                    .map(Interest::type)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .map(InterestType::code)
                    .toList();
            List<String> others = interests.stream()
                    .filter(code -> !code.equals(InterestType.SHAREHOLDING.code())
                            && !code.equals(InterestType.VOTING_RIGHTS.code()))
                    .toList();
            LocalDate until = inForce
                    ? null
                    : told.stream()
                            .map(PictureLink::endedOn)
                            .filter(Objects::nonNull)
                            .max(Comparator.naturalOrder())
                            .orElse(null);
            boolean inRing =
                    inForce && rings.containsKey(owner) && rings.get(owner).equals(rings.get(owned));
            Range shares = range(stake.shares());
            Range votes = range(stake.votes());
            Line line = new Line(
                    owner,
                    owned,
                    Bond.of(interests),
                    words.line(shares, votes, others, stake.indirect(), until),
                    !inForce,
                    stake.indirect(),
                    inRing);
            lines.add(line);
            answers.add(new PictureLine(
                    owner,
                    owned,
                    line.bond().code(),
                    interests,
                    shares,
                    votes,
                    stake.indirect(),
                    since(told),
                    until,
                    inRing,
                    line.texts(),
                    List.of(),
                    new Picture.Point(0, 0),
                    told.stream()
                            .map(Sketch::evidence)
                            .sorted(Comparator.comparing(PictureEvidence::statementDate)
                                    .thenComparing(PictureEvidence::statementId))
                            .toList()));
        }

        /** What was, counts as if it still were. */
        private static Link undated(Link link) {
            return new Link(
                    link.owner(),
                    link.owned(),
                    link.recordId(),
                    link.statementId(),
                    link.statementDate(),
                    link.source(),
                    link.declaredByOwned(),
                    link.declarationSubject(),
                    link.interests().stream()
                            .map(interest -> new Interest(
                                    interest.type(),
                                    interest.directOrIndirect(),
                                    interest.beneficialOwnershipOrControl(),
                                    interest.details(),
                                    interest.share(),
                                    null,
                                    null))
                            .toList());
        }

        private static @Nullable LocalDate since(List<PictureLink> told) {
            return told.stream()
                    .flatMap(link -> link.link().interests().stream())
                    .map(Interest::startDate)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        private static PictureEvidence evidence(PictureLink link) {
            return new PictureEvidence(
                    link.link().statementId(),
                    link.link().statementDate(),
                    link.publishedOn(),
                    link.link().source(),
                    link.link().interests().stream().map(InterestView::of).toList());
        }

        private static @Nullable Range range(@Nullable ShareRange range) {
            return range == null
                    ? null
                    : new Range(range.min(), range.max(), range.minExclusive(), range.maxExclusive());
        }

        private PictureView view(Picture picture) {
            Map<List<String>, Drawn> drawn = new HashMap<>();
            picture.lines()
                    .forEach(line ->
                            drawn.put(List.of(line.line().owner(), line.line().owned()), line));
            List<PictureLine> placed = answers.stream()
                    .map(link -> at(link, drawn.get(List.of(link.owner(), link.owned()))))
                    .toList();
            List<PictureNode> nodes = picture.figures().stream().map(this::node).toList();
            return new PictureView(
                    focus,
                    moment.asOf(),
                    moment.knownAt(),
                    request.direction().code(),
                    request.depth(),
                    request.ended(),
                    picture.width(),
                    picture.height(),
                    nodes,
                    placed,
                    ringMembers(),
                    new PictureCounts(
                            figures.size() - more.size(),
                            placed.size(),
                            more.values().stream()
                                    .mapToInt(some -> some.count().count())
                                    .sum()),
                    latest(walk.days()),
                    latest(walk.publications()),
                    walk.isComplete());
        }

        private static PictureLine at(PictureLine link, Drawn drawn) {
            return new PictureLine(
                    link.owner(),
                    link.owned(),
                    link.bond(),
                    link.interests(),
                    link.shares(),
                    link.votes(),
                    link.indirect(),
                    link.since(),
                    link.until(),
                    link.inRing(),
                    link.texts(),
                    drawn.points(),
                    drawn.text(),
                    link.evidence());
        }

        private PictureNode node(Placed placed) {
            Figure figure = placed.figure();
            String about = Stream.concat(figure.marks().stream(), Stream.of(figure.kind()))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" · "));
            MoreOf stands = more.get(figure.id());
            PictureParty party = parties.get(figure.id());
            return new PictureNode(
                    figure.id(),
                    stands == null ? party.summary().type() : figure.look().code(),
                    stands == null ? party.summary().kind() : null,
                    stands == null ? party.summary().name() : null,
                    figure.look().code(),
                    figure.name(),
                    about,
                    figure.country(),
                    figure.focus(),
                    stands == null && party.listed(),
                    stands == null ? party.summary().dissolved() : null,
                    rings.get(figure.id()),
                    stands == null ? null : stands.party(),
                    stands == null ? null : stands.side() == Side.OWNERS ? "owners" : "holdings",
                    stands == null ? null : stands.count().count(),
                    stands == null ? null : stands.count().atLeast(),
                    placed.x(),
                    placed.y(),
                    placed.width(),
                    placed.height());
        }

        private List<List<String>> ringMembers() {
            Map<Integer, List<String>> members = new TreeMap<>();
            figures.forEach(figure -> {
                Integer ring = rings.get(figure.id());
                if (ring != null) {
                    members.computeIfAbsent(ring, number -> new ArrayList<>()).add(figure.id());
                }
            });
            return List.copyOf(members.values());
        }

        private static List<LocalDate> latest(NavigableSet<LocalDate> days) {
            return new TreeSet<>(days.descendingSet().stream().limit(MOST_DAYS).toList())
                    .stream().toList();
        }
    }
}
