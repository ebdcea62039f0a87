package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.boreg.bods.json.StatementText;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;
import org.boreg.importer.source.gleif.Gleif;
import org.boreg.importer.source.gleif.GleifSettings;

/** Turns files of GLEIF into the text of statements, on one thread, each three times: the first time warms Java up. */
final class GleifRate {

    private static final int ROUNDS = 3;
    private static final double NANOS = 1e9;
    private static final double MEGA = 1e6;

    private final Path file;
    private long records;
    private long statements;
    private long findings;
    private long written;

    private GleifRate(Path file) {
        this.file = file;
    }

    /** The files. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            throw new IllegalArgumentException("Which FILE of GLEIF?");
        }
        for (String argument : arguments) {
            for (int round = 0; round < ROUNDS; round++) {
                new GleifRate(Path.of(argument)).measure();
            }
        }
    }

    private void measure() throws IOException {
        long start = System.nanoTime();
        long bytes;
        try (SourceReader reader = Gleif.open(file, GleifSettings.DEFAULT)) {
            for (Optional<SourceRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
                count(record.get());
            }
            bytes = reader.bytesRead();
        }
        double seconds = (System.nanoTime() - start) / NANOS;
        System.out.printf(
                "%s: %,d records in %.1f s, %,.0f a second, %.1f MB/s read; %,d statements of %.1f MB, %,d findings%n",
                file.getFileName(),
                records,
                seconds,
                records / seconds,
                bytes / seconds / MEGA,
                statements,
                written / MEGA,
                findings);
    }

    private void count(SourceRecord record) {
        records++;
        findings += record.findings().size();
        record.statements().forEach(statement -> {
            statements++;
            written += StatementText.of(statement).getBytes(StandardCharsets.UTF_8).length;
        });
    }
}
