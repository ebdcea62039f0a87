package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BodsReaderTest {

    private static final String A = "{\"id\": 1.50, \"own\":{\"β\":\"\\u00e9\\/é\"} }";
    private static final String B = "{\"id\":2}";

    @TempDir
    private Path folder;

    @Test
    void aListComesOutItemByItemWithThePlaceOfEach() throws IOException {
        assertThat(read(file("a.json", "[\n" + A + ",\n" + B + "\n]\n")))
                .containsExactly(
                        new RawStatement(new Place("a.json", 2, 0), A), new RawStatement(new Place("a.json", 3, 1), B));
    }

    @Test
    void jsonLinesComeOutLineByLine() throws IOException {
        assertThat(read(file("a.jsonl", A + "\r\n\r\n" + B + "\r\n")))
                .containsExactly(
                        new RawStatement(new Place("a.jsonl", 1, 0), A),
                        new RawStatement(new Place("a.jsonl", 3, 1), B));
    }

    @Test
    void aSingleObjectIsAnItem() throws IOException {
        String pretty = "{\r\n  \"id\": 1,\r\n  \"in\":\r\n  {\r\n  }\r\n}";

        assertThat(read(file("a.json", "\n" + pretty + "\r\n")))
                .containsExactly(new RawStatement(new Place("a.json", 2, 0), pretty));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstItem() throws IOException {
        assertThat(texts(file("a.json", "\uFEFF[" + A + "]"))).containsExactly(A);
        assertThat(texts(file("b.json", "\uFEFF" + A))).containsExactly(A);
        assertThat(texts(gzip("c.json.gz", "\uFEFF" + A))).containsExactly(A);
    }

    @Test
    void aGzippedFileIsUnpackedWhateverItsName() throws IOException {
        assertThat(read(gzip("a.json", "[" + A + "]"))).containsExactly(new RawStatement(new Place("a.json", 1, 0), A));
    }

    @Test
    void gzippedFilesOneAfterAnotherAreReadAsOne() throws IOException {
        byte[] both = concat(gzipped(A + "\n"), gzipped(B + "\n"));

        assertThat(texts(file("a.gz", both))).containsExactly(A, B);
    }

    @Test
    void aZipIsReadFileByFileAndPlacesNameTheFileInside() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("folder/", new byte[0]);
        members.put("folder/a.json", bytes("[" + A + "]"));
        members.put("__MACOSX/folder/._a.json", bytes("Mac OS X"));
        members.put("../b.jsonl.gz", gzipped("\n" + B + "\n"));

        assertThat(read(file("all.zip", zipped(members))))
                .containsExactly(
                        new RawStatement(new Place("all.zip!folder/a.json", 1, 0), A),
                        new RawStatement(new Place("all.zip!../b.jsonl.gz", 2, 0), B));
        assertThat(folder.getParent().resolve("b.jsonl.gz")).doesNotExist();
    }

    @Test
    void aZipWhoseNamesAreInAnOldCharacterSetIsRead() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip, Charset.forName("ISO-8859-1"))) {
            out.putNextEntry(new ZipEntry("Erklärung.json"));
            out.write(bytes(B));
        }

        assertThat(texts(file("all.zip", zip.toByteArray()))).containsExactly(B);
    }

    @Test
    void progressEndsAtTheTotal() throws IOException {
        String many = (A + "\n").repeat(5000);
        Map<String, byte[]> members = Map.of("a.jsonl", bytes(many), "b.jsonl", bytes(many), "c.gz", gzipped(many));
        for (Path file : List.of(file("a.jsonl", many), gzip("a.jsonl.gz", many), file("all.zip", zipped(members)))) {
            try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
                assertThat(reader.bytesRead()).isZero();
                while (reader.next().isPresent()) {
                    assertThat(reader.bytesRead()).isPositive().isLessThanOrEqualTo(reader.bytesTotal());
                }
                assertThat(reader.bytesRead()).as(file.toString()).isEqualTo(reader.bytesTotal());
            }
        }
    }

    @Test
    void aFileThatEndsInsideAStatementSaysSoOnce() throws IOException {
        assertThat(read(file("a.json", "[" + A + ",\n{\"id\":")))
                .satisfiesExactly(
                        item -> assertThat(item).isEqualTo(new RawStatement(new Place("a.json", 1, 0), A)),
                        item -> assertBroken(item, FindingCode.BROKEN_FILE, new Place("a.json", 2, 1), "ends inside"));
    }

    @Test
    void aListThatIsNotClosedSaysSo() throws IOException {
        assertThat(read(file("a.json", "[" + A + ",\n")))
                .satisfiesExactly(
                        item -> assertThat(item).isInstanceOf(RawStatement.class),
                        item -> assertBroken(item, FindingCode.BROKEN_FILE, Place.wholeFile("a.json"), "\"]\""));
    }

    @Test
    void ofATruncatedGzipWhatThereIsComesOut() throws IOException {
        byte[] whole = gzipped((A + "\n").repeat(1000));
        Path cut = file("a.gz", Arrays.copyOf(whole, whole.length - 20));

        List<RawItem> items = read(cut);

        assertThat(items).hasSizeGreaterThan(500);
        assertThat(items.subList(0, 500)).allMatch(RawStatement.class::isInstance);
        assertBroken(
                items.get(items.size() - 1), FindingCode.BROKEN_FILE, Place.wholeFile("a.gz"), "damaged or incomplete");
    }

    @Test
    void aGzipThatIsNoneIsSaidToBeBroken() throws IOException {
        for (int length : List.of(2, 5, 11)) {
            Path stump = file("a.gz", Arrays.copyOf(gzipped(A), length));
            assertThat(read(stump))
                    .singleElement()
                    .satisfies(item -> assertThat(((BrokenItem) item).finding().message())
                            .contains("damaged or incomplete after 0 statements")
                            .doesNotContain("null"));
        }
    }

    @Test
    void aDamagedFileInAZipIsNamedAndTheOthersComeOut() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("a.json", bytes("[" + A + "]"));
        members.put("b.json.gz", Arrays.copyOf(gzipped(B), 4));
        members.put("c.json", bytes(B));

        assertThat(read(file("all.zip", zipped(members))))
                .satisfiesExactly(
                        item -> assertThat(item.place().file()).isEqualTo("all.zip!a.json"),
                        item -> assertBroken(
                                item,
                                FindingCode.BROKEN_FILE,
                                Place.wholeFile("all.zip!b.json.gz"),
                                "after 0 statements"),
                        item -> assertThat(item).isEqualTo(new RawStatement(new Place("all.zip!c.json", 1, 0), B)));
    }

    @Test
    void aZipThatLacksItsEndIsSaidToBeBroken() throws IOException {
        byte[] whole = zipped(Map.of("a.json", bytes(A)));

        assertThat(read(file("all.zip", Arrays.copyOf(whole, whole.length / 2))))
                .satisfiesExactly(
                        item -> assertBroken(
                                item, FindingCode.BROKEN_FILE, Place.wholeFile("all.zip!a.json"), "ends too early"),
                        item -> assertBroken(item, FindingCode.BROKEN_FILE, Place.wholeFile("all.zip"), "damaged"));
    }

    @Test
    void aByteChangedInsideAZipIsNoticed() throws IOException {
        byte[] zip = storedZip("a.json", bytes(B));
        int digit = new String(zip, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(":2}") + 1;
        zip[digit] = '3';

        assertThat(read(file("all.zip", zip)))
                .satisfiesExactly(
                        item -> assertThat(item)
                                .isEqualTo(new RawStatement(new Place("all.zip!a.json", 1, 0), "{\"id\":3}")),
                        item -> assertBroken(
                                item, FindingCode.BROKEN_FILE, Place.wholeFile("all.zip!a.json"), "checksum"));
    }

    @Test
    void nothingToReadIsSaid() throws IOException {
        for (Path file : List.of(
                file("a.json", ""),
                file("b.json", "\uFEFF \r\n"),
                file("c.json", "[ ]"),
                gzip("d.gz", ""),
                file("e.zip", zipped(Map.of())),
                file("f.zip", zipped(Map.of("folder/", new byte[0]))))) {
            assertThat(read(file))
                    .singleElement()
                    .satisfies(item -> assertBroken(
                            item,
                            FindingCode.NOTHING_TO_READ,
                            Place.wholeFile(file.getFileName().toString()),
                            ""));
        }
    }

    @Test
    void anItemThatIsNotUtf8IsTheOnlyOneLost() throws IOException {
        byte[] latin1 = "{\"name\":\"Müller\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Path file = file("a.jsonl", concat(bytes(A + "\n"), latin1, bytes("\n" + B + "\n")));

        assertThat(read(file))
                .satisfiesExactly(
                        item -> assertThat(item).isInstanceOf(RawStatement.class),
                        item -> assertBroken(item, FindingCode.NOT_UTF8, new Place("a.jsonl", 2, 1), "UTF-8"),
                        item -> assertThat(item).isEqualTo(new RawStatement(new Place("a.jsonl", 3, 2), B)));
    }

    @Test
    void aFileInUtf16IsToldOnce() throws IOException {
        Path file = file("a.json", concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, ("[" + A + "]\n").getBytes(UTF_16LE)));

        assertThat(read(file))
                .singleElement()
                .satisfies(item -> assertBroken(item, FindingCode.NOT_UTF8, Place.wholeFile("a.json"), "UTF-16"));
    }

    @Test
    void anItemOverTheLimitIsTheOnlyOneLost() throws IOException {
        Path file = file("a.json", "[" + B + ",{\"id\":\"" + "x".repeat(100) + "\"}," + B + "]");

        assertThat(read(file, new ReadLimits(50, 10)))
                .satisfiesExactly(
                        item -> assertThat(item).isInstanceOf(RawStatement.class),
                        item -> assertBroken(
                                item, FindingCode.STATEMENT_TOO_LARGE, new Place("a.json", 1, 1), "50 bytes"),
                        item -> assertThat(item).isInstanceOf(RawStatement.class));
    }

    @Test
    void whatCannotBeOpenedIsNamedInPlainWords() throws IOException {
        Path missing = folder.resolve("missing.json");

        assertThatThrownBy(() -> BodsReader.open(missing, ReadLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("missing.json: there is no such file");
        assertThatThrownBy(() -> BodsReader.open(folder, ReadLimits.DEFAULT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    @Timeout(10)
    void aPipeIsReadLikeAFile() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "there is no mkfifo here");
        assumeTrue(
                new ProcessBuilder("/usr/bin/mkfifo", pipe.toString()).start().waitFor() == 0, "no pipe can be made");
        Thread writer = new Thread(() -> writeTo(pipe, "[" + A + "," + B + "]"));
        writer.start();

        assertThat(texts(pipe)).containsExactly(A, B);
        writer.join();
    }

    private static void writeTo(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void assertBroken(RawItem item, FindingCode code, Place place, String words) {
        assertThat(item).isInstanceOfSatisfying(BrokenItem.class, broken -> {
            assertThat(broken.finding().code()).isEqualTo(code);
            assertThat(broken.place()).isEqualTo(place);
            assertThat(broken.finding().message()).contains(words);
            assertThat(broken.isItem()).isEqualTo(place.index() >= 0);
        });
    }

    private static List<String> texts(Path file) throws IOException {
        return read(file).stream().map(item -> ((RawStatement) item).text()).toList();
    }

    private static List<RawItem> read(Path file) throws IOException {
        return read(file, ReadLimits.DEFAULT);
    }

    private static List<RawItem> read(Path file, ReadLimits limits) throws IOException {
        List<RawItem> items = new ArrayList<>();
        try (BodsReader reader = BodsReader.open(file, limits)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                items.add(item.get());
            }
            assertThat(reader.next()).as("after the end").isEmpty();
        }
        return items;
    }

    private Path file(String name, String text) throws IOException {
        return file(name, bytes(text));
    }

    private Path gzip(String name, String text) throws IOException {
        return file(name, gzipped(text));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(bytes(text));
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                out.putNextEntry(new ZipEntry(member.getKey()));
                out.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] storedZip(String name, byte[] content) throws IOException {
        java.util.zip.CRC32 checksum = new java.util.zip.CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(entry);
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
