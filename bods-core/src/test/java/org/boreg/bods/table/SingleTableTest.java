package org.boreg.bods.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementTree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SingleTableTest {

    /** The example that the standard has for the tabular form. */
    private static final String OF_THE_STANDARD = """
            statementId,recordId,recordType,recordDetails/identifiers/0/scheme,recordDetails/identifiers/0/id
            e3c07f34-1810-4eed-b845-4d9f4d97f9d5,1810-4eed-b845-4d9f4d97f9d5,entity,GB-COH,07444723
            a2b485be-e3b6-4fd7-8a6a-930e46cf9957,e3b6-4fd7-8a6a-930e46cf9957,person,MX-RFC,ABC680524P-76
            34b479f2-1681-4064-ab51-1e703fbafa,1681-4064-ab51-1e703fbafa,relationship,,
            """;

    @TempDir
    private Path folder;

    @Test
    void theExampleOfTheStandardIsRead() throws IOException {
        TableFiles read = read(OF_THE_STANDARD);

        assertThat(read.findings()).isEmpty();
        assertThat(read.texts())
                .containsExactly(
                        "{\"statementId\":\"e3c07f34-1810-4eed-b845-4d9f4d97f9d5\",\"recordId\":\"1810-4eed-b845-4d9f4d97f9d5\","
                                + "\"recordType\":\"entity\",\"recordDetails\":{\"identifiers\":[{\"scheme\":\"GB-COH\",\"id\":\"07444723\"}]}}",
                        "{\"statementId\":\"a2b485be-e3b6-4fd7-8a6a-930e46cf9957\",\"recordId\":\"e3b6-4fd7-8a6a-930e46cf9957\","
                                + "\"recordType\":\"person\",\"recordDetails\":{\"identifiers\":[{\"scheme\":\"MX-RFC\",\"id\":\"ABC680524P-76\"}]}}",
                        "{\"statementId\":\"34b479f2-1681-4064-ab51-1e703fbafa\",\"recordId\":\"1681-4064-ab51-1e703fbafa\","
                                + "\"recordType\":\"relationship\"}");
        assertThat(read.statements().stream().map(StatementTree::place))
                .containsExactly(new Place("a.csv", 2, 0), new Place("a.csv", 3, 1), new Place("a.csv", 4, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void otherSeparatorsAreUnderstood(String separator) throws IOException {
        assertThat(read(OF_THE_STANDARD.replace(",", separator)).texts())
                .isEqualTo(read(OF_THE_STANDARD).texts());
    }

    @Test
    void aTableIsKnownByWhatIsInItWhateverItsName() throws IOException {
        Path file = folder.resolve("download.txt.gz");
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(("\uFEFF" + OF_THE_STANDARD.replace("\n", "\r\n")).getBytes(UTF_8));
        }

        assertThat(TableFiles.read(file).texts())
                .isEqualTo(read(OF_THE_STANDARD).texts());
    }

    @Test
    void aCellMayHaveLinesCommasAndQuotationMarks() throws IOException {
        TableFiles read = read("statementId,recordDetails/name\n1,\"a\r\nb, \"\"c\"\"\"\n2,d\n");

        assertThat(read.json().get(0).at("/recordDetails/name").stringValue()).isEqualTo("a\r\nb, \"c\"");
        assertThat(read.statements().get(1).place().line()).isEqualTo(4);
    }

    @Test
    void onlyQuotationMarksAreAnEmptyTextUnlessAllCellsHaveThem() throws IOException {
        assertThat(read("statementId,annotations/0/statementPointerTarget\n1,\"\"\n2,\n")
                        .texts())
                .containsExactly(
                        "{\"statementId\":\"1\",\"annotations\":[{\"statementPointerTarget\":\"\"}]}",
                        "{\"statementId\":\"2\"}");
        assertThat(read("\"statementId\",\"recordType\"\n\"1\",\"\"\n").texts())
                .containsExactly("{\"statementId\":\"1\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1,entity", "1,\"ent\"ity", "1,\"entity\nx", "\"\"\"1,entity"})
    void wrongQuotationMarksCostTheirLineOnly(String row) throws IOException {
        TableFiles read = read("statementId,recordType\n0,entity\n" + row + "\n2,person\n3,entity\n");

        assertThat(read.texts()).contains("{\"statementId\":\"0\",\"recordType\":\"entity\"}");
        assertThat(read.texts())
                .endsWith(
                        "{\"statementId\":\"2\",\"recordType\":\"person\"}",
                        "{\"statementId\":\"3\",\"recordType\":\"entity\"}");
        assertThat(read.codes()).contains("table_row_unreadable");
        assertThat(read.findings().get(0).place()).isEqualTo(new Place("a.csv", 3, 1));
    }

    @Test
    @Timeout(20)
    void aThousandWrongQuotationMarksTakeNoLongerThanTheirLines() throws IOException {
        String table = "statementId,recordType\n" + ("\"1,entity\n" + "2,entity\n".repeat(50)).repeat(1_000);

        assertThat(read(table).statements()).hasSizeGreaterThan(40_000);
    }

    @Test
    void aRowInAnotherEncodingIsNamedWithItsColumn() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.write(file, "statementId,recordDetails/name\n1,M\u00fcller\n2,Ada\n".getBytes(ISO_8859_1));

        TableFiles read = TableFiles.read(file);

        assertThat(read.texts()).containsExactly("{\"statementId\":\"2\",\"recordDetails\":{\"name\":\"Ada\"}}");
        assertThat(read.codes()).containsExactly("not_utf8");
        assertThat(read.findings().get(0).message()).contains("recordDetails/name");
    }

    @Test
    void rowsOfAnotherLengthAreReadAndSaidSo() throws IOException {
        TableFiles read = read("statementId,recordType\n1\n2,entity,\n3,entity,more\n");

        assertThat(read.statements()).hasSize(3);
        assertThat(read.findings())
                .extracting(finding -> finding.place().line() + " " + finding.statementId())
                .containsExactly("2 1", "4 3");
        assertThat(read.codes()).containsOnly("table_row_uneven");
    }

    @Test
    void whatTheStandardDoesNotHaveIsKeptAndSaid() throws IOException {
        TableFiles read = read("statementId,colour\n1,green\n2,red\n");

        assertThat(read.texts()).contains("{\"statementId\":\"1\",\"colour\":\"green\"}");
        assertThat(read.findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("colour");
    }

    @Test
    void twoCellsForOnePlaceAndGapsAreSaid() throws IOException {
        TableFiles read = read(
                "statementId,recordDetails/interestedParty/reason,recordDetails/interestedParty,recordDetails/names/1/fullName,\n"
                        + "1,unknown,x,Ada,left\n");

        assertThat(read.texts())
                .containsExactly(
                        "{\"statementId\":\"1\",\"recordDetails\":{\"interestedParty\":{\"reason\":\"unknown\"},\"names\":[{\"fullName\":\"Ada\"}]}}");
        assertThat(read.findings())
                .extracting(finding -> finding.saying().variant())
                .containsExactly("", "nameless", "gap");
    }

    @Test
    void aTableOfSomethingElseIsSaidToBeOne() throws IOException {
        assertThat(read("name,age\nAda,36\n").codes()).containsExactly("table_unreadable");
        assertThat(read("_link,_link_entity_statement,scheme\n0.identifiers.0,0,GB-COH\n")
                        .codes())
                .containsExactly("table_unreadable");
        assertThat(read("statementId,recordType\n").codes()).containsExactly("nothing_to_read");
        assertThat(read("statementId" + ",x".repeat(60_000) + "\n1\n").codes()).containsExactly("table_unreadable");
    }

    @Test
    void aRowThatIsTooLargeCostsNoOther() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.csv"), "statementId,recordType\n1," + "x".repeat(5_000) + "\n2,entity\n");

        TableFiles read = TableFiles.read(file, new ReadLimits(1_000, 20));

        assertThat(read.codes()).containsExactly("statement_too_large");
        assertThat(read.texts()).containsExactly("{\"statementId\":\"2\",\"recordType\":\"entity\"}");
    }

    @Test
    void aTableOfStatementsAloneOfSeveralIsReadWithAWarning() throws IOException {
        TableFiles read = read("_link,statementid,statementtype\n0,1,entityStatement\n");

        assertThat(read.texts()).containsExactly("{\"statementID\":\"1\",\"statementType\":\"entityStatement\"}");
        assertThat(read.codes()).isEqualTo(List.of("table_incomplete"));
    }

    private TableFiles read(String table) throws IOException {
        return TableFiles.read(Files.writeString(folder.resolve("a.csv"), table));
    }
}
