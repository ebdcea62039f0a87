package org.boreg.importer.source.gleif;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The codes of registration authorities of GLEIF that are certainly the register of a scheme of org-id.guide. */
final class Registers {

    private static final Map<String, String> SCHEMES = read();

    /** @param authority such as RA000585 */
    static Optional<String> scheme(String authority) {
        return Optional.ofNullable(SCHEMES.get(authority));
    }

    private static Map<String, String> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Registers.class.getResourceAsStream("registers.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns[1]));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Registers() {}
}
