package org.boreg.importer.demo;

import java.util.function.IntUnaryOperator;
import org.boreg.bods.model.CheckDigits;

/** The check digits of company numbers of some countries; invented numbers must pass the checks real ones pass. */
final class NationalCheckDigits {

    private static final String USCI_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] USCI_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private NationalCheckDigits() {}

    /** Estonia and Ukraine: a second row of weights where the first leaves 10. */
    static int mod11TwoRows(String digits, int[] first, int[] second) {
        int rest = CheckDigits.weighted(digits, first) % 11;
        return rest < 10 ? rest : CheckDigits.weighted(digits, second) % 11 % 10;
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
        int rest = 11 - CheckDigits.weighted(eightDigits, 3, 7, 9, 10, 5, 8, 4, 2) % 11;
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
