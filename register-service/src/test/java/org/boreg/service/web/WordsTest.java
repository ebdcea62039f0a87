package org.boreg.service.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boreg.bods.model.Code;
import org.junit.jupiter.api.Test;

/** The words of the pages: complete, and the same things said, in each language. */
class WordsTest {

    private static final Path PAGES = Path.of("src/main/resources/org/boreg/service/web");
    private static final Path SETTINGS = Path.of("src/main/resources/register-service.properties");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)");
    private static final Pattern USED = Pattern.compile("#\\{([A-Za-z][\\w.-]*)");

    /** The same in both languages, and rightly so. */
    private static final Set<String> ALIKE =
            Set.of("code.legal", "code.protector", "owners.control", "party.no", "site.name");

    private static final Pattern NO_WORDS = Pattern.compile("(\\{\\d}|[^\\p{L}]|[A-Z]{2,})*");

    private final Map<String, String> english = words("");
    private final Map<String, String> spanish = words("_es");

    @Test
    void everyWordIsInBothLanguages() {
        assertThat(spanish.keySet()).isEqualTo(english.keySet());
        assertThat(english).isNotEmpty();
    }

    @Test
    void everyWordTakesTheSameValuesInBothLanguages() {
        english.forEach((key, text) ->
                assertThat(placeholders(spanish.getOrDefault(key, ""))).as(key).isEqualTo(placeholders(text)));
    }

    @Test
    void nothingIsLeftUntranslated() {
        assertThat(english.entrySet().stream()
                        .filter(word -> word.getValue().equals(spanish.get(word.getKey())))
                        .filter(word -> !NO_WORDS.matcher(word.getValue()).matches())
                        .map(Map.Entry::getKey)
                        .filter(key -> !ALIKE.contains(key))
                        .toList())
                .isEmpty();
    }

    @Test
    void everyTextCanBeFormatted() {
        for (Map<String, String> words : List.of(english, spanish)) {
            words.forEach((key, text) -> assertThatCode(
                            () -> new MessageFormat(text, Locale.ENGLISH).format(new Object[] {1, 2, 3, 4, 5}))
                    .as("%s=%s", key, text)
                    .doesNotThrowAnyException());
        }
    }

    /** An apostrophe of the keyboard begins a quotation in a message with values, and vanishes. */
    @Test
    void noApostropheVanishes() {
        for (Map<String, String> words : List.of(english, spanish)) {
            words.forEach((key, text) -> assertThat(text).as(key).doesNotContain("'"));
        }
    }

    @Test
    void everyWordThatATemplateNamesIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path template : files(".html")) {
            USED.matcher(Files.readString(template))
                    .results()
                    .map(used -> used.group(1))
                    .filter(key -> !english.containsKey(key))
                    .forEach(key -> missing.add(PAGES.relativize(template) + ": " + key));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCodeOfTheStandardHasWords() {
        assertThat(codes().filter(code -> !english.containsKey("code." + code))).isEmpty();
    }

    @Test
    void everyFileOfWordsIsRead() throws IOException {
        String settings = Files.readString(SETTINGS);
        assertThat(files(".properties").stream()
                        .map(file -> PAGES.relativize(file).toString())
                        .filter(file -> !file.endsWith("_es.properties"))
                        .map(file -> "org/boreg/service/web/" + file.replace(".properties", "")))
                .allSatisfy(name -> assertThat(settings).contains(name));
    }

    private static Stream<String> codes() {
        return Stream.of(
                        org.boreg.bods.model.AddressType.values(),
                        org.boreg.bods.model.DirectOrIndirect.values(),
                        org.boreg.bods.model.EntitySubtype.values(),
                        org.boreg.bods.model.EntityType.values(),
                        org.boreg.bods.model.InterestType.values(),
                        org.boreg.bods.model.Motivation.values(),
                        org.boreg.bods.model.NameType.values(),
                        org.boreg.bods.model.PersonType.values(),
                        org.boreg.bods.model.PoliticalExposureStatus.values(),
                        org.boreg.bods.model.RecordStatus.values(),
                        org.boreg.bods.model.RecordType.values(),
                        org.boreg.bods.model.SourceType.values(),
                        org.boreg.bods.model.UnspecifiedReason.values())
                .flatMap(Stream::of)
                .map(code -> ((Code) code).code());
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, String> words(String language) {
        Map<String, String> all = new TreeMap<>();
        try {
            for (Path file : files(".properties")) {
                if (file.toString().endsWith("_es.properties") == language.equals("_es")) {
                    Properties words = new Properties();
                    try (Reader reader = Files.newBufferedReader(file)) {
                        words.load(reader);
                    }
                    words.forEach((key, text) -> assertThat(all.put((String) key, (String) text))
                            .as("%s is there twice", key)
                            .isNull());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
