package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLogTest {
    @TempDir
    Path folder;

    @Test
    void neverGrowsBeyondTwiceItsLimitAndKeepsTheNewest() throws IOException {
        BoundedLog log = new BoundedLog(folder.resolve("log"), 1_000);
        for (int i = 0; i < 500; i++) {
            log.append("line " + i);
        }

        assertThat(Files.size(folder.resolve("log"))).isLessThanOrEqualTo(1_000);
        assertThat(Files.size(folder.resolve("log.1"))).isLessThanOrEqualTo(1_000);
        assertThat(Files.readAllLines(folder.resolve("log"))).last().isEqualTo("line 499");
        assertThat(log.tail()).hasSize(30).last().isEqualTo("line 499");
    }

    @Test
    void aLogThatCannotBeWrittenStillHasItsTail() {
        BoundedLog log = new BoundedLog(folder.resolve("missing").resolve("log"), 1_000);
        log.append("last words");

        assertThat(log.tail()).containsExactly("last words");
    }
}
