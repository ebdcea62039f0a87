package org.boreg.bods.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {

    private static final String DIGITS = "0123456789";

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    @Test
    void knownNumbersPassTheirChecks() {
        // Examples that the issuers of these schemes publish to explain them.
        assertThat(CheckDigits.isLei("5493001KJTIIGC8Y1R12")).isTrue();
        assertThat(CheckDigits.isIsin("US0378331005")).isTrue();
        assertThat(CheckDigits.isIsin("GB0002634946")).isTrue();
        assertThat(CheckDigits.isCusip("037833100")).isTrue();
        assertThat(CheckDigits.isFigi("BBG000BLNQ16")).isTrue();
        assertThat(CheckDigits.luhn("55200844")).isEqualTo(3);
    }

    @Test
    void otherNumbersDoNotPassTheChecks() {
        assertThat(CheckDigits.isLei("5493001KJTIIGC8Y1R13")).isFalse();
        assertThat(CheckDigits.isLei("5493001kjtiigc8y1r12")).isFalse();
        assertThat(CheckDigits.isLei("")).isFalse();
        assertThat(CheckDigits.isIsin("US0378331006")).isFalse();
        assertThat(CheckDigits.isIsin("U50378331005")).isFalse();
        assertThat(CheckDigits.isCusip("037833101")).isFalse();
        assertThat(CheckDigits.isCusip("03783310X")).isFalse();
        assertThat(CheckDigits.isFigi("BBG000BLNQ17")).isFalse();
        assertThat(CheckDigits.isFigi("BBX000BLNQ16")).isFalse();
    }

    @Test
    void oneWrongCharacterIsAlwaysFoundInAnLei() {
        long seed = 20261123;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            String lei = CheckDigits.lei(invented(random));
            int at = random.nextInt(18);
            char other = another(lei.charAt(at), random);

            assertThat(CheckDigits.isLei(lei)).as("seed %d: %s", seed, lei).isTrue();
            assertThat(CheckDigits.isLei(lei.substring(0, at) + other + lei.substring(at + 1)))
                    .as("seed %d: %s with %s at %d", seed, lei, other, at)
                    .isFalse();
        }
    }

    private static String invented(Random random) {
        StringBuilder first18 = new StringBuilder();
        random.ints(18, 0, 36).forEach(value -> first18.append((DIGITS + LETTERS).charAt(value)));
        return first18.toString();
    }

    /** Of the same kind: a letter in the place of a digit makes the number longer, for which the sum is not made. */
    private static char another(char character, Random random) {
        String kind = Character.isDigit(character) ? DIGITS : LETTERS;
        return kind.charAt((kind.indexOf(character) + 1 + random.nextInt(kind.length() - 1)) % kind.length());
    }
}
