package org.boreg.bods.model;

/** The check digits of identifiers that are the same all over the world, and the sums that they and many national ones rest on. */
public final class CheckDigits {

    private static final String CUSIP_EXTRAS = "*@#";

    private CheckDigits() {}

    /** Whether this is a Legal Entity Identifier: 18 characters 0-9 or A-Z and two check digits (ISO 17442, ISO 7064 MOD 97-10). */
    public static boolean isLei(String text) {
        return hasFormOfLei(text) && mod97(text) == 1;
    }

    /** Whether it would be a Legal Entity Identifier if its check digits were right. */
    public static boolean hasFormOfLei(String text) {
        return text.length() == 20 && isAlphanumeric(text, 0, 18) && isDigits(text, 18, 20);
    }

    /** The Legal Entity Identifier that begins with these 18 characters. */
    public static String lei(String first18) {
        int check = 98 - mod97(first18 + "00");
        return first18 + (check < 10 ? "0" : "") + check;
    }

    /** Whether this is an International Securities Identification Number (ISO 6166), whatever its country is. */
    public static boolean isIsin(String text) {
        return hasFormOfIsin(text) && isin(text.substring(0, 11)).equals(text);
    }

    /** Whether it would be an ISIN if its check digit were right: two letters, nine characters 0-9 or A-Z, a digit. */
    public static boolean hasFormOfIsin(String text) {
        return text.length() == 12 && isLetters(text, 0, 2) && isAlphanumeric(text, 2, 11) && isDigits(text, 11, 12);
    }

    /** The ISIN that begins with these 11 characters. */
    public static String isin(String first11) {
        StringBuilder digits = new StringBuilder();
        first11.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return first11 + luhn(digits.toString());
    }

    /** Whether this is a CUSIP, or a CINS, which is made alike (ANSI X9.6). */
    public static boolean isCusip(String text) {
        if (text.length() != 9 || !isDigits(text, 8, 9)) {
            return false;
        }
        for (int i = 0; i < 8; i++) {
            if (!isAlphanumeric(text, i, i + 1) && CUSIP_EXTRAS.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return doubleAddDouble(text.substring(0, 8)) == digit(text, 8);
    }

    /** Whether this is a Financial Instrument Global Identifier (ANSI X9.145): two consonants, a G, eight characters without vowels, a digit. */
    public static boolean isFigi(String text) {
        return text.length() == 12
                && isLetters(text, 0, 2)
                && text.charAt(2) == 'G'
                && isAlphanumeric(text, 3, 11)
                && hasNoVowel(text)
                && isDigits(text, 11, 12)
                && doubleAddDouble(text.substring(0, 11)) == digit(text, 11);
    }

    /** The digit that makes the number pass the Luhn test when it is put behind it. */
    public static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            sum += i % 2 == 1 ? digit : digitSum(2 * digit);
        }
        return (10 - sum % 10) % 10;
    }

    /** The digit that CUSIP and FIGI put behind these characters: every other one counts twice, and each by the sum of its digits. */
    public static int doubleAddDouble(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += digitSum(valueOf(characters.charAt(i)) * (i % 2 + 1));
        }
        return (10 - sum % 10) % 10;
    }

    /** What remains of the number modulo 97 when its letters are written as 10 to 35 (ISO 7064). */
    public static int mod97(String alphanumeric) {
        int rest = 0;
        for (int i = 0; i < alphanumeric.length(); i++) {
            int value = valueOf(alphanumeric.charAt(i));
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    /** The sum of the digits, each times its weight; there is a weight for each of them. */
    public static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, i) * weights[i];
        }
        return sum;
    }

    private static int digitSum(int number) {
        return number / 10 + number % 10;
    }

    private static int digit(String digits, int i) {
        return digits.charAt(i) - '0';
    }

    private static int valueOf(char character) {
        int extra = CUSIP_EXTRAS.indexOf(character);
        return extra < 0 ? Character.digit(character, 36) : 36 + extra;
    }

    private static boolean isDigits(String text, int from, int to) {
        return areBetween('0', '9', text, from, to);
    }

    private static boolean isLetters(String text, int from, int to) {
        return areBetween('A', 'Z', text, from, to);
    }

    private static boolean isAlphanumeric(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigits(text, i, i + 1) && !isLetters(text, i, i + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areBetween(char first, char last, String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < first || text.charAt(i) > last) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasNoVowel(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("AEIOU".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
