package org.boreg.bods.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.finding.CatalogueEntry.Words;
import org.boreg.bods.validation.Validation;
import org.boreg.bods.validation.ValidationListener;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.bods.validation.ValidationSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class CatalogueTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z]+)}");

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static final ValidationSettings SETTINGS = ValidationSettings.on(LocalDate.of(2026, 11, 23));

    /** What only a register finds, which has to use a statement and has earlier ones. */
    private static final Set<FindingCode> OF_THE_REGISTER = EnumSet.of(
            FindingCode.MISSING_FIELD,
            FindingCode.UNUSABLE_FIELD,
            FindingCode.MISSING_DETAIL,
            FindingCode.IGNORED_VALUE,
            FindingCode.STATEMENT_ID_REUSED,
            FindingCode.STATEMENT_REDACTED,
            FindingCode.RECORD_TYPE_CHANGED,
            FindingCode.SNAPSHOT_NOT_WHOLE,
            FindingCode.CLOSED_AS_GONE);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyCodeHasWordsInEnglishAndSpanish(FindingCode code) {
        CatalogueEntry entry = code.entry();

        assertThat(entry.clause()).isNotBlank();
        assertThat(entry.words()).containsOnlyKeys("en", "es");
        entry.words().values().forEach(words -> {
            assertThat(words.title()).isNotBlank().hasSizeLessThan(110);
            assertThat(words.explanation()).isNotBlank().endsWith(".");
            assertThat(words.messages()).isNotEmpty();
            assertThat(words.messages().values())
                    .allSatisfy(message -> assertThat(message).isNotBlank());
        });
    }

    @ParameterizedTest
    @EnumSource
    void bothLanguagesSayTheSameOfAFinding(FindingCode code) {
        Words english = code.entry().in(Locale.ENGLISH);
        Words spanish = code.entry().in(SPANISH);

        assertThat(spanish.messages()).containsOnlyKeys(english.messages().keySet());
        english.messages()
                .forEach((variant, message) -> assertThat(
                                placeholders(spanish.messages().get(variant)))
                        .isEqualTo(placeholders(message)));
        assertThat(spanish.title()).isNotEqualTo(english.title());
    }

    @ParameterizedTest
    @MethodSource("codesOfFiles")
    void theExamplesOfACodeDoWhatTheyClaim(FindingCode code) throws Exception {
        Example example = code.entry().example();

        assertThat(report(example, example.good()).counts()).doesNotContainKey(code);
        assertThat(report(example, example.bad()).counts()).containsKey(code);
    }

    @Test
    void theMessagesOfAllExamplesFillAllPlaceholders() throws Exception {
        for (FindingCode code : codesOfFiles()) {
            Example example = code.entry().example();
            for (Finding finding : report(example, example.bad()).findings()) {
                for (Locale language : List.of(Locale.ENGLISH, SPANISH)) {
                    assertThat(finding.message(language))
                            .as("%s in %s", finding, language)
                            .isNotBlank()
                            .doesNotContainPattern(PLACEHOLDER)
                            .doesNotContain("\u0001");
                }
                assertThat(finding.saying().values().keySet())
                        .as("what %s has to say", finding)
                        .containsAll(placeholders(finding.code()
                                .entry()
                                .in(Locale.ENGLISH)
                                .messages()
                                .getOrDefault(finding.saying().variant(), "")));
            }
        }
    }

    @Test
    void thePhrasesAreInBothLanguages() throws Exception {
        JsonNode phrases = Examples.json("/org/boreg/bods/finding/catalogue/phrases.json");

        assertThat(phrases.properties()).allSatisfy(phrase -> {
            assertThat(phrase.getValue().path("en").asString("")).isNotBlank();
            assertThat(phrase.getValue().path("es").asString("")).isNotBlank();
            assertThat(placeholders(phrase.getValue().path("es").stringValue()))
                    .isEqualTo(placeholders(phrase.getValue().path("en").stringValue()));
        });
    }

    @Test
    void theBaseFilesAreFaultless() throws Exception {
        for (String version : Examples.VERSIONS) {
            ValidationReport report = validate(Examples.base(version).toString());

            assertThat(report.findings()).as(version).isEmpty();
        }
    }

    @Test
    void thePageOfFindingsIsUpToDate() throws Exception {
        Path page = Path.of(System.getProperty("boreg.root"), "docs", "findings.md");
        String expected = FindingsPage.write();
        if (Boolean.getBoolean("boreg.write")) {
            Files.writeString(page, expected);
        }

        assertThat(page)
                .as("docs/findings.md is stale: run the tests of bods-core with -Dboreg.write=true")
                .hasContent(expected);
    }

    static List<FindingCode> codesOfFiles() {
        return Stream.of(FindingCode.values())
                .filter(code -> !OF_THE_REGISTER.contains(code))
                .filter(code -> !code.code().startsWith("source_"))
                .filter(code -> !code.code().startsWith("upgrade_"))
                .filter(code -> !code.code().startsWith("psc_"))
                .toList();
    }

    private ValidationReport report(Example example, @Nullable JsonNode value) throws Exception {
        if (example.version() != null) {
            return validate(Examples.changed(example, value).toString());
        }
        assertThat(value).isNotNull();
        return validate(Examples.bytes(value));
    }

    private ValidationReport validate(String text) throws Exception {
        return validate(text.getBytes(StandardCharsets.UTF_8));
    }

    private ValidationReport validate(byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("example.json"), bytes);
        return new Validation(SETTINGS).validate(file, ValidationListener.NONE);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(1, name.length() - 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
