package org.boreg.importer.source.gleif;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.boreg.bods.model.CheckDigits;

/** Addresses of pages. */
final class Links {

    private static final int LONGEST = 2_000;

    /** The page of GLEIF about an LEI; empty for what has not its form. */
    static Optional<String> lei(String lei) {
        return CheckDigits.hasFormOfLei(lei)
                ? Optional.of("https://search.gleif.org/#/record/" + lei)
                : Optional.empty();
    }

    /** Whether it is the address of a page as it stands. */
    static boolean isLink(String text) {
        if (text.length() > LONGEST || !(text.startsWith("http://") || text.startsWith("https://"))) {
            return false;
        }
        try {
            return new URI(text).getHost() != null && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private Links() {}
}
