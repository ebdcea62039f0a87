package org.boreg.importer.source.psc;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A company number of Companies House in its full form.
 *
 * @param text eight characters, in upper case
 */
record CompanyNumber(String text) {

    static final String SCHEME = "GB-COH";

    private static final int LENGTH = 8;
    private static final int SHORTEST_OF_OWNER = 5;
    private static final int SERIES_SIZE = 1_000_000;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{0,2})([0-9][A-Z0-9]{0,7})");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    /** Parts of the register: Scotland, Northern Ireland, partnerships, overseas entities, other bodies. */
    private static final Set<String> PREFIXES = Set.of(
            "AC", "BR", "CE", "CS", "EN", "ES", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF", "NI",
            "NL", "NO", "NP", "NR", "NV", "NZ", "OC", "OE", "PC", "RC", "RS", "SA", "SC", "SE", "SF", "SG", "SI", "SL",
            "SM", "SO", "SP", "SR", "SZ", "ZC");

    /** Restores the zeros that are lost where numbers are kept as numbers; empty for what has another form. */
    static Optional<CompanyNumber> of(@Nullable String stated) {
        if (stated == null) {
            return Optional.empty();
        }
        String clean = SPACES.matcher(stated).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher shape = SHAPE.matcher(clean);
        boolean fits = clean.length() <= LENGTH && shape.matches();
        if (!fits || isZero(shape.group(2))) {
            return Optional.empty();
        }
        String prefix = shape.group(1);
        return Optional.of(
                new CompanyNumber(prefix + "0".repeat(LENGTH - clean.length()) + clean.substring(prefix.length())));
    }

    /**
     * The same, where somebody else than the register wrote it: only of the form that the register gives, and not so short that it may be a
     * number of anything.
     */
    static Optional<CompanyNumber> ofOwner(String stated) {
        return stated.strip().length() < SHORTEST_OF_OWNER
                ? Optional.empty()
                : of(stated).filter(CompanyNumber::isOfRegister);
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(c -> c == '0');
    }

    private boolean isOfRegister() {
        boolean isPlain = DIGITS.matcher(text).matches();
        boolean isOld =
                text.charAt(0) == 'R' && DIGITS.matcher(text.substring(1)).matches();
        return isPlain || isOld || PREFIXES.contains(text.substring(0, 2));
    }

    /** The recordId of the company, and what all records about its owners begin with. */
    String recordId() {
        return SCHEME + ":" + text;
    }

    /** Whether this is a company abroad that holds land in the UK, and is registered for that. */
    boolean isOverseasEntity() {
        return text.startsWith("OE");
    }

    /**
     * A number from 0 for each company number whose last six characters are digits, as those of nearly all are; -1 for others.
     */
    int slot() {
        int tail = 0;
        for (int i = 2; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            tail = tail * 10 + digit;
        }
        int series = Character.digit(text.charAt(0), 36) * 36 + Character.digit(text.charAt(1), 36);
        return series * SERIES_SIZE + tail;
    }
}
