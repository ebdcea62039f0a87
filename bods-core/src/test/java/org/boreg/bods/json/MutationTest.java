package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.finding.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files damaged at random; every round can be repeated from its seed. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MutationTest {

    private static final byte[] TELLING = "{}[],:\"\\\n \r\0\u00ff09eE-+.tfn".getBytes(UTF_8);
    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);

    @TempDir
    private Path folder;

    @Test
    void noDamageMakesReadingFailOrGoOnForever() throws IOException {
        for (String name : Samples.FILES) {
            byte[] whole = Samples.bytes(name);
            for (long seed = 1; seed <= 300; seed++) {
                byte[] damaged = mutated(whole, new Random(seed), 1 + (int) (seed % 5));
                splitAndParse(damaged, name, seed);
                if (seed % 10 == 0) {
                    readAndParse(damaged, name, seed);
                }
            }
        }
    }

    @Test
    void noDamageToAnArchiveMakesReadingFailOrGoOnForever() throws IOException {
        byte[] gzip = gzipped(Samples.bytes("updates.jsonl"));
        byte[] zip = zipped(Samples.bytes("updates.jsonl"), gzip);
        for (long seed = 1; seed <= 100; seed++) {
            readAndParse(mutated(gzip, new Random(seed), 1 + (int) (seed % 3)), "gzip", seed);
            readAndParse(mutated(zip, new Random(seed), 1 + (int) (seed % 3)), "zip", seed);
        }
    }

    @Test
    void noiseIsReadToItsEnd() throws IOException {
        for (long seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            for (int i = 0; seed % 2 == 0 && i < noise.length; i++) {
                noise[i] = TELLING[(noise[i] & 0xff) % TELLING.length];
            }
            readAndParse(noise, "noise", seed);
        }
    }

    @Test
    void everyUntouchedItemOfAFileWithAnItemALineComesOut() throws IOException {
        List<String> items =
                new String(Samples.bytes("updates.jsonl"), UTF_8).lines().toList();
        List<String> whole = items.stream().map(MutationTest::hash).toList();
        for (long seed = 1; seed <= 600; seed++) {
            Random random = new Random(seed);
            boolean list = random.nextBoolean();
            int touched = random.nextInt(items.size());
            byte[] line = items.get(touched).getBytes(UTF_8);
            String damaged = new String(mutated(line, random, 1 + random.nextInt(4)), UTF_8);
            List<String> lines = new ArrayList<>(items);
            lines.set(touched, damaged);
            String file = list ? "[\n" + String.join(",\n", lines) + "\n]\n" : String.join("\n", lines) + "\n";

            Set<String> ids = new HashSet<>(splitAndParse(file.getBytes(UTF_8), list ? "list" : "lines", seed));

            for (int i = 0; i < items.size(); i++) {
                if (i != touched && !ids.contains(whole.get(i))) {
                    fail("seed %d (%s): item %d is lost after item %d became%n%s", seed, list, i, touched, damaged);
                }
            }
        }
    }

    /** As the reader does it, but without a file, so that many rounds take little time; hashes of what was understood. */
    private static List<String> splitAndParse(byte[] content, String what, long seed) throws IOException {
        List<String> hashes = new ArrayList<>();
        ItemSplitter splitter = new ItemSplitter(new ByteArrayInputStream(content), 1 << 20);
        int items = 0;
        try {
            for (ItemSplitter.Cut cut = splitter.next(); cut != null; cut = splitter.next()) {
                String text = new String(cut.bytes(), UTF_8);
                if (PARSER.parse(new RawStatement(Place.wholeFile(what), text)) instanceof ParsedStatement statement) {
                    hashes.add(statement.hash());
                }
                items++;
                if (items > content.length) {
                    fail("%s, seed %d: more items than bytes", what, seed);
                }
            }
        } catch (RuntimeException failed) {
            fail("%s, seed %d".formatted(what, seed), failed);
        }
        return hashes;
    }

    private void readAndParse(byte[] content, String what, long seed) throws IOException {
        Path file = Files.write(folder.resolve("damaged"), content);
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            int items = 0;
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                ParsedItem parsed = PARSER.parse(item.get());
                assertThat(parsed instanceof ParsedStatement
                                || !parsed.findings().isEmpty())
                        .as("%s, seed %d: said why it is no statement", what, seed)
                        .isTrue();
                items++;
                if (items > content.length + 1) {
                    fail("%s, seed %d: more items than bytes", what, seed);
                }
            }
            if (items == 0) {
                fail("%s, seed %d: nothing is said about the file", what, seed);
            }
        } catch (RuntimeException failed) {
            fail("%s, seed %d".formatted(what, seed), failed);
        }
    }

    private static byte[] mutated(byte[] whole, Random random, int times) {
        byte[] bytes = whole.clone();
        for (int i = 0; i < times && bytes.length > 0; i++) {
            int at = random.nextInt(bytes.length);
            byte other = random.nextInt(4) == 0 ? (byte) random.nextInt(256) : TELLING[random.nextInt(TELLING.length)];
            bytes = switch (random.nextInt(5)) {
                case 0, 1 -> joined(Arrays.copyOf(bytes, at), new byte[] {other}, from(bytes, at + 1));
                case 2 -> joined(Arrays.copyOf(bytes, at), new byte[] {other}, from(bytes, at));
                case 3 ->
                    joined(Arrays.copyOf(bytes, at), from(bytes, Math.min(bytes.length, at + 1 + random.nextInt(8))));
                default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : joined(bytes, new byte[] {other});
            };
        }
        return bytes;
    }

    private static byte[] from(byte[] bytes, int at) {
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static String hash(String text) {
        return ((ParsedStatement) PARSER.parse(new RawStatement(Place.wholeFile("x"), text))).hash();
    }

    private static byte[] gzipped(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zipped(byte[]... members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i++) {
                out.putNextEntry(new ZipEntry(i + ".jsonl"));
                out.write(members[i]);
            }
        }
        return bytes.toByteArray();
    }
}
