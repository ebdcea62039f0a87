package org.boreg.service.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "register.jsonl.gz, register.jsonl.gz",
        "../../etc/passwd, passwd",
        "C:\\files\\register.json, register.json",
        ".part, part",
        "a:b*c?.json, a_b_c_.json",
        "\u0440\u0435\u0435\u0441\u0442\u0440.json, \u0440\u0435\u0435\u0441\u0442\u0440.json",
    })
    void aNameStaysWhatItIsAsFarAsItIsSafe(String sent, String kept) {
        assertThat(FileName.safe(sent)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "..", "...", "/", "\\", "a/..", "\u0000", "\n", "- -"})
    void whatIsNoNameBecomesOne(String sent) {
        String kept = FileName.safe(sent);

        assertThat(kept).isNotBlank().doesNotStartWith(".");
        assertThat(Path.of("/uploads").resolve(kept).normalize().getParent()).isEqualTo(Path.of("/uploads"));
    }

    @Test
    void aLongNameIsCutAtItsBeginning() {
        assertThat(FileName.safe("x".repeat(300) + ".json")).hasSize(100).endsWith(".json");
    }
}
