package org.boreg.bods.validation.rules;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.boreg.bods.model.CheckDigits;
import org.jspecify.annotations.Nullable;

/** The forms of the numbers of some company registers. */
enum CompanyNumberForm {
    /** Companies House: eight digits, or a prefix and six characters, the last of which may be a letter. */
    GB("GB-COH", 8, CompanyNumberForm::isBritish),
    /** Organisasjonsnummer: nine digits, the last a check digit. */
    NO("NO-BRC", 9, number -> lackOf11(number, 3, 2, 7, 6, 5, 4, 3, 2) % 11 == number.charAt(8) - '0'),
    /** CVR number: eight digits. */
    DK("DK-CVR", 8, number -> true),
    /** IČO: eight digits, the last a check digit. */
    CZ("CZ-ICO", 8, number -> lackOf11(number, 8, 7, 6, 5, 4, 3, 2) % 10 == number.charAt(7) - '0'),
    /** Australian Business Number: eleven digits, the first two of which are check digits. */
    AU("AU-ABN", 11, CompanyNumberForm::isAustralian);

    private static final Map<String, CompanyNumberForm> BY_SCHEME =
            Map.of(GB.scheme, GB, NO.scheme, NO, DK.scheme, DK, CZ.scheme, CZ, AU.scheme, AU);

    private final String scheme;
    private final int length;
    private final Predicate<String> whole;

    CompanyNumberForm(String scheme, int length, Predicate<String> whole) {
        this.scheme = scheme;
        this.length = length;
        this.whole = whole;
    }

    static @Nullable CompanyNumberForm ofScheme(String scheme) {
        return BY_SCHEME.get(scheme);
    }

    String scheme() {
        return scheme;
    }

    /** How many characters its numbers have. */
    int length() {
        return length;
    }

    /** @param number in upper case; spaces in it, as people group digits, do not count */
    boolean fits(String number) {
        String compact = number.replace(" ", "");
        return compact.length() == length && (this == GB || isDigits(compact, 0)) && whole.test(compact);
    }

    boolean isWithoutLeadingZeros(String number) {
        return !number.isEmpty()
                && number.length() < length
                && isDigits(number, 0)
                && fits("0".repeat(length - number.length()) + number);
    }

    private static boolean isBritish(String number) {
        return isDigits(number, 0)
                || number.charAt(0) == 'R' && isDigits(number, 1)
                || British.PREFIXES.contains(number.substring(0, 2)) && isBritishRest(number);
    }

    /** Societies under other acts have numbers such as IP12345R and SP1234RS. */
    private static boolean isBritishRest(String number) {
        for (int i = 2; i < 8; i++) {
            char c = number.charAt(i);
            boolean mayBeLetter = i == 7 || British.OF_SOCIETIES.contains(number.substring(0, 2));
            if (!isDigit(c) && !(mayBeLetter && c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAustralian(String number) {
        String lessOne = (char) (number.charAt(0) - 1) + number.substring(1);
        return number.charAt(0) != '0'
                && CheckDigits.weighted(lessOne, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) % 89 == 0;
    }

    /** How much the weighted sum lacks to the next multiple of 11: 1 to 11. */
    private static int lackOf11(String number, int... weights) {
        return 11 - CheckDigits.weighted(number.substring(0, weights.length), weights) % 11;
    }

    private static boolean isDigits(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static final class British {

        private static final Set<String> OF_SOCIETIES = Set.of("IP", "SP", "NP", "RS");

        private static final Set<String> PREFIXES = Set.of(
                "AC", "BR", "CE", "CS", "EN", "ES", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF",
                "NI", "NL", "NO", "NP", "NR", "NV", "NZ", "OC", "OE", "PC", "RC", "RS", "SA", "SC", "SE", "SF", "SG",
                "SI", "SL", "SM", "SO", "SP", "SR", "SZ", "ZC");
    }
}
