package org.boreg.service.declarations;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of a declaration, such as {@code D-7K3M9-QXT40}: nine random characters and one by which a typing error shows. Letters that
 * look like digits are not in it (Crockford's base 32). It tells nothing about how many others there are.
 */
final class ReceiptNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int RANDOM_CHARACTERS = 9;
    private static final int HALF = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    static String next() {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < RANDOM_CHARACTERS; i++) {
            characters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return written(characters.append(check(characters)));
    }

    /** As it is kept, of what somebody types; empty where that is none, also by its check character. */
    static Optional<String> parse(String typed) {
        String characters = typed.strip()
                .toUpperCase(Locale.ROOT)
                .replaceFirst("^D-?", "")
                .replace("-", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (characters.length() != RANDOM_CHARACTERS + 1 || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        String first = characters.substring(0, RANDOM_CHARACTERS);
        return check(first) == characters.charAt(RANDOM_CHARACTERS)
                ? Optional.of(written(characters))
                : Optional.empty();
    }

    private static String written(CharSequence characters) {
        return "D-" + characters.subSequence(0, HALF) + "-" + characters.subSequence(HALF, characters.length());
    }

    /** Weights that are odd and neighbours that differ by two: one wrong character, and most swapped ones, give another sum. */
    private static char check(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum += (2 * i + 1) * ALPHABET.indexOf(characters.charAt(i));
        }
        return ALPHABET.charAt(sum % ALPHABET.length());
    }

    private ReceiptNumber() {}
}
