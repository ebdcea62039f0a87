package org.boreg.service.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.model.DirectOrIndirect;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.boreg.bods.model.Share;
import org.boreg.bods.ownership.Link;
import org.boreg.graph.read.PictureLink;
import org.boreg.graph.read.PictureLinks;
import org.boreg.graph.read.PictureReads.Side;
import org.boreg.service.picture.Walk.More;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WalkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    private final List<PictureLink> register = new ArrayList<>();
    private int most = Integer.MAX_VALUE;

    @Test
    void aHubShowsTheWeightiestAndCountsTheRest() {
        for (int i = 0; i < 40; i++) {
            owns("hub", "c" + i, i + 1, null);
        }

        Walk walk = walk("hub", 2);

        assertThat(walk.shown()).hasSize(11).contains("hub", "c39", "c30").doesNotContain("c29");
        assertThat(walk.more(Side.HOLDINGS)).isEqualTo(Map.of("hub", new More(30, false)));
        assertThat(walk.isComplete()).isTrue();
    }

    @Test
    void aHubThatIsExpandedShowsAll() {
        for (int i = 0; i < 40; i++) {
            owns("hub", "c" + i, 50, null);
        }

        Walk walk = walk("hub", 1, false, "hub");

        assertThat(walk.shown()).hasSize(41);
        assertThat(walk.more(Side.HOLDINGS)).isEmpty();
    }

    @Test
    void whoIsBeyondTheDepthIsCounted() {
        owns("a", "b", 100, null);
        owns("b", "c", 100, null);
        owns("c", "d", 60, null);
        owns("x", "b", 1, null);

        Walk walk = walk("d", 1);

        assertThat(walk.shown()).containsExactly("c", "d");
        assertThat(walk.more(Side.OWNERS)).isEqualTo(Map.of("c", new More(1, false)));
        assertThat(walk("d", 1, false, "c").more(Side.OWNERS)).isEqualTo(Map.of("b", new More(2, false)));
    }

    @Test
    void aCountOfWhatWasNotAllReadSaysSo() {
        for (int i = 0; i < 40; i++) {
            owns("hub", "c" + i, 50, null);
        }
        most = 20;

        Walk walk = walk("hub", 1);

        assertThat(walk.more(Side.HOLDINGS)).isEqualTo(Map.of("hub", new More(10, true)));
        assertThat(walk.isComplete()).isFalse();
    }

    @Test
    void whatHasEndedIsDrawnOnlyWhenAskedFor() {
        owns("old", "company", 100, LocalDate.of(2020, 1, 1));
        owns("new", "company", 100, null);

        assertThat(walk("company", 1).shown()).containsExactly("new", "company");
        Walk withEnded = walk("company", 1, true);
        assertThat(withEnded.shown()).contains("old");
        assertThat(withEnded.links()).hasSize(2);
    }

    @Test
    void aRingIsWalkedOnce() {
        owns("a", "b", 60, null);
        owns("b", "c", 60, null);
        owns("c", "a", 60, null);

        Walk walk = walk("a", 10);

        assertThat(walk.shown()).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(walk.links()).hasSize(3);
        assertThat(walk.isComplete()).isTrue();
        assertThat(Rings.of(walk.shown(), List.copyOf(walk.links().keySet())))
                .isEqualTo(Map.of("a", 1, "b", 1, "c", 1));
    }

    @Test
    void noMoreThanFiveHundredAreDrawnAndItIsSaid() {
        for (int i = 0; i < 700; i++) {
            owns("hub", "c" + i, 50, null);
        }

        Walk walk = walk("hub", 1, false, "hub");

        assertThat(walk.shown()).hasSize(Walk.MOST_PARTIES);
        assertThat(walk.more(Side.HOLDINGS)).isEqualTo(Map.of("hub", new More(201, false)));
        assertThat(walk.isComplete()).isFalse();
    }

    private void owns(String owner, String owned, int percent, @Nullable LocalDate endedOn) {
        String id = owner + ">" + owned;
        Interest interest = new Interest(
                InterestType.SHAREHOLDING,
                DirectOrIndirect.DIRECT,
                null,
                null,
                new Share(BigDecimal.valueOf(percent), null, null, null, null),
                null,
                endedOn);
        register.add(new PictureLink(
                new Link(owner, owned, id, id, TODAY, null, true, owned, List.of(interest)), TODAY, endedOn));
    }

    private Walk walk(String focus, int depth) {
        return walk(focus, depth, false);
    }

    private Walk walk(String focus, int depth, boolean ended, String... expanded) {
        PictureRequest request =
                new PictureRequest(PictureRequest.Direction.BOTH, depth, ended, Set.copyOf(Arrays.asList(expanded)));
        return new Walk(this::read, focus, request, TODAY, () -> 0);
    }

    private PictureLinks read(Side side, Collection<String> ids, int budget) {
        List<PictureLink> found = register.stream()
                .filter(link -> ids.contains(
                        side == Side.OWNERS ? link.link().owned() : link.link().owner()))
                .toList();
        boolean isCut = found.size() > most;
        return new PictureLinks(
                isCut ? found.subList(0, most) : found,
                isCut ? Set.copyOf(ids) : Set.of(),
                new TreeSet<>(),
                new TreeSet<>());
    }
}
