package org.boreg.bods.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.boreg.bods.model.InterestType.SHAREHOLDING;
import static org.boreg.bods.model.InterestType.VOTING_RIGHTS;
import static org.boreg.bods.series.Claims.claim;
import static org.boreg.bods.series.Claims.closing;
import static org.boreg.bods.series.Claims.interest;
import static org.boreg.bods.series.Claims.order;
import static org.boreg.bods.series.Claims.said;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is in force, sentence by sentence. */
class InForceTest {

    private static final String LATE = "2030-01-01";

    private static List<String> at(String asOf, String knownAt, Claim... series) {
        return said(InForce.of(List.of(series), moment(asOf, knownAt)));
    }

    private static Moment moment(String asOf, String knownAt) {
        return new Moment(LocalDate.parse(asOf), LocalDate.parse(knownAt));
    }

    private static Claim shares(String id, String stated, String published, long arrival) {
        return claim(id, order(0, stated, published, arrival), interest(SHAREHOLDING, id, null, null));
    }

    @Test
    void theLatestByStatementDateDecidesWhateverArrivedLast() {
        Claim early = shares("early", "2020-01-01", "2020-01-01", 2);
        Claim late = shares("late", "2021-01-01", "2021-01-01", 1);
        assertThat(at("2022-01-01", LATE, early, late)).containsExactly("late: late");
    }

    @Test
    void ofOneStatementDateTheLatestPublicationDecides() {
        Claim wrong = shares("wrong", "2020-01-01", "2020-01-01", 2);
        Claim corrected = shares("corrected", "2020-01-01", "2020-03-01", 1);
        assertThat(at("2020-01-01", LATE, wrong, corrected)).containsExactly("corrected: corrected");
    }

    @Test
    void ofEqualDatesTheLatestArrivalDecides() {
        Claim first = shares("first", "2020-01-01", "2020-01-01", 1);
        Claim second = shares("second", "2020-01-01", "2020-01-01", 2);
        assertThat(at("2020-01-01", LATE, second, first)).containsExactly("second: second");
    }

    @Test
    void aStatementThatReplacesAnotherComesAfterItWhateverTheirDates() {
        Claim replaced =
                claim("replaced", order(0, "2021-01-01", "2021-01-01", 1), interest(SHAREHOLDING, "a", null, null));
        Claim replacing =
                claim("new", order(1, "2020-01-01", "2020-01-01", 2), interest(SHAREHOLDING, "b", null, null));
        assertThat(at("2022-01-01", LATE, replaced, replacing)).containsExactly("new: b");
    }

    @Test
    void onlyWhatWasPublishedByKnownAtIsKnown() {
        Claim wrong = shares("wrong", "2020-01-01", "2020-01-01", 1);
        Claim corrected = shares("corrected", "2020-01-01", "2020-03-01", 2);
        assertThat(at("2020-01-01", "2020-02-29", wrong, corrected)).containsExactly("wrong: wrong");
        assertThat(at("2020-01-01", "2020-03-01", wrong, corrected)).containsExactly("corrected: corrected");
        assertThat(at("2020-01-01", "2019-12-31", wrong, corrected)).isEmpty();
    }

    @Test
    void aStatementSpeaksFromItsDateOn() {
        Claim claim = shares("s", "2020-01-01", "2020-01-01", 1);
        assertThat(at("2019-12-31", LATE, claim)).isEmpty();
        assertThat(at("2020-01-01", LATE, claim)).containsExactly("s: s");
    }

    @Test
    void aDatedClaimReachesBack() {
        Claim claim =
                claim("s", order(0, "2024-01-01", "2024-01-01", 1), interest(SHAREHOLDING, "s", "2020-01-01", null));
        assertThat(at("2021-06-01", LATE, claim)).containsExactly("s: s");
        assertThat(at("2020-01-01", LATE, claim)).containsExactly("s: s");
        assertThat(at("2019-12-31", LATE, claim)).isEmpty();
    }

    @Test
    void whatReachesBackIsKnownOnlySinceItsPublication() {
        Claim claim =
                claim("s", order(0, "2024-01-01", "2024-02-01", 1), interest(SHAREHOLDING, "s", "2020-01-01", null));
        assertThat(at("2021-06-01", "2024-01-31", claim)).isEmpty();
    }

    @Test
    void aDatedClaimReachesBackForItsOwnTypeAlone() {
        Claim old = claim(
                "old",
                order(0, "2020-01-01", "2020-01-01", 1),
                interest(SHAREHOLDING, "shares", null, null),
                interest(VOTING_RIGHTS, "votes", null, null));
        Claim dated = claim(
                "dated", order(0, "2024-01-01", "2024-01-01", 2), interest(SHAREHOLDING, "more", "2021-01-01", null));
        assertThat(at("2022-01-01", LATE, old, dated)).containsExactly("old: votes", "dated: more");
        assertThat(at("2024-01-01", LATE, old, dated)).containsExactly("dated: more");
        assertThat(at("2020-06-01", LATE, old, dated)).containsExactly("old: shares,votes");
    }

    @Test
    void undatedInterestsOfATypeGoWithTheDatedOneThatReachesBack() {
        Claim claim = claim(
                "s",
                order(0, "2024-01-01", "2024-01-01", 1),
                interest(SHAREHOLDING, "dated", "2020-01-01", null),
                interest(SHAREHOLDING, "undated", null, null),
                interest(SHAREHOLDING, "later", "2023-01-01", null));
        assertThat(at("2021-01-01", LATE, claim)).containsExactly("s: dated,undated");
    }

    @Test
    void aRecordClosedByThenHasNothingInForce() {
        Claim open = shares("open", "2020-01-01", "2020-01-01", 1);
        Claim closed =
                closing("closed", order(0, "2022-01-01", "2022-01-01", 2), interest(SHAREHOLDING, "x", null, null));
        assertThat(at("2021-12-31", LATE, open, closed)).containsExactly("open: open");
        assertThat(at("2022-01-01", LATE, open, closed)).isEmpty();
    }

    @Test
    void aClosingStatementStillTellsOfTheTimeBefore() {
        Claim open = claim(
                "open", order(0, "2020-01-01", "2020-01-01", 1), interest(SHAREHOLDING, "open", "2018-01-01", null));
        Claim closed = closing(
                "closed",
                order(0, "2022-01-01", "2022-01-01", 2),
                interest(SHAREHOLDING, "told", "2018-01-01", "2021-06-01"));
        assertThat(at("2021-05-31", LATE, open, closed)).containsExactly("closed: told");
        assertThat(at("2021-06-01", LATE, open, closed)).isEmpty();
        assertThat(at("2021-07-01", "2021-12-31", open, closed)).containsExactly("open: open");
    }

    @Test
    void anInterestIsInForceFromItsStartUntilBeforeItsEnd() {
        Claim claim = claim(
                "s", order(0, "2020-01-01", "2020-01-01", 1), interest(SHAREHOLDING, "s", "2020-03-01", "2020-05-01"));
        assertThat(at("2020-02-29", LATE, claim)).isEmpty();
        assertThat(at("2020-03-01", LATE, claim)).containsExactly("s: s");
        assertThat(at("2020-04-30", LATE, claim)).containsExactly("s: s");
        assertThat(at("2020-05-01", LATE, claim)).isEmpty();
    }

    @Test
    void aTypeThatTheLatestNamesNoMoreIsNoMore() {
        Claim both = claim(
                "both",
                order(0, "2020-01-01", "2020-01-01", 1),
                interest(SHAREHOLDING, "shares", null, null),
                interest(VOTING_RIGHTS, "votes", null, null));
        Claim one = claim("one", order(0, "2021-01-01", "2021-01-01", 2), interest(SHAREHOLDING, "shares", null, null));
        assertThat(at("2021-01-01", LATE, both, one)).containsExactly("one: shares");
    }

    @Test
    void aLateArrivalChangesThePastAndNotWhatWasKnown() {
        Claim now = shares("now", "2022-01-01", "2022-01-01", 1);
        Claim late = shares("late", "2020-01-01", "2023-01-01", 2);
        assertThat(at("2021-01-01", "2022-12-31", now, late)).isEmpty();
        assertThat(at("2021-01-01", "2023-01-01", now, late)).containsExactly("late: late");
        assertThat(at("2022-01-01", "2023-01-01", now, late)).containsExactly("now: now");
    }

    @Test
    void aClaimWithoutInterestsStandsUntilALaterOneSaysWhich() {
        Claim nothing = claim("nothing", order(0, "2020-01-01", "2020-01-01", 1));
        Claim shares = claim(
                "shares", order(0, "2024-01-01", "2024-01-01", 2), interest(SHAREHOLDING, "s", "2022-01-01", null));
        assertThat(at("2021-01-01", LATE, nothing, shares)).containsExactly("nothing: ");
        assertThat(at("2023-01-01", LATE, nothing, shares)).containsExactly("shares: s");
        assertThat(at("2024-01-01", LATE, nothing, shares)).containsExactly("shares: s");
        assertThat(at("2023-01-01", "2023-12-31", nothing, shares)).containsExactly("nothing: ");
    }

    @Test
    void daysAreThoseOfUtc() {
        long lateEvening = Instant.parse("2020-01-01T23:59:59Z").toEpochMilli();
        Claim claim =
                claim("s", new SeriesOrder(0, lateEvening, lateEvening, 1), interest(SHAREHOLDING, "s", null, null));
        assertThat(at("2020-01-01", "2020-01-01", claim)).containsExactly("s: s");
        assertThat(at("2019-12-31", LATE, claim)).isEmpty();
    }

    @Test
    void detailsAreThoseOfTheLastStatementByThenElseOfTheFirst() {
        List<SeriesOrder> versions = List.of(
                order(0, "2022-01-01", "2022-01-01", 3),
                order(0, "2020-01-01", "2020-01-01", 1),
                order(0, "2020-01-01", "2020-06-01", 2));
        assertThat(details(versions, "2019-01-01", LATE)).contains(1L);
        assertThat(details(versions, "2021-12-31", LATE)).contains(2L);
        assertThat(details(versions, "2021-12-31", "2020-05-31")).contains(1L);
        assertThat(details(versions, "2022-01-01", LATE)).contains(3L);
        assertThat(details(versions, "2022-01-01", "2019-12-31")).isEmpty();
    }

    @Test
    void detailsBeforeTheFirstStatementAreOfTheFirstThatWasKnown() {
        List<SeriesOrder> versions =
                List.of(order(0, "2020-01-01", "2024-01-01", 2), order(0, "2022-01-01", "2022-01-01", 1));
        assertThat(details(versions, "2019-01-01", "2023-01-01")).contains(1L);
        assertThat(details(versions, "2019-01-01", LATE)).contains(2L);
    }

    private static Optional<Long> details(List<SeriesOrder> versions, String asOf, String knownAt) {
        return InForce.details(versions, Function.identity(), moment(asOf, knownAt))
                .map(SeriesOrder::arrival);
    }
}
