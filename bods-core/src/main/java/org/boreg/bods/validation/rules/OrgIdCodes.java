package org.boreg.bods.validation.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of the lists of org-id.guide; the file that holds them says where it is from and how to bring it up to date. */
final class OrgIdCodes {

    private static final String RESOURCE = "org-id-codes.txt";

    private static final Set<String> CODES = read();

    private OrgIdCodes() {}

    static boolean has(String code) {
        return CODES.contains(code);
    }

    private static Set<String> read() {
        try (InputStream in = OrgIdCodes.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The list of codes is missing: " + RESOURCE);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
