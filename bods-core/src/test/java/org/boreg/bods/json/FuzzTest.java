package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of all versions, damaged at random and read in whatever they may be packed in. The seed of a run is printed, and repeats
 * it: {@code -Dboreg.fuzz.seed=...}; how long it goes on is {@code -Dboreg.fuzz.seconds=...}.
 */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class FuzzTest {

    private static final long SEED = Long.getLong("boreg.fuzz.seed", 20240520L);
    private static final long SECONDS = Long.getLong("boreg.fuzz.seconds", 5L);
    private static final int LARGEST = 200_000;
    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);
    private static final TreeReader TREES = new TreeReader(ReadLimits.DEFAULT);

    private static final Validation VALIDATION = new Validation(ValidationSettings.on(LocalDate.of(2024, 6, 1)));

    /** Something that takes any file whatever, and throws nothing but for the disk. */
    private interface Reading {

        void read(Path file) throws IOException;
    }

    /** What every damaged file goes through. */
    private static final Map<String, Reading> READINGS =
            Map.of("reading", FuzzTest::readWhole, "validation", FuzzTest::validate);

    @TempDir
    private Path folder;

    @Test
    void noDamageToAnyFileMakesReadingItFail() throws IOException {
        List<byte[]> files = files();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        long round = 0;
        for (; round < 200 || System.nanoTime() < end; round++) {
            Random random = new Random(SEED + round);
            byte[] content = Mutation.of(files.get(random.nextInt(files.size())), random, files);
            byte[] packed = packed(content, random);
            Path file = Files.write(folder.resolve("damaged"), packed);
            for (Map.Entry<String, Reading> reading : READINGS.entrySet()) {
                try {
                    reading.getValue().read(file);
                } catch (RuntimeException | AssertionError | StackOverflowError failed) {
                    fail("%s, seed %d".formatted(reading.getKey(), SEED + round), failed);
                }
            }
        }
        System.out.printf("FuzzTest: %d rounds from seed %d%n", round, SEED);
    }

    @Test
    void statementsOnOtherLinesThanTheDamageSurvive() throws IOException {
        List<List<String>> files = new ArrayList<>();
        for (byte[] file : files()) {
            List<String> items = items(file);
            if (items.size() > 2) {
                files.add(items);
            }
        }
        for (long seed = SEED; seed < SEED + 500; seed++) {
            Random random = new Random(seed);
            List<String> items = files.get(random.nextInt(files.size()));
            int touched = random.nextInt(items.size());
            byte[] line = Mutation.of(items.get(touched).getBytes(UTF_8), random, List.of());
            String damaged = new String(line, UTF_8).replace("\n", " ");
            List<String> lines = new ArrayList<>(items);
            lines.set(touched, damaged);
            boolean list = random.nextBoolean();
            String text = list ? "[\n" + String.join(",\n", lines) + "\n]" : String.join("\n", lines);

            Set<String> read = texts(Files.writeString(folder.resolve("damaged"), text));

            for (int i = 0; i < items.size(); i++) {
                if (i != touched && !read.contains(items.get(i))) {
                    fail("seed %d: statement %d is lost after statement %d became%n%s", seed, i, touched, damaged);
                }
            }
        }
    }

    private static void readWhole(Path file) throws IOException {
        long items = 0;
        long wholeFiles = 0;
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                ReadItem tree = TREES.read(item.get());
                ParsedItem parsed = PARSER.parse(item.get());
                assertThat(parsed instanceof ParsedStatement
                                || !parsed.findings().isEmpty())
                        .as("it is said why an item is no statement")
                        .isTrue();
                parsed.findings()
                        .forEach(finding -> assertThat(finding.message())
                                .as(finding.code().code())
                                .isNotBlank()
                                .doesNotContain("{line}", "{found}", "{limit}", "null."));
                assertThat(tree.place()).isEqualTo(item.get().place());
                if (tree.place().index() < 0) {
                    wholeFiles++;
                } else {
                    items++;
                }
            }
            assertThat(reader.bytesRead()).isNotNegative();
        }
        assertThat(items + wholeFiles).as("something is said about every file").isPositive();
    }

    private static void validate(Path file) throws IOException {
        ValidationReport report = VALIDATION.validate(file, ValidationListener.NONE);
        assertThat(report.complete()).isTrue();
        report.findings().forEach(finding -> assertThat(finding.message()).isNotBlank());
    }

    private static Set<String> texts(Path file) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                if (TREES.read(item.get()) instanceof StatementTree tree) {
                    texts.add(tree.text());
                }
            }
        }
        return texts;
    }

    private static List<String> items(byte[] file) {
        String text = new String(file, UTF_8);
        if (!text.stripLeading().startsWith("[")) {
            return text.lines().filter(line -> line.startsWith("{")).toList();
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : new JsonMapper().readTree(text)) {
            if (item.isObject()) {
                items.add(item.toString());
            }
        }
        return items;
    }

    /** The project's own files, and those that lie beside the project where they are there. */
    private static List<byte[]> files() throws IOException {
        List<byte[]> files = new ArrayList<>();
        for (String name : List.of(
                "/catalogue/base-0.1.json",
                "/catalogue/base-0.2.json",
                "/catalogue/base-0.3.json",
                "/catalogue/base-0.4.json",
                "/samples/declaration.json",
                "/samples/updates.jsonl",
                "/samples/compact.json")) {
            try (InputStream in = FuzzTest.class.getResourceAsStream(name)) {
                files.add(Objects.requireNonNull(in, name).readAllBytes());
            }
        }
        Path conformance = Path.of(System.getProperty("boreg.root"), "..", "shared", "bods", "conformance", "files");
        if (Files.isDirectory(conformance)) {
            try (Stream<Path> others = Files.walk(conformance)) {
                for (Path other : others.filter(Files::isRegularFile).sorted().toList()) {
                    files.add(Files.readAllBytes(other));
                }
            }
        }
        return files.stream().filter(file -> file.length < LARGEST).toList();
    }

    private static byte[] packed(byte[] content, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (random.nextInt(5)) {
            case 0 -> {
                try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
                    out.write(content);
                }
            }
            case 1 -> {
                try (ZipOutputStream out = new ZipOutputStream(bytes)) {
                    for (int i = random.nextInt(3); i >= 0; i--) {
                        out.putNextEntry(new ZipEntry(i + ".json"));
                        out.write(content);
                    }
                }
            }
            case 2 ->
                bytes.writeBytes(new String(content, UTF_8).replace('\n', ' ').getBytes(UTF_8));
            default -> bytes.writeBytes(content);
        }
        byte[] packed = bytes.toByteArray();
        return random.nextInt(4) == 0 ? Mutation.of(packed, random, List.of(Arrays.copyOf(packed, 20))) : packed;
    }
}
