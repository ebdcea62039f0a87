package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.boreg.importer.source.gleif.GleifSamples.findings;
import static org.boreg.importer.source.gleif.GleifSamples.read;
import static org.boreg.importer.source.gleif.GleifSamples.statements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.SourceRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are broken, or made to break a reader: what is wrong is said, and nothing else is lost. */
class HostileGleifFilesTest {

    private static final String FIRST = "001GPB6A9XPE8XJICC14";
    private static final String SECOND = "004L5FPTUREIWK9T2N63";

    private static final GleifSettings SMALL = new GleifSettings(null, new ReadLimits(10_000, 100));

    @TempDir
    private Path folder;

    @Test
    void entitiesOfAFileMeanNothing() throws IOException {
        String bomb = """
                <?xml version="1.0"?>
                <!DOCTYPE x [
                  <!ENTITY a "aaaaaaaaaa">
                  <!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                  <!ENTITY file SYSTEM "file:///etc/hostname">
                  <!ENTITY quoted ">]>">
                ]>
                """;
        List<SourceRecord> records = read(
                folder,
                "bomb.xml",
                bomb + file(lei(FIRST, "&b;"), lei(FIRST, "&file;"), lei(SECOND, "A &amp; B &#x41;")));

        assertThat(codes(records))
                .containsExactly(FindingCode.SOURCE_RECORD_UNREADABLE, FindingCode.SOURCE_RECORD_UNREADABLE);
        assertThat(statements(records)).hasSize(1);
        assertThat(statements(records).get(0).at("/recordDetails/name").asString())
                .isEqualTo("A & B A");
    }

    @Test
    void aBrokenRecordDoesNotTakeTheOthersWithIt() throws IOException {
        List<String> broken = List.of(
                "<l:LEIRecord><l:LEI>X</l:LEIRecord>",
                "<l:LEIRecord><l:LEI>X</l:LEI>",
                "<l:LEIRecord><l:LEI>A < B's</l:LEI></l:LEIRecord>",
                "<l:LEIRecord><l:LEI>&#0;</l:LEI></l:LEIRecord>",
                "<l:LEIRecord><l:LEI a='1' a='2'>X</l:LEI></l:LEIRecord>",
                "<l:LEIRecord>" + "<l:a>".repeat(60) + "</l:a>".repeat(60) + "</l:LEIRecord>",
                "<l:LEIRecord></l:LEIRecord>");

        for (String record : broken) {
            List<SourceRecord> records = read(folder, "broken.xml", file(lei(FIRST, "A"), record, lei(SECOND, "B")));

            assertThat(ids(records)).as(record).containsExactly(FIRST, SECOND);
            assertThat(findings(records)).as(record).hasSize(1);
        }
    }

    @Test
    void whatOnlyLooksLikeARecordIsNone() throws IOException {
        List<SourceRecord> records = read(
                folder,
                "comments.xml",
                file(
                        "<!-- <l:LEIRecord> --->",
                        "<![CDATA[ <l:LEIRecord> ]]]>",
                        "<?x <l:LEIRecord> ??>",
                        "<l:LEIRecord/>",
                        "<l:LEIRecords a='<l:LEIRecord>'></l:LEIRecords>",
                        lei(FIRST, "<![CDATA[</l:LEIRecord>]]>")));

        assertThat(ids(records)).containsExactly(FIRST);
        assertThat(findings(records)).isEmpty();
        assertThat(statements(records).get(0).at("/recordDetails/name").asString())
                .isEqualTo("</l:LEIRecord>");
    }

    @Test
    void aRecordThatIsTooLargeIsLeftOutInEachFormat() throws IOException {
        String huge = "x".repeat(20_000);
        Path xml = write("huge.xml", file(lei(FIRST, huge), lei(SECOND, "B")).getBytes(UTF_8));
        Path json = write("huge.json", ("[" + json(FIRST, huge) + "," + json(SECOND, "B") + "]").getBytes(UTF_8));
        Path csv = write("huge.csv", csv(FIRST + "," + huge, SECOND + ",B").getBytes(UTF_8));

        for (Path file : List.of(xml, json, csv)) {
            List<SourceRecord> records = read(file, SMALL);

            assertThat(ids(records)).as(file.toString()).containsExactly(SECOND);
            assertThat(codes(records)).as(file.toString()).containsExactly(FindingCode.STATEMENT_TOO_LARGE);
        }
    }

    @Test
    void aRecordThatIsNotInUtf8IsLeftOutInEachFormat() throws IOException {
        Path xml = write(
                "latin.xml", file(lei(FIRST, "M\u00fcller"), lei(SECOND, "B")).getBytes(ISO_8859_1));
        Path json = write(
                "latin.json", ("[" + json(FIRST, "M\u00fcller") + "," + json(SECOND, "B") + "]").getBytes(ISO_8859_1));
        Path csv = write("latin.csv", csv(FIRST + ",M\u00fcller", SECOND + ",B").getBytes(ISO_8859_1));

        for (Path file : List.of(xml, json, csv)) {
            List<SourceRecord> records = read(file);

            assertThat(ids(records)).as(file.toString()).containsExactly(SECOND);
            assertThat(codes(records)).as(file.toString()).containsExactly(FindingCode.NOT_UTF8);
        }
    }

    @Test
    void aFileThatBreaksOffGivesWhatCameBefore() throws IOException {
        byte[] xml = file(lei(FIRST, "A"), lei(SECOND, "B")).getBytes(UTF_8);
        byte[] zipped = gzip(xml);

        List<SourceRecord> plain = read(write("cut.xml", Arrays.copyOf(xml, xml.length - 60)));
        List<SourceRecord> packed = read(write("cut.xml.gz", Arrays.copyOf(zipped, zipped.length - 10)));

        assertThat(ids(plain)).containsExactly(FIRST);
        assertThat(codes(plain)).containsExactly(FindingCode.SOURCE_RECORD_UNREADABLE);
        assertThat(codes(packed)).containsExactly(FindingCode.BROKEN_FILE);
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsGivenUpInTheEnd() throws IOException {
        String endless = csv(FIRST + ",A", SECOND + ",\"B") + "x\n".repeat(100_000);

        List<SourceRecord> records = read(write("endless.csv", endless.getBytes(UTF_8)), SMALL);

        assertThat(ids(records)).containsExactly(FIRST);
        assertThat(codes(records)).containsExactly(FindingCode.SOURCE_RECORD_UNREADABLE);
    }

    @Test
    void linesOfCsvThatAreTooShortOrTooLongAreReadAndReported() throws IOException {
        List<SourceRecord> records = read(folder, "ragged.csv", csv(FIRST, SECOND + ",B,C"));

        assertThat(ids(records)).containsExactly(FIRST, SECOND);
        assertThat(findings(records))
                .filteredOn(finding -> finding.saying().variant().equals("columns"))
                .hasSize(2);
    }

    @Test
    void aBrokenRecordOfJsonDoesNotTakeTheOthersWithIt() throws IOException {
        for (String broken : List.of("{\"LEI\": }", "[1]", "null", "{}", "{\"LEI\": {\"$\": [1]}}")) {
            List<SourceRecord> records = read(
                    folder,
                    "broken.json",
                    "{\"records\": [" + json(FIRST, "A") + "," + broken + "," + json(SECOND, "B") + "]}");

            assertThat(ids(records)).as(broken).containsExactly(FIRST, SECOND);
            assertThat(codes(records)).as(broken).hasSize(1);
        }
    }

    @Test
    void aRecordWithoutAnUsableIdSaysWhatIsMissing() throws IOException {
        List<SourceRecord> records = read(folder, "ids.json", """
                [{"LEI": ""}, {"LEI": "two words"}, {"Entity": {"LegalName": "A"}}, {"LEI": "%s", "ExceptionReason": "NO_LEI"},
                 {"Relationship": {"StartNode": {"NodeID": "%s"}, "RelationshipType": "IS_SUBFUND_OF"}}]""".formatted("A".repeat(200), FIRST));

        assertThat(statements(records)).isEmpty();
        assertThat(codes(records)).hasSize(5).containsOnly(FindingCode.SOURCE_RECORD_UNREADABLE);
    }

    @Test
    void aRecordIsWhereItBeginsInItsFile() throws IOException {
        String json = "\n{\"header\": {},\n\"records\": [\n" + json(FIRST, "A") + ",\n" + json(SECOND, "B") + "]}";
        String xml = "\n" + file(lei(FIRST, "A"), lei(SECOND, "B"));

        assertThat(read(folder, "lines.json", json))
                .extracting(record -> record.place().line())
                .containsExactly(4L, 5L);
        assertThat(read(folder, "lines.xml", xml))
                .extracting(record -> record.place().line())
                .containsExactly(3L, 4L);
        assertThat(read(folder, "lines.csv", csv(FIRST + ",A", SECOND + ",B")))
                .extracting(record -> record.place().line())
                .containsExactly(2L, 3L);
    }

    @Test
    void anUnknownFieldIsReportedOnceAFile() throws IOException {
        String odd = json(FIRST, "A").replace("\"LegalName\"", "\"ShoeSize\": 44, \"LegalName\"");

        List<SourceRecord> records = read(folder, "odd.json", "[" + odd + "," + odd.replace(FIRST, SECOND) + "]");

        assertThat(ids(records)).containsExactly(FIRST, SECOND);
        assertThat(findings(records))
                .filteredOn(finding -> finding.code() == FindingCode.SOURCE_FIELD_UNKNOWN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.pointer()).isEqualTo("/Entity/ShoeSize"));
    }

    @Test
    void zippedAndGzippedFilesAreReadByWhatIsInThem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(("\uFEFF\n" + file(lei(FIRST, "A"))).getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("b.xml"));
            zip.write(csv(SECOND + ",B").getBytes(UTF_8));
        }

        assertThat(ids(read(write("both.zip", bytes.toByteArray())))).containsExactly(FIRST, SECOND);
        assertThat(ids(read(write("one.gz", gzip(file(lei(FIRST, "A")).getBytes(UTF_8))))))
                .containsExactly(FIRST);
    }

    @Test
    void anEmptyFileSaysThatThereIsNothing() throws IOException {
        for (String text : List.of("", "  \n", "[]", "<a></a>", "LEI,Entity.LegalName\n", "{\"records\": []}")) {
            assertThat(codes(read(folder, "empty", text))).as(text).containsExactly(FindingCode.NOTHING_TO_READ);
        }
        assertThatThrownBy(() -> Gleif.open(folder.resolve("absent"), GleifSettings.DEFAULT))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("absent");
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<FindingCode> codes(List<SourceRecord> records) {
        return findings(records).stream()
                .filter(finding -> !finding.saying().variant().equals("undated"))
                .map(finding -> finding.code())
                .toList();
    }

    private static List<String> ids(List<SourceRecord> records) {
        return statements(records).stream()
                .map(statement -> statement.path("recordId").asString())
                .toList();
    }

    private static String file(String... records) {
        return "<l:LEIData xmlns:l='urn:l'><l:LEIHeader><l:ContentDate>2023-06-05</l:ContentDate></l:LEIHeader><l:LEIRecords>\n"
                + String.join("\n", records)
                + "\n</l:LEIRecords></l:LEIData>";
    }

    private static String lei(String lei, String name) {
        return "<l:LEIRecord><l:LEI>%s</l:LEI><l:Entity><l:LegalName>%s</l:LegalName></l:Entity></l:LEIRecord>"
                .formatted(lei, name);
    }

    private static String json(String lei, String name) {
        return "{\"LEI\": \"%s\", \"Entity\": {\"LegalName\": \"%s\"}}".formatted(lei, name);
    }

    private static String csv(String... rows) {
        return "LEI,Entity.LegalName\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
