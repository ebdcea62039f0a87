package org.boreg.graph.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImportProcessTest {

    private final ImportProcess here = ImportProcess.current();

    @Test
    void thisOneLivesAlsoAfterItWasWrittenDown() {
        assertThat(ImportProcess.parse(here.text()))
                .contains(here)
                .hasValueSatisfying(known -> assertThat(known.isGone()).isFalse());
    }

    @Test
    void oneThatHasEndedIsGone() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
        assertThat(new ImportProcess(here.machine(), process.pid(), here.startedMillis()).isGone())
                .isTrue();
    }

    @Test
    void aLaterOneOfTheSameNumberIsNotTakenForIt() {
        assertThat(new ImportProcess(here.machine(), here.pid(), here.startedMillis() - 60_000).isGone())
                .isTrue();
    }

    @Test
    void ofAnotherMachineNothingIsKnown() {
        assertThat(new ImportProcess("another-" + here.machine(), 999_999_999, 1).isGone())
                .isFalse();
        assertThat(new ImportProcess("", 999_999_999, 1).isGone()).isFalse();
    }

    @Test
    void whatIsNoProcessIsNone() {
        assertThat(ImportProcess.parse("")).isEmpty();
        assertThat(ImportProcess.parse("one two three")).isEmpty();
        assertThat(ImportProcess.parse("1 2")).isEmpty();
    }
}
