package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.boreg.cli.terminal.TestConsole;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnersView.GroundView;
import org.boreg.service.questions.OwnersView.LinkView;
import org.boreg.service.questions.OwnersView.MakeupView;
import org.boreg.service.questions.OwnersView.OwnerParty;
import org.boreg.service.questions.OwnersView.OwnerView;
import org.boreg.service.questions.OwnersView.PathView;
import org.boreg.service.questions.OwnersView.Range;
import org.boreg.service.questions.OwnersView.Untraced;
import org.boreg.service.questions.OwnersView.WarningView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OwnersTextTest {

    private static final OwnerParty SUBJECT = new OwnerParty("s1", "entity", "registeredEntity", "Lamp Ltd", List.of());
    private static final OwnerParty HOLDING =
            new OwnerParty("h1", "entity", "registeredEntity", "Lamp Holding\u001b[2J B.V.", List.of());
    private static final OwnerParty PERSON = new OwnerParty("p1", "person", "knownPerson", "Ada Byron", List.of());
    private static final OwnerParty HIDDEN =
            new OwnerParty("u1", "unspecified", "subjectUnableToConfirmOrIdentifyBeneficialOwner", null, List.of());
    private static final Range ALL = new Range(100, 100, false, false);
    private static final Range BAND = new Range(25, 50, true, false);
    private static final Range NONE = new Range(0, 0, false, false);

    private static final MakeupView MAKEUP = new MakeupView(20, 5, true);

    @Test
    void aChainNamesEveryLinkWithItsShareAndItsStatements() {
        assertThat(printed(answer(List.of(owner()), List.of(), true)))
                .contains("Who owns Lamp Ltd  s1")
                .contains("25 % or more of shares or votes")
                .contains("Ada Byron  certain  p1")
                .contains("- holds more than 25 percent")
                .containsSubsequence(
                        "chain: more than 25 % and up to 50 % of the shares",
                        "Ada Byron",
                        "> more than 25 % and up to 50 % of shares and votes of Lamp Holding [2J B.V.",
                        "shareholding, voting rights; statement st-1, st-2",
                        "> 100 % of shares and votes of Lamp Ltd",
                        "shareholding; statement st-3");
    }

    @Test
    void whoeverIsNotNamedAppearsWithTheReason() {
        OwnerView hidden = new OwnerView(
                HIDDEN, "none", List.of(), BAND, NONE, "none", null, null, List.of(), List.of(), false, List.of(),
                MAKEUP, MAKEUP);
        assertThat(printed(answer(List.of(), List.of(hidden), true)))
                .contains("none found")
                .contains("(not named: subject unable to confirm or identify beneficial owner)");
    }

    @Test
    void whatCyclesAddToTheChainsListedIsSaid() {
        assertThat(printed(answer(List.of(owner()), List.of(), true)))
                .containsOnlyOnce("5 % of the shares more comes by companies that own one another");
    }

    @Test
    void whatIsNotTracedAndWhatToTakeCareOfIsSaid() {
        assertThat(printed(answer(List.of(), List.of(), true)))
                .contains("Not traced to a known person", "more than 25 % and up to 50 % of the shares")
                .contains("Take care", "over-declared", "More than 100 % is declared.");
    }

    @Test
    void anAnswerThatWasCutSaysSo() {
        assertThat(printed(answer(List.of(), List.of(), false))).contains("owners may be missing");
    }

    private static OwnerView owner() {
        PathView chain = new PathView(
                List.of("p1", "h1", "s1"),
                List.of(List.of("st-1", "st-2"), List.of("st-3")),
                BAND,
                BAND,
                List.of(
                        new LinkView(
                                List.of("st-1", "st-2"),
                                List.of("shareholding", "votingRights"),
                                BAND,
                                BAND,
                                List.of()),
                        new LinkView(List.of("st-3"), List.of("shareholding"), ALL, ALL, List.of())));
        return new OwnerView(
                PERSON,
                "certain",
                List.of("holds more than 25 percent"),
                BAND,
                BAND,
                "none",
                null,
                null,
                List.of(),
                List.of(chain),
                false,
                List.of(new GroundView("control", "Art. 53", "certain", "Controls Lamp Ltd (Art. 53)")),
                MAKEUP,
                MAKEUP);
    }

    @Test
    void aRegimeIsNamedAndItsRulesAreQuoted() {
        assertThat(printed(answer("eu-amlr", null, List.of(owner()), List.of(), true)))
                .contains("by the regime eu-amlr.", "- certain: Controls Lamp Ltd (Art. 53)")
                .doesNotContain("or more of shares or votes");
    }

    private static OwnersView answer(List<OwnerView> owners, List<OwnerView> others, boolean complete) {
        return answer("threshold", 25.0, owners, others, complete);
    }

    private static OwnersView answer(
            String regime,
            @Nullable Double threshold,
            List<OwnerView> owners,
            List<OwnerView> others,
            boolean complete) {
        LocalDate day = LocalDate.of(2026, 11, 23);
        return new OwnersView(
                SUBJECT,
                day,
                day,
                regime,
                threshold,
                threshold == null ? null : false,
                owners,
                others,
                new Untraced(BAND, BAND),
                List.of(),
                Map.of("s1", SUBJECT, "h1", HOLDING, "p1", PERSON),
                complete,
                List.of(new WarningView("over-declared", "s1", "More than 100 % is declared.")));
    }

    private static String printed(OwnersView answer) {
        TestConsole console = TestConsole.file();
        new OwnersText(console.console(), answer).print();
        return console.out();
    }
}
