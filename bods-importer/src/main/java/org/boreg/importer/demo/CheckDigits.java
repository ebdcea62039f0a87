package org.boreg.importer.demo;

import java.util.function.IntUnaryOperator;

/** The check digits that company numbers, LEIs and ISINs end in; invented numbers must pass the checks real ones pass. */
final class CheckDigits {

    private static final String USCI_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCI_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private CheckDigits() {}

    /** ISO 17442 (ISO 7064 MOD 97-10): 18 characters become a 20 character LEI. */
    static String lei(String first18) {
        int check = 98 - mod97(first18 + "00");
        return first18 + (check < 10 ? "0" : "") + check;
    }

    /** ISO 6166: country and nine characters become a 12 character ISIN. */
    static String isin(String first11) {
        StringBuilder digits = new StringBuilder();
        first11.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return first11 + luhn(digits.toString());
    }

    /** The digit that makes the number pass the Luhn test when it is put behind it. */
    static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digit(digits, digits.length() - 1 - i);
            int doubled = 2 * digit;
            sum += i % 2 == 1 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10;
    }

    static int mod97(String letters) {
        int rest = 0;
        for (int i = 0; i < letters.length(); i++) {
            int value = Character.digit(letters.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }
        return rest;
    }

    static int weighted(String digits, int... weights) {
        return sum(digits, i -> weights[i]);
    }

    /** Estonia and Ukraine: a second row of weights where the first leaves 10. */
    static int mod11TwoRows(String digits, int[] first, int[] second) {
        int rest = weighted(digits, first) % 11;
        return rest < 10 ? rest : weighted(digits, second) % 11 % 10;
    }

    /** Japan's corporate number carries its check digit in front. */
    static int japanese(String twelve) {
        return 9 - sum(twelve, i -> i % 2 == 0 ? 2 : 1) % 9;
    }

    /** Turkey's tax number. */
    static int turkish(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int shifted = (digit(nine, i) + 9 - i) % 10;
            int powered = shifted * (1 << (9 - i)) % 9;
            sum += shifted != 0 && powered == 0 ? 9 : powered;
        }
        return (10 - sum % 10) % 10;
    }

    /** Brazil's CNPJ: two digits, each over all before it. */
    static String brazilian(String twelve) {
        String thirteen = twelve + brazilianDigit(twelve, 5);
        return thirteen + brazilianDigit(thirteen, 6);
    }

    /** China's unified social credit code: nine characters of organisation code with their own check, then one for all. */
    static String chinese(String region, String eightDigits) {
        int rest = 11 - weighted(eightDigits, 3, 7, 9, 10, 5, 8, 4, 2) % 11;
        String seventeen = "91" + region + eightDigits + (rest == 10 ? "X" : String.valueOf(rest % 11));
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += USCI_ALPHABET.indexOf(seventeen.charAt(i)) * USCI_WEIGHTS[i];
        }
        return seventeen + USCI_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static int brazilianDigit(String digits, int firstWeight) {
        int rest = sum(digits, i -> i < firstWeight - 1 ? firstWeight - i : firstWeight + 8 - i) % 11;
        return rest < 2 ? 0 : 11 - rest;
    }

    private static int sum(String digits, IntUnaryOperator weight) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += digit(digits, i) * weight.applyAsInt(i);
        }
        return sum;
    }

    private static int digit(String digits, int i) {
        return digits.charAt(i) - '0';
    }
}
