package org.boreg.service.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Role;
import org.boreg.service.interest.InterestApplication.State;
import org.boreg.service.terms.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterestApplicationTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T23:30:00Z");
    private static final Application SAID =
            new Application("Ana", "journalist", "An investigation", "ana@example.org", "A press card");
    private static final WorkingDays DAYS = new WorkingDays(Set.of());

    private final InterestApplication application =
            InterestApplication.of("00000000aaaaaaaa", "the-claim", SAID, MONDAY, DAYS);

    @Test
    void itIsDueOnTheTwelfthWorkingDay() {
        assertThat(application.dueOn()).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(application.state(MONDAY)).isEqualTo(State.APPLIED);
    }

    @Test
    void theClockIsVisibleUntilItIsDecided() {
        assertThat(answerAt("2026-03-17T12:00:00Z").workingDaysLeft()).isEqualTo(1);
        assertThat(answerAt("2026-03-18T23:59:59Z").workingDaysLeft()).isZero();
        assertThat(answerAt("2026-03-18T23:59:59Z").overdue()).isFalse();
        assertThat(answerAt("2026-03-19T00:00:00Z").overdue()).isTrue();
        application.refuse("regulator", "No", MONDAY);
        assertThat(answerAt("2026-03-19T00:00:00Z").overdue()).isNull();
        assertThat(answerAt("2026-03-19T00:00:00Z").workingDaysLeft()).isNull();
    }

    @Test
    void accessIsForThreeYearsAndNoLonger() {
        application.grant("regulator", null, null, MONDAY);

        assertThat(application.expiresAt()).isEqualTo(Instant.parse("2029-03-03T00:00:00Z"));
        assertThat(application.state(Instant.parse("2029-03-02T23:59:59Z"))).isEqualTo(State.GRANTED);
        assertThat(application.state(Instant.parse("2029-03-03T00:00:00Z"))).isEqualTo(State.EXPIRED);
    }

    @ParameterizedTest
    @CsvSource({"2029-03-02, true", "2029-03-03, false", "2026-03-02, true", "2026-03-01, false"})
    void theLastDayIsOneOfThoseThreeYears(LocalDate until, boolean allowed) {
        if (allowed) {
            application.grant("regulator", null, until, MONDAY);
            assertThat(application.state(MONDAY)).isEqualTo(State.GRANTED);
        } else {
            assertThatThrownBy(() -> application.grant("regulator", null, until, MONDAY))
                    .isInstanceOf(ActRefused.class)
                    .hasMessageContaining("three years");
            assertThat(application.state(MONDAY)).isEqualTo(State.APPLIED);
        }
    }

    @Test
    void theKeyIsCollectedOnce() {
        refused(() -> application.collect("key", MONDAY));
        application.grant("regulator", null, null, MONDAY);
        application.collect("key", MONDAY);

        refused(() -> application.collect("another", MONDAY));
        assertThat(application.keyId()).isEqualTo("key");
    }

    @Test
    void whatHasExpiredIsNeitherCollectedNorRevoked() {
        application.grant("regulator", null, LocalDate.of(2026, 3, 5), MONDAY);
        Instant later = Instant.parse("2026-03-06T00:00:00Z");

        refused(() -> application.collect("key", later));
        refused(() -> application.revoke("regulator", "Late", later));
    }

    /** Whatever is tried in whatever order, each state is only left as it may be. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noOrderOfStepsLeadsAnywhereElse(long seed) {
        Map<State, Set<State>> ways = Map.of(
                State.APPLIED, Set.of(State.APPLIED, State.GRANTED, State.REFUSED),
                State.GRANTED, Set.of(State.GRANTED, State.REVOKED),
                State.REFUSED, Set.of(State.REFUSED),
                State.REVOKED, Set.of(State.REVOKED));
        List<BiConsumer<InterestApplication, Instant>> steps = List.of(
                (one, now) -> one.grant("a", null, null, now),
                (one, now) -> one.refuse("b", "x", now),
                (one, now) -> one.collect("k", now),
                (one, now) -> one.revoke("c", "y", now));
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            State before = application.state(MONDAY);
            String by = String.valueOf(application.decidedBy());
            try {
                steps.get(random.nextInt(steps.size())).accept(application, MONDAY);
            } catch (ActRefused refused) {
                assertThat(application.state(MONDAY)).as("seed %d", seed).isEqualTo(before);
                assertThat(String.valueOf(application.decidedBy())).isEqualTo(by);
            }
            assertThat(ways.get(before)).as("seed %d", seed).contains(application.state(MONDAY));
        }
    }

    @Test
    void theApplicantIsKnownByTheClaimAndNotToldWhoDecided() {
        application.refuse("token:jane", "Not shown", MONDAY);

        assertThat(application.isOf("the-claim")).isTrue();
        assertThat(application.isOf("another")).isFalse();
        assertThat(InterestAnswer.of(application, MONDAY, DAYS, Caller.PUBLIC).decidedBy())
                .isNull();
        assertThat(InterestAnswer.of(application, MONDAY, DAYS, Caller.PUBLIC).reason())
                .isEqualTo("Not shown");
        assertThat(InterestAnswer.of(application, MONDAY, DAYS, new Caller("r", Set.of(Role.REGULATOR), Set.of()))
                        .decidedBy())
                .isEqualTo("token:jane");
    }

    @Test
    void everyPartOfAnApplicationIsBounded() {
        badly("name", new Application(" ", "journalist", "p", "c", "e"));
        badly("name", new Application("x".repeat(201), "journalist", "p", "c", "e"));
        badly("capacity", new Application("n", "spy", "p", "c", "e"));
        badly("capacity", new Application("n", null, "p", "c", "e"));
        badly("purpose", new Application("n", "other", "x".repeat(2_001), "c", "e"));
        badly("contact", new Application("n", "other", "p", "x".repeat(301), "e"));
        badly("evidence", new Application("n", "other", "p", "c", "x".repeat(10_001)));
        badly("evidence", new Application("n", "other", "p", "c", null));
    }

    private InterestAnswer answerAt(String time) {
        return InterestAnswer.of(application, Instant.parse(time), DAYS, Caller.PUBLIC);
    }

    private static void badly(String field, Application said) {
        assertThatThrownBy(said::checked)
                .isInstanceOfSatisfying(
                        ActRefused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static void refused(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        ActRefused.class,
                        refused -> assertThat(refused.why()).isEqualTo(ActRefused.Reason.CONTRADICTED));
    }
}
