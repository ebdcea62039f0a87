package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.cli.terminal.TestConsole;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.DifferenceAnswer.OwnerChange;
import org.boreg.service.questions.DifferenceAnswer.PositionAnswer;
import org.boreg.service.questions.InterestView;
import org.boreg.service.questions.InterestView.ShareView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.WarningView;
import org.boreg.service.questions.TimelineAnswer;
import org.boreg.service.questions.TimelineAnswer.DayAnswer;
import org.boreg.service.questions.TimelineAnswer.LinkOverTime;
import org.boreg.service.questions.TimelineAnswer.OwnerOverTime;
import org.boreg.service.questions.TimelineAnswer.PeriodAnswer;
import org.junit.jupiter.api.Test;

class TimelineTextTest {

    private static final OwnerParty SUBJECT = new OwnerParty("s1", "entity", "registeredEntity", "Lamp Ltd", List.of());
    private static final OwnerParty PERSON =
            new OwnerParty("p1", "person", "knownPerson", "Ada\u001b[2J Byron", List.of());
    private static final Range HALF = new Range(50, 50, false, false);
    private static final Range TENTH = new Range(10, 10, false, false);
    private static final Range NONE = new Range(0, 0, false, false);
    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 1);
    private static final Map<String, OwnerParty> PARTIES = Map.of("s1", SUBJECT, "p1", PERSON);

    @Test
    void everyPeriodIsALineWithItsDays() {
        assertThat(timeline(List.of(owner()), List.of(), List.of()))
                .contains("Who owned Lamp Ltd over time  s1")
                .contains("As known on 2026-11-23; a beneficial owner has 25 % or more of shares or votes.")
                .containsSubsequence(
                        "Ada [2J Byron  p1",
                        "  2020-03-01 until 2020-05-01  certain   50 % of the shares, 50 % of the votes",
                        "  2020-05-01 until 2020-06-01  no owner  10 % of the shares, 10 % of the votes",
                        "  since 2020-06-01             nothing");
    }

    @Test
    void everyDayNamesWhatBeganAndEndedAndTheStatements() {
        List<DayAnswer> days = List.of(
                new DayAnswer(MARCH, List.of(link("st-1")), List.of()),
                new DayAnswer(MAY, List.of(), List.of(link("st-1"))),
                new DayAnswer(JUNE, List.of(), List.of()));
        assertThat(timeline(List.of(owner()), days, List.of()))
                .containsSubsequence(
                        "What began and ended above it",
                        "  2020-03-01",
                        "    + Ada [2J Byron in Lamp Ltd: shareholding, 50 %",
                        "      statement st-1 of 2020-02-01",
                        "  2020-05-01",
                        "    - Ada [2J Byron in Lamp Ltd: shareholding, 50 %",
                        "  2020-06-01",
                        "    nothing; other statements count since");
    }

    @Test
    void whatIsCutIsSaid() {
        assertThat(timeline(List.of(), List.of(), List.of(new WarningView("cut", "s1", "Only the latest are told"))))
                .contains("No beneficial owner was found on any day.", "Only the latest are told");
    }

    @Test
    void whoeverNeverHadAnythingIsNamedAllTheSame() {
        assertThat(timeline(List.of(new OwnerOverTime(PERSON, List.of())), List.of(), List.of()))
                .contains("Ada [2J Byron  p1", "never had anything in it that is known");
    }

    @Test
    void aDifferenceShowsWhatWasBeforeAndWhatIsAfter() {
        OwnerChange change = new OwnerChange(
                PERSON,
                new PositionAnswer(NONE, NONE, "none", "none"),
                new PositionAnswer(HALF, HALF, "possible", "certain"));
        assertThat(difference(List.of(change), List.of(link("st-1"))))
                .contains("What changed in who owns Lamp Ltd  s1")
                .contains("From 2020-03-01 to 2020-05-01, as known on 2020-06-01; by the regime uk-psc.")
                .containsSubsequence(
                        "Ada [2J Byron  p1",
                        "  before: nothing",
                        "  after:  certain   50 % of the shares, 50 % of the votes, may control it",
                        "What began and ended above it",
                        "    + Ada [2J Byron in Lamp Ltd: shareholding, 50 %",
                        "      statement st-1 of 2020-02-01");
    }

    @Test
    void whereNothingChangedThatIsSaid() {
        assertThat(difference(List.of(), List.of()))
                .contains("Everybody at the top of a chain has what they had.")
                .doesNotContain("began");
    }

    private static OwnerOverTime owner() {
        return new OwnerOverTime(
                PERSON,
                List.of(
                        new PeriodAnswer(MARCH, MAY, HALF, HALF, "none", "certain"),
                        new PeriodAnswer(MAY, JUNE, TENTH, TENTH, "none", "none"),
                        new PeriodAnswer(JUNE, null, NONE, NONE, "none", "none")));
    }

    private static LinkOverTime link(String statementId) {
        ShareView half = new ShareView(new BigDecimal(50), null, null, null, null);
        return new LinkOverTime(
                "p1",
                "s1",
                "r1",
                statementId,
                "2020-02-01",
                null,
                List.of(new InterestView("shareholding", "direct", null, null, half, null, null)));
    }

    private static String timeline(List<OwnerOverTime> owners, List<DayAnswer> days, List<WarningView> warnings) {
        TimelineAnswer answer = new TimelineAnswer(
                SUBJECT,
                LocalDate.of(2026, 11, 23),
                "threshold",
                25.0,
                false,
                MARCH,
                owners,
                days,
                PARTIES,
                warnings.isEmpty(),
                warnings);
        TestConsole console = TestConsole.file();
        new TimelineText(console.console(), answer).print();
        return console.out();
    }

    private static String difference(List<OwnerChange> changes, List<LinkOverTime> begun) {
        DifferenceAnswer answer = new DifferenceAnswer(
                SUBJECT, MARCH, MAY, JUNE, "uk-psc", null, null, changes, begun, List.of(), PARTIES, true, List.of());
        TestConsole console = TestConsole.file();
        new DifferenceText(console.console(), answer).print();
        return console.out();
    }
}
