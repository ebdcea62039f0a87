package org.boreg.importer.source.psc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Countries as registers write them, by name or by what their people are called. The list comes along, since the names that Java knows change
 * from release to release, and the same file has to give the same statements.
 */
final class Nations {

    private static final int LONGEST = 200;
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^A-Z]+");
    private static final Pattern SEPARATOR =
            Pattern.compile("[,;/\\\\|+&]|\\s-\\s|(?<=[a-zA-Z])-(?=[A-Z])|\\b[Aa][Nn][Dd]\\b");

    private static final Map<String, String> CODES = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        read();
    }

    /** The ISO 3166-1 alpha-2 code; empty where the text is not certain to mean one country. */
    static Optional<String> code(String text) {
        return text.length() > LONGEST ? Optional.empty() : Optional.ofNullable(CODES.get(plain(text)));
    }

    /** The usual English name. */
    static String name(String code) {
        return NAMES.getOrDefault(code, code);
    }

    /** A text about several countries ("British/Irish") in its parts; what means one as a whole is one. */
    static List<String> parts(String text) {
        if (text.length() > LONGEST || code(text).isPresent()) {
            return List.of(text.strip());
        }
        Set<String> parts = new LinkedHashSet<>();
        Stream.of(SEPARATOR.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts.stream().anyMatch(part -> code(part).isPresent()) ? List.copyOf(parts) : List.of(text.strip());
    }

    private static String plain(String text) {
        String upper = text.toUpperCase(Locale.ROOT).replace("&", " AND ");
        String bare = ACCENTS.matcher(Normalizer.normalize(upper, Normalizer.Form.NFD))
                .replaceAll("");
        return BETWEEN_WORDS
                .matcher(WITHIN_WORDS.matcher(bare).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nations.class.getResourceAsStream("nations.txt")), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Nations::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void add(String line) {
        String[] parts = line.split("\\|");
        NAMES.put(parts[0], parts[1]);
        for (int i = 1; i < parts.length; i++) {
            CODES.put(plain(parts[i]), parts[0]);
        }
    }

    private Nations() {}
}
