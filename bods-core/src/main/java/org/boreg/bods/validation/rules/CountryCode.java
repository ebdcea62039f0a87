package org.boreg.bods.validation.rules;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Two-letter codes of countries (ISO 3166-1 alpha-2), codes of their parts (ISO 3166-2), and what people write instead. */
final class CountryCode {

    /** A test pins what the Java that runs us has: 249 codes, without those that ISO withdrew. */
    private static final Set<String> ISO = Set.of(Locale.getISOCountries());

    /**
     * ISO has no code for Kosovo; XK is one of those it leaves to users, and everybody uses it. It is the only one of them
     * whose meaning is agreed.
     */
    private static final String KOSOVO = "XK";

    /** What is no country but has a law of its own; ISO 3166-1 reserves these codes for it. */
    private static final Set<String> BEYOND_COUNTRIES = Set.of("EU", "UN");

    /** Besides countries' codes: securities of many countries, of none, and old ones of the Netherlands Antilles. */
    private static final Set<String> OTHER_PREFIXES_OF_ISINS =
            Set.of("XS", "EU", "EZ", "XA", "XB", "XC", "XD", "XF", "XT", "AN", "QS", "QT", "QW");

    private static final Map<String, String> INSTEAD = instead();

    private CountryCode() {}

    static boolean isCountry(String code) {
        return ISO.contains(code) || code.equals(KOSOVO);
    }

    /** Of a country, of one of its parts, or of what is above countries. */
    static boolean isJurisdiction(String code) {
        int hyphen = code.indexOf('-');
        return hyphen < 0
                ? isCountry(code) || BEYOND_COUNTRIES.contains(code)
                : isCountry(code.substring(0, hyphen)) && isPart(code, hyphen + 1);
    }

    static boolean isPrefixOfIsin(String letters) {
        return isCountry(letters) || OTHER_PREFIXES_OF_ISINS.contains(letters);
    }

    /** The code that is probably meant by this one: GB by UK, gb and GBR. Null where none comes to mind. */
    static @Nullable String probablyMeant(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT).replace('_', '-');
        String other = INSTEAD.get(upper);
        return other != null ? other : !upper.equals(code) && isJurisdiction(upper) ? upper : null;
    }

    /** One to three letters or digits (ISO 3166-2, 5.2). */
    private static boolean isPart(String code, int from) {
        int length = code.length() - from;
        for (int i = from; i < code.length(); i++) {
            char c = code.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9')) {
                return false;
            }
        }
        return length >= 1 && length <= 3;
    }

    private static Map<String, String> instead() {
        Map<String, String> instead = new HashMap<>();
        for (String alpha2 : ISO) {
            instead.put(new Locale.Builder().setRegion(alpha2).build().getISO3Country(), alpha2);
        }
        instead.put("UK", "GB");
        instead.put("EL", "GR");
        return Map.copyOf(instead);
    }
}
