package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.boreg.cli.terminal.TestConsole;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchHit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void twoOfOneNameAreToldApart() {
        TestConsole console = TestConsole.file();
        new SearchText(console.console())
                .print(
                        "rowan",
                        answer(
                                List.of(
                                        person("p1", "1980-03", List.of("GB")),
                                        person("p2", "1980-04", List.of("NZ", "AU"))),
                                null));

        assertThat(console.out().lines())
                .containsExactly(
                        "NAME               WHAT          WHERE  KNOWN BY      ID",
                        "Rowan Sparrowdale  known person  GB     born 1980-03  p1",
                        "Rowan Sparrowdale  known person  NZ AU  born 1980-04  p2");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void thatThereAreMoreIsSaidBesideTheData() {
        TestConsole console = TestConsole.file();
        new SearchText(console.console()).print("rowan", answer(List.of(person("p1", "1980-03", List.of())), "next"));

        assertThat(console.err()).contains("there are more", "--limit");
    }

    @Test
    void nothingFoundIsNoData() {
        TestConsole console = TestConsole.file();
        new SearchText(console.console()).print("nobody", answer(List.of(), null));

        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("Nothing found for \"nobody\"");
    }

    @Test
    void whoeverHasNoNameIsShownWithTheReason() {
        TestConsole console = TestConsole.file();
        PartySummary hidden = new PartySummary(
                "u1", "unspecified", null, null, null, List.of(), null, List.of(), null, "noBeneficialOwners");
        new SearchText(console.console()).print("u1", answer(List.of(hidden), null));

        assertThat(console.out()).contains("(not named: no beneficial owners)");
    }

    private static SearchAnswer answer(List<PartySummary> parties, @Nullable String next) {
        return new SearchAnswer(
                parties.stream().map(party -> new SearchHit(party, null)).toList(), next, false, null);
    }

    private static PartySummary person(String id, String birthDate, List<String> nationalities) {
        return new PartySummary(
                id,
                "person",
                "Rowan Sparrowdale",
                "knownPerson",
                null,
                List.of(),
                birthDate,
                nationalities,
                null,
                null);
    }
}
