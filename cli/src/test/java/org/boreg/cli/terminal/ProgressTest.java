package org.boreg.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void aPersonSeesABarOnTheMessagesSideOnly() {
        TestConsole console = TestConsole.terminal(80);
        try (Progress progress = Progress.on(console.console(), "Importing", 200 << 20)) {
            progress.at(50 << 20, "1,000 statements");
            progress.at(200 << 20, "4,000 statements");
        }
        assertThat(console.err()).contains("Importing", "200/200 MiB", "4,000 statements");
        assertThat(console.out()).isEmpty();
    }

    @Test
    void aLogIsNotFilledByAShortTask() {
        TestConsole console = TestConsole.file();
        try (Progress progress = Progress.on(console.console(), "Importing", 200 << 20)) {
            progress.at(1, "1 statement");
        }
        assertThat(console.err()).isEmpty();
    }
}
