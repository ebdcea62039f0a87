package org.boreg.bods.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportWordsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ReportWords english = ReportWords.in(ReportLanguage.ENGLISH);
    private final ReportWords spanish = ReportWords.in(ReportLanguage.SPANISH);

    @Test
    void everyWordIsThereAndNoneTooMany() throws IOException {
        assertThat(json().path("words").propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Word.values()).map(Word::key).toList());
    }

    @Test
    void everyWordIsInEnglishAndInSpanishWithTheSameValues() throws IOException {
        for (JsonNode part : json()) {
            part.properties().forEach(word -> {
                String inEnglish = word.getValue().path("en").asString("");
                String inSpanish = word.getValue().path("es").asString("");
                assertThat(inEnglish).as(word.getKey()).isNotBlank();
                assertThat(inSpanish).as(word.getKey()).isNotBlank();
                assertThat(placeholders(inSpanish)).as(word.getKey()).isEqualTo(placeholders(inEnglish));
                assertThat(inSpanish.chars().filter(letter -> letter == '|').count())
                        .as(word.getKey())
                        .isEqualTo(inEnglish
                                .chars()
                                .filter(letter -> letter == '|')
                                .count());
            });
        }
    }

    @Test
    void oneIsNotCountedLikeMany() {
        assertThat(english.of(Word.STATEMENTS, 1)).isEqualTo("1 statement");
        assertThat(english.of(Word.STATEMENTS, 1234)).isEqualTo("1,234 statements");
        assertThat(spanish.of(Word.STATEMENTS, 0)).isEqualTo("0 declaraciones");
        assertThat(spanish.of(Word.STATEMENTS, 12345)).isEqualTo("12.345 declaraciones");
    }

    @Test
    void aValueThatLooksLikeAPlaceholderStaysWhatItIs() {
        assertThat(english.of(Word.AT_POINTER, "/{0}/{1}|x")).isEqualTo("at /{0}/{1}|x");
    }

    @Test
    void anUnknownStatisticIsReadOffItsName() {
        assertThat(english.ofStatistic("ringsBySize")).isEqualTo("Rings by size");
    }

    @Test
    void aReaderGetsTheLanguageThatIsNearest() {
        assertThat(ReportLanguage.nearest(Locale.forLanguageTag("es-MX"))).isEqualTo(ReportLanguage.SPANISH);
        assertThat(ReportLanguage.nearest(Locale.FRANCE)).isEqualTo(ReportLanguage.ENGLISH);
        assertThat(ReportLanguage.nearest(Locale.ROOT)).isEqualTo(ReportLanguage.ENGLISH);
        assertThat(ReportLanguage.of("ES")).contains(ReportLanguage.SPANISH);
        assertThat(ReportLanguage.of("fr")).isEmpty();
    }

    @Test
    void datesAreWrittenAsTheLanguageDoes() {
        LocalDate day = LocalDate.of(2026, 11, 3);
        assertThat(english.date(day)).isEqualTo("November 3, 2026");
        assertThat(spanish.date(day)).isEqualTo("3 de noviembre de 2026");
    }

    private static TreeSet<String> placeholders(String text) {
        TreeSet<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static JsonNode json() throws IOException {
        try (InputStream in = ReportWords.class.getResourceAsStream("words.json")) {
            return JsonMapper.shared().readTree(in);
        }
    }
}
