package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.model.Interest;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Network;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The register's answers at random moments, beside the plain statements and beside a register that never learnt what came later. */
@ExtendWith(RegisterUnderTest.class)
class RandomMomentsTest {

    private static final LocalDate FAR_FUTURE = LocalDate.of(2199, 1, 1);
    private static final int MOMENTS = 8;

    RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34})
    void whatIsAnsweredOfAMomentIsWhatTheStatementsKnownByThenSayOfIt(long seed) {
        Random random = new Random(seed);
        PlainHistory history = PlainHistory.of(random);
        write(history.all(), 0, random);
        for (int copy = 1; copy <= MOMENTS; copy++) {
            Moment moment = new Moment(day(random), day(random));
            write(history.knownAt(moment.knownAt()), copy, random);
            for (String record : PlainHistory.parties()) {
                String when = "seed %d, %s at %s".formatted(seed, record, moment);
                check(history, record, moment, 0, moment, when);
                check(
                        history,
                        record,
                        moment,
                        copy,
                        new Moment(moment.asOf(), FAR_FUTURE),
                        when + " among what was known");
                assertThat(details(copy, record, new Moment(moment.asOf(), FAR_FUTURE)))
                        .as(when)
                        .isEqualTo(details(0, record, moment));
            }
        }
    }

    private void check(PlainHistory history, String record, Moment moment, int copy, Moment asked, String when) {
        String party = PlainHistory.party(record);
        Optional<String> id = id(copy, record);
        if (id.isEmpty()) {
            assertThat(history.name(party, moment)).as(when).isNull();
            return;
        }
        assertThat(name(id.get(), asked)).as("name, " + when).isEqualTo(history.name(party, moment));
        assertThat(holders(id.get(), asked)).as("holders, " + when).isEqualTo(history.holders(party, moment));
        assertThat(holdings(id.get(), asked)).as("holdings, " + when).isEqualTo(history.holdings(party, moment));
        assertThat(below(id.get(), asked)).as("below, " + when).isEqualTo(history.below(party, moment));
        if (record.startsWith("c")) {
            assertThat(above(id.get(), asked)).as("owners, " + when).isEqualTo(history.above(party, moment));
        }
    }

    private void write(List<PlainHistory.Plain> statements, int copy, Random random) {
        List<ParsedStatement> parsed =
                statements.stream().map(one -> one.parsed(copy)).toList();
        for (int from = 0; from < parsed.size(); ) {
            int to = Math.min(parsed.size(), from + 1 + random.nextInt(60));
            graph.writer().write(parsed.subList(from, to), "import");
            from = to;
        }
    }

    private Optional<String> id(int copy, String record) {
        return graph.parties().find(PlainHistory.Plain.in(copy, record), Viewer.OPERATOR).stream()
                .map(PartySummary::id)
                .findFirst();
    }

    private String name(String id, Moment moment) {
        return graph.parties()
                .party(id, moment, Viewer.OPERATOR)
                .map(view -> view.party().name())
                .orElse(null);
    }

    /** All that is said of a party but its ids; empty where nothing is known. */
    private List<Object> details(int copy, String record, Moment moment) {
        return id(copy, record)
                .flatMap(id -> graph.parties().party(id, moment, Viewer.OPERATOR))
                .filter(view -> view.party().name() != null)
                .map(RandomMomentsTest::details)
                .orElse(List.of());
    }

    private static List<Object> details(PartyView view) {
        Set<String> records = new TreeSet<>();
        view.records().stream()
                .filter(record -> record.statementId() != null)
                .forEach(record -> records.add(
                        record.recordId().replaceFirst("\\d+-", "") + record.statementDate() + record.closed()));
        return List.of(
                view.party().type(),
                view.party().name(),
                new TreeSet<>(view.names()),
                new TreeSet<>(view.formerNames()),
                records);
    }

    private Set<String> holders(String id, Moment moment) {
        List<HoldingView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<HoldingView> page = graph.parties().holders(id, moment, 2, cursor, Viewer.OPERATOR);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return marks(all, " by ");
    }

    private Set<String> holdings(String id, Moment moment) {
        Page<HoldingView> page = graph.parties().holdings(id, moment, 100, null, Viewer.OPERATOR);
        assertThat(page.next()).isNull();
        return marks(page.items(), " in ");
    }

    private static Set<String> marks(List<HoldingView> holdings, String word) {
        Set<String> marks = new TreeSet<>();
        for (HoldingView holding : holdings) {
            for (Interest interest : holding.interests()) {
                assertThat(marks.add(interest.details() + word + holding.party().name()))
                        .as("once: " + interest.details())
                        .isTrue();
            }
        }
        return marks;
    }

    private Set<String> above(String id, Moment moment) {
        Neighbourhood above = graph.ownership(Viewer.OPERATOR)
                .above(id, moment, NeighbourhoodLimits.DEFAULT)
                .orElseThrow();
        assertThat(above.complete()).isTrue();
        Set<String> marks = new TreeSet<>();
        above.links().stream()
                .map(link -> link.interests())
                .flatMap(Collection::stream)
                .forEach(interest -> marks.add(interest.details()));
        return marks;
    }

    private Set<String> below(String id, Moment moment) {
        Network below = graph.ownership(Viewer.OPERATOR)
                .below(id, moment, NeighbourhoodLimits.DEFAULT)
                .orElseThrow();
        assertThat(below.complete()).isTrue();
        return below.links().stream()
                .map(Link::interests)
                .flatMap(Collection::stream)
                .map(Interest::details)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static LocalDate day(Random random) {
        return PlainHistory.START.plusDays(random.nextInt(PlainHistory.DAYS + 2) - 1L);
    }
}
