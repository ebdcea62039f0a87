package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.boreg.bods.json.BodsReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How fast one thread gets from the bytes of a file to statements, with and without understanding them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(2)
public class ReadingBenchmark {

    private static final int STATEMENTS = 20_000;
    private static final double MEGABYTE = 1_000_000;

    /** What a second of the benchmark got done; megabytes are those of the file before it is compressed. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Volume {
        public double statements;
        public double megabytes;
    }

    @Param({".jsonl", ".jsonl.gz"})
    private String ending = "";

    private Path file = Path.of("");
    private double megabytes;
    private final StatementParser parser = new StatementParser(ReadLimits.DEFAULT);

    @Setup
    public void writeFile() throws IOException {
        RegisterGenerator register = new RegisterGenerator(1);
        file = Files.createTempFile("boreg-benchmark", ending);
        register.write(file, STATEMENTS);
        megabytes = register.statements(STATEMENTS)
                        .mapToLong(ReadingBenchmark::bytes)
                        .sum()
                / MEGABYTE;
    }

    @TearDown
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public void read(Volume volume, Blackhole sink) throws IOException {
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                sink.consume(item.get());
                volume.statements++;
            }
        }
        volume.megabytes += megabytes;
    }

    @Benchmark
    public void readAndParse(Volume volume, Blackhole sink) throws IOException {
        try (BodsReader reader = BodsReader.open(file, ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                sink.consume(parser.parse(item.get()));
                volume.statements++;
            }
        }
        volume.megabytes += megabytes;
    }

    private static long bytes(String line) {
        return line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length + 1L;
    }
}
