package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.boreg.cli.whole.Program.Outcome;
import org.boreg.cli.whole.Program.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Validation as a shell runs it. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ValidateTest {

    @TempDir
    Path folder;

    private Program program;
    private Path file;

    @BeforeEach
    void write() throws IOException {
        program = new Program(folder);
        file = Samples.ownedCompany(folder.resolve("statements.json"), "01234567");
    }

    @Test
    void theCommandsThatTheReadmeGivesWork() throws IOException {
        Samples.ownedCompany(Files.createDirectory(folder.resolve("downloads")).resolve("a.jsonl"), "02345678");
        Files.copy(file, folder.resolve("old.json"));
        List<String> commands = Files.readAllLines(Path.of(System.getProperty("boreg.root"), "README.md")).stream()
                .filter(line -> line.startsWith("    ./boreg validate ") || line.startsWith("    ./boreg upgrade "))
                .map(line -> line.strip().split("  ")[0])
                .toList();
        assertThat(commands).hasSize(4);
        for (String command : commands) {
            Outcome outcome = program.shell(command.replace("./boreg", Program.launcher()));
            assertThat(outcome.code()).as(command + outcome.err()).isIn(0, 1);
            assertThat(command.contains(" validate ") ? outcome.out() : outcome.err())
                    .isNotBlank();
        }
        assertThat(folder.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
        assertThat(folder.resolve("new.jsonl")).isNotEmptyFile();
        assertThat(folder.resolve("register-data")).doesNotExist();
    }

    @Test
    void whatComesThroughAPipeIsReadWithoutACopy() {
        Outcome outcome = program.shell("cat %s | %s validate - --format json".formatted(file, Program.launcher()));

        assertThat(JsonMapper.shared()
                        .readTree(outcome.out())
                        .path("statements")
                        .asInt())
                .isEqualTo(3);
        assertThat(outcome.out().lines()).hasSize(1);
    }

    @Test
    void ctrlCPrintsWhatWasFoundUntilThen() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] many = Files.readAllBytes(Samples.companies(folder.resolve("many.jsonl"), 2_000));
        Running running = program.start("validate", pipe.toString(), "--lang", "en");
        try (OutputStream in = Files.newOutputStream(pipe)) {
            in.write(many);
            running.signal("INT");
            Program.until("the end to begin", () -> running.err().contains("Stopping"));
            writeUntilNobodyReads(in, many);
        }
        Outcome outcome = running.awaitEnd().ended(130);
        assertThat(outcome.out()).contains("not read to its end", "BODS 0.4");
        assertThat(outcome.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void ctrlCEndsAlsoWhereNothingComesIn() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        Running running = program.start("validate", pipe.toString());
        try (OutputStream in = Files.newOutputStream(pipe)) {
            in.write("[".getBytes(StandardCharsets.UTF_8));
            in.flush();
            running.signal("INT");
            assertThat(running.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        running.awaitEnd().ended(130);
    }

    /** The program needs a batch more to notice that it has to stop, and then reads no further. */
    private static void writeUntilNobodyReads(OutputStream in, byte[] many) {
        try {
            in.write(many);
        } catch (IOException nobodyReads) {
            assertThat(nobodyReads).hasMessageContaining("pipe");
        }
    }
}
