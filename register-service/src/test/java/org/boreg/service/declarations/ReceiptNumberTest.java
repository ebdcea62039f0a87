package org.boreg.service.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    @Test
    void aNumberIsReadHoweverItIsTyped() {
        String number = ReceiptNumber.next();
        assertThat(number).matches("D-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}");
        assertThat(ReceiptNumber.parse(number)).contains(number);
        assertThat(ReceiptNumber.parse(" " + number.toLowerCase() + " ")).contains(number);
        assertThat(ReceiptNumber.parse(number.replace("-", "").substring(1))).contains(number);
        assertThat(ReceiptNumber.parse(number.replace('0', 'O').replace('1', 'l')))
                .contains(number);
    }

    @Test
    void everySingleTypingErrorShows() {
        String number = ReceiptNumber.next();
        for (int at = 2; at < number.length(); at++) {
            for (char other : ALPHABET.toCharArray()) {
                if (number.charAt(at) != '-' && number.charAt(at) != other) {
                    String wrong = number.substring(0, at) + other + number.substring(at + 1);
                    assertThat(ReceiptNumber.parse(wrong)).as(wrong).isEmpty();
                }
            }
        }
        assertThat(ReceiptNumber.parse("")).isEmpty();
        assertThat(ReceiptNumber.parse("D-")).isEmpty();
        assertThat(ReceiptNumber.parse("D-!!!!!-!!!!!")).isEmpty();
    }

    @Test
    void numbersDoNotRepeat() {
        Set<String> numbers = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(numbers.add(ReceiptNumber.next())).isTrue();
        }
    }
}
