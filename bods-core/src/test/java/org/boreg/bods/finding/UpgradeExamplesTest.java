package org.boreg.bods.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.version.FileVersion;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.LineageBuilder;
import org.boreg.bods.version.Upgrade;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The examples of the codes that only an upgrade finds. */
class UpgradeExamplesTest {

    @ParameterizedTest
    @MethodSource("codesOfUpgrades")
    void theExamplesOfAnUpgradeDoWhatTheyClaim(FindingCode code) throws IOException {
        Example example = code.entry().example();

        assertThat(remarks(example, example.good())).extracting(Remark::code).doesNotContain(code);
        assertThat(remarks(example, example.bad())).extracting(Remark::code).contains(code);
    }

    @ParameterizedTest
    @MethodSource("codesOfUpgrades")
    void theMessagesOfAnUpgradeFillTheirPlaceholders(FindingCode code) throws IOException {
        Example example = code.entry().example();
        for (Remark remark : remarks(example, example.bad())) {
            Finding finding = remark.at(new Place("example.json", 1, 0), null);
            for (String language : List.of("en", "es")) {
                assertThat(finding.message(Locale.forLanguageTag(language)))
                        .isNotBlank()
                        .doesNotContain("{", "\"\"", "«»");
            }
        }
    }

    static List<FindingCode> codesOfUpgrades() {
        return Stream.of(FindingCode.values())
                .filter(code -> code.code().startsWith("upgrade_"))
                .toList();
    }

    private static List<Remark> remarks(Example example, @Nullable JsonNode value) throws IOException {
        List<ObjectNode> statements = new ArrayList<>();
        Examples.changed(example, value).forEach(statement -> statements.add((ObjectNode) statement));
        LineageBuilder lineage = new LineageBuilder(KnownStatements.NONE);
        statements.forEach(lineage::add);
        Upgrade upgrade = new Upgrade(lineage.build());
        BodsVersion file = FileVersion.of(statements.get(0)).version();
        return statements.stream()
                .flatMap(statement ->
                        upgrade.upgrade(statement, FileVersion.ofStatement(statement, file)).remarks().stream())
                .toList();
    }
}
