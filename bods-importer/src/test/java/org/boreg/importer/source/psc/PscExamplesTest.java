package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.boreg.bods.finding.Example;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The examples of the codes that only a reading of the PSC register finds: whole lines of it. */
class PscExamplesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("codes")
    void theExamplesOfTheRegisterDoWhatTheyClaim(FindingCode code) throws IOException {
        Example example = code.entry().example();

        assertThat(read(example.good()).codes()).isEmpty();
        assertThat(read(example.bad()).codes()).containsExactly(code);
    }

    @ParameterizedTest
    @MethodSource("codes")
    void theMessagesFillTheirPlaceholders(FindingCode code) throws IOException {
        for (Finding finding : read(code.entry().example().bad()).findings()) {
            for (String language : List.of("en", "es")) {
                assertThat(finding.message(Locale.forLanguageTag(language)))
                        .isNotBlank()
                        .doesNotContain("{", "\"\"", "«»", "\u0001");
            }
        }
    }

    static List<FindingCode> codes() {
        return Stream.of(FindingCode.values())
                .filter(code -> code.code().startsWith("psc_"))
                .toList();
    }

    private Read read(JsonNode line) throws IOException {
        return new Psc(folder).read(Objects.requireNonNull(line).stringValue());
    }
}
