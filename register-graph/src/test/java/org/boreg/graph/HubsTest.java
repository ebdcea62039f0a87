package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.graph.Statements.holding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.ownership.Link;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartyReads;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parties with more holdings than anybody wants to see at once. */
@ExtendWith(RegisterUnderTest.class)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class HubsTest {

    private static final int BATCH = 5_000;

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void cursorsLeadThroughAHubOfFiftyThousandExactlyOnce() {
        int many = 50_000;
        write(many, i -> holding("h" + i, "c" + i, "hub", 100));
        String hub = id("hub");

        Set<String> met = new HashSet<>();
        int pages = 0;
        for (@Nullable String cursor = ""; cursor != null; pages++) {
            Page<HoldingView> page = graph.parties()
                    .holdings(
                            hub,
                            Statements.LATER,
                            PartyReads.LARGEST_PAGE,
                            cursor.isEmpty() ? null : cursor,
                            Viewer.PUBLIC);
            page.items()
                    .forEach(holding -> assertThat(met.add(holding.recordId())).isTrue());
            cursor = page.next();
        }

        assertThat(met).hasSize(many);
        assertThat(pages).isEqualTo(many / PartyReads.LARGEST_PAGE);
    }

    @Test
    void aCompanyWithMoreOwnersThanAnAnswerMayLookAtIsCutAndSaysSo() {
        int most = 2_000;
        NeighbourhoodLimits limits = new NeighbourhoodLimits(100, most, NeighbourhoodLimits.DEFAULT.time());
        write(most + 1, i -> holding("h" + i, "held", "p" + i, 0.001));

        Neighbourhood above = graph.ownership(Viewer.OPERATOR)
                .above(id("held"), Statements.LATER, limits)
                .orElseThrow();

        assertThat(above.complete()).isFalse();
        assertThat(above.links()).hasSize(most);
        assertThat(above.links().stream().map(Link::recordId)).doesNotHaveDuplicates();
    }

    private void write(int statements, IntFunction<ParsedStatement> made) {
        for (int from = 0; from < statements; from += BATCH) {
            List<ParsedStatement> batch = new ArrayList<>();
            IntStream.range(from, Math.min(from + BATCH, statements))
                    .mapToObj(made)
                    .forEach(batch::add);
            graph.writer().write(batch, "import-of-a-test");
        }
    }

    private String id(String recordId) {
        return graph.parties().find(recordId, Viewer.PUBLIC).get(0).id();
    }
}
