package org.boreg.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.HoldingView;
import org.boreg.graph.read.PartyView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What docs/time.md says of the two dates, and the cases that readers ask about. */
@ExtendWith(RegisterUnderTest.class)
class TwoDatesTest {

    private RegisterGraph graph;

    @BeforeEach
    void connect(RegisterGraph graph) {
        this.graph = graph;
    }

    @Test
    void theExampleOfTheDocumentsIsTrue() throws IOException {
        List<String[]> told = rows(4, "20\\d\\d-.*");
        assertThat(told).hasSize(4);
        write(
                Statements.entity("c", "Amber Quay Ltd", "", "c", "2019-01-01"),
                holding("ines", "30", "2020-01-01", "2020-01-10", "new"),
                holding("ines", "60", "2022-01-01", "2022-01-10", "updated"),
                holding("ines", "35", "2020-01-01", "2023-05-01", "updated"));
        for (String[] row : told) {
            assertThat(shares(row[0], row[1])).as(String.join(" ", row)).containsExactly(row[2]);
        }
    }

    @Test
    void aStatementOfLastYearThatArrivesTodayChangesThePastAndNotWhatWasKnown() {
        write(
                Statements.entity("c", "Amber Quay Ltd", "", "c", "2019-01-01"),
                holding("ines", "60", "2022-01-01", "2022-01-10", "updated"));
        assertThat(shares("2021-06-30", "2024-01-01")).isEmpty();
        write(holding("ines", "30", "2020-01-01", "2023-05-01", "new"));
        assertThat(shares("2021-06-30", "2024-01-01")).containsExactly("30 %");
        assertThat(shares("2021-06-30", "2023-04-30")).isEmpty();
        assertThat(shares("2022-06-30", "2024-01-01")).containsExactly("60 %");
    }

    @Test
    void whatIsPublishedAheadOfItsDateHoldsFromThatDate() {
        write(
                Statements.entity("c", "Amber Quay Ltd", "", "c", "2019-01-01"),
                holding("ines", "30", "2020-01-01", "2020-01-10", "new"),
                holding("ines", "60", "2022-01-01", "2021-05-01", "closed"));
        assertThat(shares("2021-12-31", "2021-12-31")).containsExactly("30 %");
        assertThat(shares("2022-01-01", "2021-12-31")).isEmpty();
        assertThat(shares("2022-01-01", "2021-04-30")).containsExactly("30 %");
    }

    @Test
    void aPartyHasTheNameOfThenAndIsNotThereBeforeAnythingWasPublished() {
        write(
                Statements.entity("c", "Old Quay Ltd", "", "c", "2020-01-01"),
                Statements.entity("c", "Amber Quay Ltd", "", "c", "2022-01-01"));
        assertThat(party("2021-06-30", "2024-01-01")).satisfies(then -> {
            assertThat(then.party().name()).isEqualTo("Old Quay Ltd");
            assertThat(then.formerNames()).isEmpty();
        });
        assertThat(party("2023-06-30", "2024-01-01").formerNames()).containsExactly("Old Quay Ltd");
        assertThat(party("2010-01-01", "2024-01-01").party().name()).isEqualTo("Old Quay Ltd");
        assertThat(graph.parties().party(id(), moment("2024-01-01", "2019-12-31"), Viewer.PUBLIC))
                .isEmpty();
    }

    @Test
    void aNameThatIsGivenByARecordOfLaterIsNotThatOfBefore() {
        write(
                Statements.entity("c", "Old Quay Ltd", "GB-COH:12345678", "d", "2020-01-01"),
                Statements.entity("again", "Amber Quay Ltd", "GB-COH:12345678", "again", "2022-01-01"));
        assertThat(party("2021-06-30", "2024-01-01").names()).containsExactly("Old Quay Ltd");
        assertThat(party("2022-06-30", "2024-01-01").party().name()).isEqualTo("Amber Quay Ltd");
    }

    private List<String> shares(String asOf, String knownAt) {
        List<String> shares = new ArrayList<>();
        for (HoldingView holding : graph.parties()
                .holders(id(), moment(asOf, knownAt), 10, null, Viewer.OPERATOR)
                .items()) {
            holding.interests().forEach(interest -> shares.add(interest.details()));
        }
        return shares;
    }

    private PartyView party(String asOf, String knownAt) {
        return graph.parties().party(id(), moment(asOf, knownAt), Viewer.PUBLIC).orElseThrow();
    }

    private String id() {
        return graph.parties().find("c", Viewer.PUBLIC).get(0).id();
    }

    private void write(ParsedStatement... statements) {
        graph.writer().write(List.of(statements), "import");
    }

    private static Moment moment(String asOf, String knownAt) {
        return new Moment(LocalDate.parse(asOf), LocalDate.parse(knownAt));
    }

    private static ParsedStatement holding(
            String recordId, String percent, String stated, String published, String status) {
        return Statements.parsed("""
                {"statementId": "%s", "statementDate": "%s", "declarationSubject": "c", "recordId": "%s",
                 "recordType": "relationship", "recordStatus": "%s",
                 "recordDetails": {"isComponent": false, "subject": "c", "interestedParty": "owner-of-c", "interests": [
                   {"type": "shareholding", "directOrIndirect": "direct", "share": {"exact": %s}, "details": "%s %%"}]},
                 "publicationDetails": {"publicationDate": "%s", "bodsVersion": "0.4",
                                        "publisher": {"name": "Register of Tests"}}}
                """.formatted(
                        "statement-of-a-share-of-percent-" + percent + "-" + stated,
                        stated,
                        recordId,
                        status,
                        percent,
                        percent,
                        published));
    }

    /** The rows of a table in docs/time.md with so many columns, and with a first one that looks like this. */
    private static List<String[]> rows(int columns, String first) throws IOException {
        return Files.readAllLines(Path.of("..", "docs", "time.md")).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toArray(String[]::new))
                .filter(row -> row.length == columns && row[0].matches(first))
                .toList();
    }
}
