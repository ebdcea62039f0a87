package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class DeclarationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Test
    void aDraftGoesAllTheWayToTheRegister() {
        Declaration declaration = draft();

        declaration.submit(DeclarationKind.CHANGE, "hash", DAY, 3, NOW);
        assertThat(declaration.state()).isEqualTo(DeclarationState.SUBMITTED);
        assertThat(declaration.sha256()).isEqualTo("hash");
        assertThat(declaration.daysLate()).isEqualTo(3);
        declaration.review("operator", NOW);
        declaration.beginPublishing("operator", "import", NOW);
        declaration.publish(DAY.plusYears(1), NOW);

        assertThat(declaration.state()).isEqualTo(DeclarationState.PUBLISHED);
        assertThat(declaration.isLatest()).isTrue();
        declaration.isFollowed();
        assertThat(declaration.isLatest()).isFalse();
        assertThat(declaration.confirmBy()).isNull();
    }

    @Test
    void whatIsReturnedIsChangedBeforeItIsSubmittedAgain() {
        Declaration declaration = draft();
        declaration.submit(DeclarationKind.FIRST, "hash", null, 0, NOW);
        declaration.giveBack("[]", "operator", NOW);

        assertThatThrownBy(() -> declaration.submit(DeclarationKind.FIRST, "hash", null, 0, NOW))
                .isInstanceOf(DeclarationRefused.class)
                .hasMessageContaining("is returned")
                .hasMessageContaining("Change what it was returned for first.");
        declaration.revise("Harbour Lights Ltd", DAY, null, NOW);
        declaration.submit(DeclarationKind.FIRST, "other", null, 0, NOW);

        assertThat(declaration.sha256()).isEqualTo("other");
        assertThat(declaration.returnReasons()).isNull();
    }

    /** In each state, exactly these steps are taken; all others are refused with a sentence that says what the declaration is. */
    @Test
    void everyOtherStepIsRefusedInASentence() {
        Map<DeclarationState, String> allowed = Map.of(
                DeclarationState.DRAFT, "revise submit withdraw",
                DeclarationState.SUBMITTED, "review return begin withdraw",
                DeclarationState.IN_REVIEW, "return begin withdraw",
                DeclarationState.RETURNED, "revise withdraw",
                DeclarationState.PUBLISHING, "publish",
                DeclarationState.PUBLISHED, "",
                DeclarationState.WITHDRAWN, "");
        int refused = 0;
        for (Map.Entry<DeclarationState, Supplier<Declaration>> from :
                inEachState().entrySet()) {
            for (Map.Entry<String, Consumer<Declaration>> step : steps().entrySet()) {
                Declaration declaration = from.getValue().get();
                assertThat(declaration.state()).isEqualTo(from.getKey());
                String what = step.getKey() + " of " + from.getKey();
                if (allowed.get(from.getKey()).contains(step.getKey())) {
                    step.getValue().accept(declaration);
                    assertThat(declaration.state() != from.getKey()
                                    || step.getKey().equals("revise"))
                            .as(what)
                            .isTrue();
                } else {
                    assertThatThrownBy(() -> step.getValue().accept(declaration))
                            .as(what)
                            .isInstanceOf(DeclarationRefused.class)
                            .hasMessageContaining(" it is " + from.getKey().words());
                    assertThat(declaration.state()).as(what).isEqualTo(from.getKey());
                    refused++;
                }
            }
        }
        assertThat(refused).isEqualTo(7 * 7 - 13);
    }

    @Test
    void onlyADraftThatWasNeverSubmittedMayBeDropped() {
        Declaration declaration = draft();
        assertThat(declaration.mayBeDropped()).isTrue();
        declaration.submit(DeclarationKind.FIRST, "hash", null, 0, NOW);
        declaration.giveBack("[]", "operator", NOW);
        declaration.revise(null, null, null, NOW);
        assertThat(declaration.mayBeDropped()).isFalse();
    }

    private static Map<String, Consumer<Declaration>> steps() {
        Map<String, Consumer<Declaration>> steps = new LinkedHashMap<>();
        steps.put("revise", declaration -> declaration.revise(null, DAY, null, NOW));
        steps.put("submit", declaration -> declaration.submit(DeclarationKind.FIRST, "hash", null, 0, NOW));
        steps.put("review", declaration -> declaration.review("operator", NOW));
        steps.put("return", declaration -> declaration.giveBack("[]", "operator", NOW));
        steps.put("begin", declaration -> declaration.beginPublishing("operator", "import", NOW));
        steps.put("publish", declaration -> declaration.publish(DAY, NOW));
        steps.put("withdraw", declaration -> declaration.withdraw(NOW));
        return steps;
    }

    private static Map<DeclarationState, Supplier<Declaration>> inEachState() {
        Map<DeclarationState, Supplier<Declaration>> states = new LinkedHashMap<>();
        states.put(DeclarationState.DRAFT, DeclarationTest::draft);
        states.put(DeclarationState.SUBMITTED, () -> after("submit"));
        states.put(DeclarationState.IN_REVIEW, () -> after("submit", "review"));
        states.put(DeclarationState.RETURNED, () -> after("submit", "return"));
        states.put(DeclarationState.PUBLISHING, () -> after("submit", "begin"));
        states.put(DeclarationState.PUBLISHED, () -> after("submit", "begin", "publish"));
        states.put(DeclarationState.WITHDRAWN, () -> after("withdraw"));
        return states;
    }

    private static Declaration after(String... steps) {
        Declaration declaration = draft();
        for (String step : steps) {
            steps().get(step).accept(declaration);
        }
        return declaration;
    }

    private static Declaration draft() {
        return Declaration.drafted(ReceiptNumber.next(), "GB-COH:01234567", DeclarationKind.FIRST, "key:f1", NOW);
    }
}
