package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.TreeReader;
import org.boreg.bods.validation.Scope;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;

/**
 * Validates invented registers of several sizes with one and two threads, the schema and the checks apart and together. Each
 * measurement has a Java of its own, with the options of the launcher, so that its memory is its own, and warms it up with a small file; reading and parsing alone is
 * measured beside them.
 */
final class ValidationRate {

    private static final List<Long> USUAL_SIZES = List.of(20_000L, 60_000L, 1_000_000L);
    private static final long WARM_UP = 40_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final double NANOS = 1e9;
    private static final String PARSING = "read and parse";
    private static final String HEAP = System.getProperty("boreg.heap", "1g");

    /** The numbers of statements may be given. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 5 && arguments[0].equals("one")) {
            measure(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3], Integer.parseInt(arguments[4]));
            return;
        }
        List<Long> sizes = arguments.length == 0
                ? USUAL_SIZES
                : Stream.of(arguments)
                        .map(text -> WholeNumber.parse("STATEMENTS", text))
                        .toList();
        System.out.printf("Java %s, %d processors, -Xmx%s%n", Runtime.version(), processors(), HEAP);
        Path folder = Files.createTempDirectory("boreg-validation-rate");
        Path warmUp = folder.resolve("warm-up.jsonl");
        try {
            new RegisterGenerator(2).write(warmUp, WARM_UP);
            for (long size : sizes) {
                Path file = folder.resolve(size + ".jsonl");
                new RegisterGenerator(1).write(file, size);
                System.out.printf("%,d statements, %,d bytes%n", size, Files.size(file));
                measureAll(warmUp, file);
                Files.delete(file);
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static void measureAll(Path warmUp, Path file) throws IOException, InterruptedException {
        inJavaOfItsOwn(warmUp, file, PARSING, 1);
        for (Scope scope : List.of(Scope.SCHEMA, Scope.CHECKS, Scope.EVERYTHING)) {
            for (int threads = 1; threads <= 2; threads++) {
                inJavaOfItsOwn(warmUp, file, scope.name(), threads);
            }
        }
    }

    private static void inJavaOfItsOwn(Path warmUp, Path file, String what, int threads)
            throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + HEAP,
                        "-XX:+UseParallelGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ValidationRate.class.getName(),
                        "one",
                        warmUp.toString(),
                        file.toString(),
                        what,
                        Integer.toString(threads))
                .inheritIO()
                .start();
        if (java.waitFor() != 0) {
            throw new IOException("The measurement of " + what + " failed");
        }
    }

    private static void measure(Path warmUp, Path file, String what, int threads) throws IOException {
        run(warmUp, what, threads);
        long start = System.nanoTime();
        long statements = run(file, what, threads);
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                "  %-15s %d thread%s %,10.0f statements/s   peak memory of the process %s%n",
                what.toLowerCase(Locale.ROOT), threads, threads == 1 ? " " : "s", statements / seconds, peakMemory());
    }

    private static long run(Path file, String what, int threads) throws IOException {
        return what.equals(PARSING) ? parse(file) : validate(file, Scope.valueOf(what), threads);
    }

    private static long validate(Path file, Scope scope, int threads) throws IOException {
        ValidationSettings settings =
                ValidationSettings.on(TODAY).withScope(scope).withThreads(threads);
        ValidationReport report = new Validation(settings).validate(file, ValidationListener.NONE);
        if (!report.isValid()) {
            throw new IOException("The invented register has errors: " + report.counts());
        }
        return report.statements();
    }

    private static long parse(Path file) throws IOException {
        TreeReader trees = new TreeReader(ReadLimits.DEFAULT);
        long statements = 0;
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                trees.read(item.get());
                statements++;
            }
        }
        return statements;
    }

    /** As Linux counts it; elsewhere it is not known. */
    private static String peakMemory() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private ValidationRate() {}
}
