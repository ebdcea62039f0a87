package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are meant to do harm, or could as well be: each is read to its end, and what is wrong is said. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostileFilesTest {

    private static final String A = "{\"statementId\":\"a\"}";
    private static final String B = "{\"statementId\":\"b\"}";
    private static final ReadLimits SMALL = new ReadLimits(10_000, 50).unpacking(20, 100_000, 50, 5_000_000);

    @TempDir
    private Path folder;

    /** What was read of a file. */
    private record Outcome(List<String> ids, List<Finding> findings) {

        List<FindingCode> codes() {
            return findings.stream().map(Finding::code).distinct().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void anotherEncodingIsNamedWithAndWithoutItsMark(String encoding) throws IOException {
        for (String mark : List.of("", "\uFEFF")) {
            byte[] bytes = (mark + "[" + A + "]").getBytes(Charset.forName(encoding));
            Outcome outcome = read(bytes);

            assertThat(outcome.ids()).isEmpty();
            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.NOT_UTF8);
                assertThat(finding.message()).contains(encoding.substring(0, 6));
            });
        }
    }

    @Test
    void aSingleStatementThatIsNotUtf8IsTheOnlyOneLost() throws IOException {
        for (byte[] bad : List.of(
                "{\"statementId\":\"Müller\"}".getBytes(ISO_8859_1),
                joined(bytes("{\"statementId\":\""), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, bytes("\"}")),
                joined(bytes("{\"statementId\":\""), new byte[] {(byte) 0xC0, (byte) 0xAF}, bytes("\"}")))) {
            Outcome outcome = read(joined(bytes("[" + A + ","), bad, bytes("," + B + "]")));

            assertThat(outcome.ids()).containsExactly("a", "b");
            assertThat(outcome.codes()).containsExactly(FindingCode.NOT_UTF8);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\":1e999999999 | NUMBER_TOO_LARGE | /x",
                "\"x\":[0,-1E-999999999] | NUMBER_TOO_LARGE | /x/1",
                "\"x\":1e99999999999999999999 | NUMBER_TOO_LARGE | /x",
                "\"x\":NaN | UNREADABLE_JSON | ``",
                "\"x\":-Infinity | UNREADABLE_JSON | ``",
            })
    void aFieldThatCannotBeTakenRejectsItsStatementAlone(String field, FindingCode code, String pointer)
            throws IOException {
        Outcome outcome = read(bytes("[" + A + ",{\"statementId\":\"x\"," + field + "}," + B + "]"));

        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.message()).doesNotContain("{", "null").hasSizeLessThan(300);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"x\":1,\"x\":1 | /x",
                "\"x\":[{\"y\":{\"z\":1,\"z\":2}}] | /x/0/y/z",
                "\"x\":1,\"\\u0078\":2 | /x",
            })
    void aFieldThatIsStatedTwiceIsAnErrorWithItsPlace(String fields, String pointer) throws IOException {
        Outcome outcome = read(bytes("[" + A + ",{\"statementId\":\"x\"," + fields + "}," + B + "]"));

        assertThat(outcome.ids()).containsExactly("a", "x", "b");
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.DUPLICATE_FIELD);
            assertThat(finding.pointer()).isEqualTo(pointer);
            assertThat(finding.statementId()).isEqualTo("x");
        });
    }

    @Test
    void aStatementWithAFieldThatIsStatedTwiceDoesNotGoIn() {
        String twice = Samples.entity().replaceFirst("\\{", "{\"own\":1,\"own\":1,");
        RawStatement raw = new RawStatement(new org.boreg.bods.finding.Place("a", 1, 0), twice);

        assertThat(new StatementParser(ReadLimits.DEFAULT).parse(raw)).isInstanceOf(RejectedItem.class);
    }

    @Test
    void aNumberOfAMillionDigitsRejectsItsStatementAlone() throws IOException {
        for (String digits :
                List.of("9".repeat(1_000_000), "0." + "9".repeat(1_000_000), "1" + "0".repeat(999) + "e9")) {
            Outcome outcome = read(bytes("[" + A + ",{\"statementId\":\"x\",\"x\":" + digits + "}," + B + "]"));

            assertThat(outcome.ids()).containsExactly("a", "b");
            assertThat(outcome.codes()).containsExactly(FindingCode.NUMBER_TOO_LARGE);
        }
    }

    @Test
    void aNumberWithinTheLimitIsKeptToTheDigit() throws IOException {
        String digits = "1.50e-7";
        ReadItem item = new TreeReader(ReadLimits.DEFAULT)
                .read(new RawStatement(new org.boreg.bods.finding.Place("a", 1, 0), "{\"x\":" + digits + "}"));

        assertThat(((StatementTree) item).json().get("x").decimalValue()).isEqualTo(new java.math.BigDecimal(digits));
    }

    @Test
    void nestingAHundredThousandDeepRejectsItsStatementAlone() throws IOException {
        for (String deep : List.of(
                "[".repeat(100_000) + "]".repeat(100_000), "{\"y\":".repeat(100_000) + "1" + "}".repeat(100_000))) {
            Outcome outcome = read(bytes("[" + A + ",{\"statementId\":\"x\",\"x\":" + deep + "}," + B + "]"));

            assertThat(outcome.ids()).containsExactly("a", "b");
            assertThat(outcome.codes()).containsExactly(FindingCode.NESTED_TOO_DEEPLY);
        }
    }

    @Test
    void aStringOfAHundredMegabytesIsSkipped() throws IOException {
        Path file = folder.resolve("large.json");
        byte[] block = "x".repeat(1_000_000).getBytes(UTF_8);
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(bytes("[" + A + ",{\"statementId\":\""));
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
            out.write(bytes("\"}," + B + "]"));
        }

        Outcome outcome = read(file, ReadLimits.DEFAULT);

        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.codes()).containsExactly(FindingCode.STATEMENT_TOO_LARGE);
    }

    @Test
    void halfACharacterIsAWarningWithItsPlace() throws IOException {
        Outcome outcome =
                read(bytes("[{\"statementId\":\"a\",\"n\":[\"\\ud83d\\ude00\",\"\\ud83d.\"],\"\\udc00/\":{}}]"));

        assertThat(outcome.ids()).containsExactly("a");
        assertThat(outcome.codes()).containsExactly(FindingCode.LONE_SURROGATE);
        assertThat(outcome.findings()).extracting(Finding::pointer).containsExactly("/n/1", "");
        assertThat(outcome.findings()).extracting(Finding::statementId).containsOnly("a");
        assertThat(outcome.findings().get(0).message()).contains("\\ud83d");
    }

    @Test
    void whatIsNoObjectIsPassedOver() throws IOException {
        Outcome outcome = read(bytes("[" + A + ",\"x\",7,null,true,[1]," + B + "]"));

        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.codes()).containsExactly(FindingCode.NOT_A_STATEMENT);
        assertThat(outcome.findings()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t \n", "[]", "\uFEFF", "[,,]"})
    void aFileWithoutAnythingInItSaysSo(String content) throws IOException {
        assertThat(read(bytes(content)).codes()).containsExactly(FindingCode.NOTHING_TO_READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "7", "\"x\"", "true"})
    void aFileWithAnotherValueSaysSo(String content) throws IOException {
        assertThat(read(bytes(content)).codes()).containsExactly(FindingCode.NOT_A_STATEMENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "\"", ",", "]", "}", "[{", "{\"a\":", "\\", "[\"", "\u0000", "{]", "[]", "1"})
    void aMillionTimesTheSameIsReadToItsEnd(String part) throws IOException {
        String million = part.repeat(1_000_000 / part.length());
        for (String file : List.of(million, "[" + million)) {
            assertThat(read(bytes(file)).findings()).isNotEmpty();
        }
    }

    @Test
    void aTruncatedGzipGivesWhatItHas() throws IOException {
        byte[] gzip = gzipped((A + "\n").repeat(5_000));

        Outcome outcome = read(Arrays.copyOf(gzip, gzip.length - 4));

        assertThat(outcome.ids()).hasSizeGreaterThan(4_000);
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .contains(
                                "it ends too early",
                                Integer.toString(outcome.ids().size())));
    }

    @Test
    void whatFollowsAfterAGzipIsNoticedUnlessItIsNothing() throws IOException {
        assertThat(read(joined(gzipped(A), bytes("garbage"))).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("not compressed follows"));
        assertThat(read(joined(gzipped(A), bytes("garbage"))).ids()).containsExactly("a");
        assertThat(read(joined(gzipped(A), new byte[500])).findings()).isEmpty();
        assertThat(read(joined(gzipped(A + "\n"), gzipped(""), gzipped(B))).ids())
                .containsExactly("a", "b");
    }

    @Test
    void aGzipWhoseContentWasChangedIsNoticed() throws IOException {
        byte[] gzip = gzipped(A);
        gzip[gzip.length - 6] ^= 1;

        assertThat(read(gzip).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("checksum"));
    }

    @Test
    void aZipMayNameItsFilesAsItLikes() throws IOException {
        Outcome outcome = read(zipped("../../etc/passwd", bytes(A), "/etc/shadow", bytes(B), "C:\\x", bytes("[]")));

        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.codes()).containsExactly(FindingCode.NOTHING_TO_READ);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files).as("nothing is unpacked").hasSize(2);
        }
    }

    @Test
    void aZipWithMoreFilesThanTheLimitIsReadUpToIt() throws IOException {
        Object[] members = new Object[60];
        for (int i = 0; i < 30; i++) {
            members[2 * i] = i + ".json";
            members[2 * i + 1] = bytes(A);
        }
        Outcome outcome = read(file(zipped(members)), SMALL);

        assertThat(outcome.ids()).hasSize(20);
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.ARCHIVE_TOO_LARGE);
            assertThat(finding.message()).contains("more than 20 files");
        });
    }

    @Test
    void anArchiveInAnArchiveIsNotReadAndSaysSo() throws IOException {
        byte[] zip = zipped("a.json", bytes(A));
        for (byte[] nested :
                List.of(zipped("in.zip", zip, "b.json", bytes(B)), zipped("in.gz", gzipped(zip), "b", bytes(B)))) {
            Outcome outcome = read(nested);

            assertThat(outcome.ids()).containsExactly("b");
            assertThat(outcome.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.BROKEN_FILE);
                assertThat(finding.message()).contains("inside another");
            });
        }
    }

    @Test
    void theFilesBeforeAnEncryptedOneAreRead() throws IOException {
        byte[] zip = zipped("a.json", bytes(A), "b.json", bytes(B));
        String text = new String(zip, ISO_8859_1);
        zip[text.lastIndexOf("PK\u0001\u0002") + 8] |= 1;
        zip[text.lastIndexOf("PK\u0003\u0004") + 6] |= 1;

        Outcome outcome = read(zip);

        assertThat(outcome.ids()).containsExactly("a");
        assertThat(outcome.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("encrypted"));
    }

    @Test
    void ofATornZipWhatIsWholeIsRead() throws IOException {
        byte[] zip = zipped("a.json", bytes(A), "b.json", bytes(B));

        Outcome outcome = read(Arrays.copyOf(zip, zip.length - 60));

        assertThat(outcome.ids()).containsExactly("a", "b");
        assertThat(outcome.codes()).containsExactly(FindingCode.BROKEN_FILE);
    }

    @Test
    void aBombIsReadUpToTheLimitAndWhatIsBesideItToTheEnd() throws IOException {
        byte[] spaces = bytes(A + " ".repeat(3_000_000));
        assertThat(read(file(gzipped(spaces)), SMALL).codes()).containsExactly(FindingCode.ARCHIVE_TOO_LARGE);
        for (byte[] bomb : List.of(spaces, gzipped(gzipped(spaces)), gzipped(spaces))) {
            Outcome outcome = read(file(zipped("bomb", bomb, "b.json", bytes(B))), SMALL);

            assertThat(outcome.ids()).contains("b");
            assertThat(outcome.findings()).hasSize(1);
        }
    }

    @Test
    void manyBombsInAnArchiveAreCountedTogether() throws IOException {
        byte[] spaces = bytes(" ".repeat(99_000));
        Object[] members = new Object[40];
        for (int i = 0; i < 20; i++) {
            members[2 * i] = i + ".json";
            members[2 * i + 1] = spaces;
        }

        assertThat(read(file(zipped(members)), SMALL).codes())
                .containsExactlyInAnyOrder(FindingCode.NOTHING_TO_READ, FindingCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void honestDataMayBeCompressedWell() throws IOException {
        String honest = "[" + (A + ",\n").repeat(20_000) + B + "]";
        Outcome outcome = read(file(gzipped(honest)), SMALL.unpacking(20, 100_000, 500, 5_000_000));

        assertThat(outcome.ids()).hasSize(20_001);
        assertThat(outcome.findings()).isEmpty();
    }

    @Test
    void thereIsAnEndToWhatIsUnpackedAtAnyRatio() throws IOException {
        byte[] noise = new byte[400_000];
        new java.util.Random(1).nextBytes(noise);
        Outcome outcome = read(file(gzipped(noise)), SMALL.unpacking(20, 100_000, 50, 300_000));

        assertThat(outcome.codes()).contains(FindingCode.ARCHIVE_TOO_LARGE);
    }

    @Test
    void aFileThatShrinksWhileItIsReadSaysSo() throws IOException {
        Path file = file(bytes((A + "\n").repeat(100_000)));
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            take(reader.next().orElseThrow(), outcome);
            try (RandomAccessFile shrinking = new RandomAccessFile(file.toFile(), "rw")) {
                shrinking.setLength(A.length() + 1);
            }
            readOn(reader, outcome);
        }

        assertThat(outcome.ids()).isNotEmpty();
        assertThat(outcome.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("became shorter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"recordId\":\"x\",\"l\":[{\"y\":1},",
                "{\"recordId\":\"x\",\"l\":[{\"y\":1},{\"y\":2}",
                "{\"id\":\"x\",\"l\":[{\"y\":1},",
                "{\"declarationSubject\":\"x\",\"l\":[",
                "{\"recordDetails\":{\"l\":[{\"y\":1},"
            })
    void whatFollowsAnUnclosedListOnTheSameLineSurvives(String broken) throws IOException {
        for (String first :
                List.of("\"statementId\"", "\"recordId\":1,\"statementId\"", "\"declaration\":1,\"statementId\"")) {
            String a = "{" + first + ":\"a\",\"in\":[{\"z\":1}]}";
            String b = "{" + first + ":\"b\"}";
            assertThat(read(bytes("[" + broken + a + "," + b + "," + a + "]")).ids())
                    .as(first)
                    .containsExactly("a", "b", "a");
        }
    }

    @Test
    void whatBeginsLikeTheBrokenStatementSurvivesOnTheSameLine() throws IOException {
        String item = "{\"id\":1,\"statementId\":\"%s\",\"l\":[{\"y\":1}]}";

        Outcome outcome =
                read(bytes("[{\"id\":1,\"l\":[{\"y\":1}," + item.formatted("a") + "," + item.formatted("b") + "]"));

        assertThat(outcome.ids()).containsExactly("a", "b");
    }

    @Test
    void everyLaterStatementOnItsOwnLineSurvives() throws IOException {
        String item = "{\"id\":1,\"statementId\":\"%s\"}";
        for (String opening : List.of("[", "[\n", "[ ")) {
            Outcome outcome = read(bytes(opening + "{\"x\":1,\"l\":[{\"y\":1},\n" + item.formatted("a") + ",\n"
                    + item.formatted("b") + "\n]"));

            assertThat(outcome.ids()).containsExactly("a", "b");
        }
    }

    private Outcome read(byte[] content) throws IOException {
        return read(file(content), ReadLimits.DEFAULT);
    }

    private static Outcome read(Path file, ReadLimits limits) throws IOException {
        Outcome outcome = new Outcome(new ArrayList<>(), new ArrayList<>());
        try (BodsReader reader = BodsReader.open(file, limits)) {
            readOn(reader, outcome);
        }
        return outcome;
    }

    private static void readOn(BodsReader reader, Outcome outcome) throws IOException {
        FindingTally tally = new FindingTally();
        for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
            Outcome one = new Outcome(outcome.ids(), new ArrayList<>());
            take(item.get(), one);
            one.findings().forEach(tally);
        }
        outcome.findings().addAll(tally.kept());
    }

    private static void take(RawItem item, Outcome outcome) {
        ReadItem read = new TreeReader(ReadLimits.DEFAULT).read(item);
        if (read instanceof StatementTree tree) {
            outcome.ids().add(tree.statementId());
            outcome.findings().addAll(tree.findings());
        } else {
            outcome.findings().addAll(((RejectedItem) read).findings());
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] gzipped(String text) throws IOException {
        return gzipped(bytes(text));
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** @param members name, content, name, content... */
    private static byte[] zipped(Object... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) members[i]));
                out.write((byte[]) members[i + 1]);
            }
        }
        return bytes.toByteArray();
    }
}
