package org.boreg.bods.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.boreg.bods.model.Interest;
import org.boreg.bods.model.InterestType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random series against the sentences of the definition taken word by word, and laws; a failure names the seed of the series. */
class RandomSeriesTest {

    private static final int SERIES = 4000;
    private static final int DAYS = 9;
    private static final LocalDate START = LocalDate.parse("2020-01-01");
    private static final List<InterestType> TYPES =
            List.of(InterestType.SHAREHOLDING, InterestType.VOTING_RIGHTS, InterestType.NOMINEE);

    private static void forEach(BiConsumer<Random, List<Claim>> check) {
        for (int seed = 0; seed < SERIES; seed++) {
            Random random = new Random(seed);
            try {
                check.accept(random, series(random));
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed, failure);
            }
        }
    }

    private static List<Claim> series(Random random) {
        boolean replacing = random.nextInt(4) == 0;
        List<Claim> series = new ArrayList<>();
        int size = random.nextInt(7);
        for (int i = 0; i < size; i++) {
            int stated = random.nextInt(DAYS);
            int published = random.nextInt(3) == 0 ? stated : random.nextInt(DAYS);
            SeriesOrder order = new SeriesOrder(replacing ? i : 0, millis(stated), millis(published), i);
            series.add(new Claim("s" + i, order, random.nextInt(5) == 0, interests(random)));
        }
        Collections.shuffle(series, random);
        return series;
    }

    private static List<Interest> interests(Random random) {
        List<Interest> interests = new ArrayList<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            int type = random.nextInt(TYPES.size() + 1);
            interests.add(new Interest(
                    type == TYPES.size() ? null : TYPES.get(type),
                    null,
                    null,
                    "i" + i,
                    null,
                    day(random),
                    day(random)));
        }
        return interests;
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(2) == 0 ? null : START.plusDays(random.nextInt(DAYS));
    }

    private static long millis(int day) {
        return Claims.millis(START.plusDays(day)) + day * 1000L;
    }

    private static Moment moment(Random random) {
        return new Moment(START.plusDays(random.nextInt(DAYS + 2) - 1), START.plusDays(random.nextInt(DAYS + 2) - 1));
    }

    private static TreeSet<String> shown(List<Standing> standings) {
        return standings.stream()
                .flatMap(standing -> standing.interests().isEmpty()
                        ? java.util.stream.Stream.of(standing.claim().statementId() + " has none")
                        : standing.interests().stream()
                                .map(interest -> standing.claim().statementId() + " " + interest.details()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * An interest is in force when it may be by its own dates, and no claim that comes later and speaks about its type takes the word from
     * the claim that it is in.
     */
    private static TreeSet<String> wordByWord(List<Claim> series, Moment moment) {
        TreeSet<String> inForce = new TreeSet<>();
        for (Claim claim : series) {
            if (!isKnown(claim, moment) || claim.closed() && isBegun(claim, moment)) {
                continue;
            }
            for (Interest interest : claim.interests()) {
                boolean overruled = series.stream()
                        .anyMatch(other -> isLater(other, claim)
                                && isKnown(other, moment)
                                && speaks(other, interest.type(), moment));
                boolean dated = (interest.startDate() == null
                                || interest.startDate().compareTo(moment.asOf()) <= 0)
                        && (interest.endDate() == null || interest.endDate().compareTo(moment.asOf()) > 0);
                if (speaks(claim, interest.type(), moment) && dated && !overruled) {
                    inForce.add(claim.statementId() + " " + interest.details());
                }
            }
            boolean followed = series.stream()
                    .anyMatch(other -> isLater(other, claim)
                            && isKnown(other, moment)
                            && (isBegun(other, moment)
                                    || TYPES.stream().anyMatch(type -> speaks(other, type, moment))
                                    || speaks(other, null, moment)));
            if (claim.interests().isEmpty() && isBegun(claim, moment) && !followed) {
                inForce.add(claim.statementId() + " has none");
            }
        }
        return inForce;
    }

    private static boolean isKnown(Claim claim, Moment moment) {
        return day(claim.order().published()).compareTo(moment.knownAt()) <= 0;
    }

    private static boolean isBegun(Claim claim, Moment moment) {
        return day(claim.order().stated()).compareTo(moment.asOf()) <= 0;
    }

    private static LocalDate day(long milliseconds) {
        return LocalDate.ofEpochDay(Math.floorDiv(milliseconds, 86_400_000L));
    }

    private static boolean speaks(Claim claim, @Nullable InterestType type, Moment moment) {
        if (isBegun(claim, moment)) {
            return true;
        }
        for (Interest interest : claim.interests()) {
            if (interest.type() == type
                    && interest.startDate() != null
                    && interest.startDate().compareTo(moment.asOf()) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLater(Claim other, Claim than) {
        long[] left = numbers(other.order());
        long[] right = numbers(than.order());
        int at = 0;
        while (at < left.length - 1 && left[at] == right[at]) {
            at++;
        }
        return left[at] > right[at];
    }

    private static long[] numbers(SeriesOrder order) {
        return new long[] {order.generation(), order.stated(), order.published(), order.arrival()};
    }

    @Test
    void whatIsInForceIsWhatTheDefinitionSays() {
        forEach((random, series) -> {
            for (int i = 0; i < 8; i++) {
                Moment moment = moment(random);
                assertThat(shown(InForce.of(series, moment)))
                        .as("%s of %s", moment, series)
                        .isEqualTo(wordByWord(series, moment));
            }
        });
    }

    @Test
    void theOrderInWhichClaimsAreHandedInChangesNothing() {
        forEach((random, series) -> {
            Moment moment = moment(random);
            List<Claim> shuffled = new ArrayList<>(series);
            Collections.shuffle(shuffled, random);
            assertThat(InForce.of(shuffled, moment)).isEqualTo(InForce.of(series, moment));
        });
    }

    @Test
    void theOrderOfArrivalBreaksTiesAndChangesNothingElse() {
        forEach((random, series) -> {
            Moment moment = moment(random);
            List<Integer> arrivals = new ArrayList<>(
                    java.util.stream.IntStream.range(0, series.size()).boxed().toList());
            Collections.shuffle(arrivals, random);
            List<Claim> dated = withOwnDates(series);
            List<Claim> otherwise = new ArrayList<>();
            for (int i = 0; i < dated.size(); i++) {
                otherwise.add(arriving(dated.get(i), arrivals.get(i)));
            }
            assertThat(shown(InForce.of(otherwise, moment))).isEqualTo(shown(InForce.of(dated, moment)));
        });
    }

    @Test
    void whatIsPublishedLaterChangesNothingOfWhatWasKnown() {
        forEach((random, series) -> {
            Moment moment = moment(random);
            List<Claim> more = new ArrayList<>(series);
            long tomorrow = Claims.millis(moment.knownAt().plusDays(1));
            more.add(new Claim(
                    "later",
                    new SeriesOrder(random.nextInt(9), millis(random.nextInt(DAYS)), tomorrow, 99),
                    random.nextBoolean(),
                    interests(random)));
            assertThat(InForce.of(more, moment)).isEqualTo(InForce.of(series, moment));
        });
    }

    @Test
    void confirmingTheLatestClaimChangesNoInterest() {
        forEach((random, series) -> {
            if (series.isEmpty()) {
                return;
            }
            Moment moment = new Moment(moment(random).asOf(), START.plusYears(1));
            Claim latest = Collections.max(series, java.util.Comparator.comparing(Claim::order));
            SeriesOrder order = latest.order();
            List<Claim> more = new ArrayList<>(series);
            more.add(new Claim(
                    latest.statementId(),
                    new SeriesOrder(order.generation(), order.stated() + 86_400_000L, order.published(), 99),
                    latest.closed(),
                    latest.interests()));
            if (!latest.closed()) {
                assertThat(shown(InForce.of(more, moment))).isEqualTo(shown(InForce.of(series, moment)));
            }
        });
    }

    private static List<Claim> withOwnDates(List<Claim> series) {
        List<Claim> dated = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Claim claim = series.get(i);
            SeriesOrder order = claim.order();
            dated.add(new Claim(
                    claim.statementId(),
                    new SeriesOrder(order.generation(), order.stated() + i, order.published(), order.arrival()),
                    claim.closed(),
                    claim.interests()));
        }
        return dated;
    }

    private static Claim arriving(Claim claim, int arrival) {
        SeriesOrder order = claim.order();
        return new Claim(
                claim.statementId(),
                new SeriesOrder(order.generation(), order.stated(), order.published(), arrival),
                claim.closed(),
                claim.interests());
    }
}
