package org.boreg.bods.version;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The names of countries, which 0.4 asks for where older versions were content with a code. */
public final class Countries {

    private static final Map<String, String> NAMES = read();

    /** The English name of the country with this ISO 3166-1 alpha-2 code; a part of a country, as in ISO 3166-2, has none here. */
    public static Optional<String> name(String code) {
        return Optional.ofNullable(NAMES.get(code.toUpperCase(Locale.ROOT)));
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Countries.class.getResourceAsStream("countries.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(line -> line.substring(0, 2), line -> line.substring(3)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Countries() {}
}
