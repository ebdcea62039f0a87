package org.boreg.graph.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read the changes of a register. It is handed out as a text that means nothing to others, and stays good for as
 * long as the register exists.
 *
 * @param register the identity of the register that has handed it out
 * @param number in the order of arrival, of the last change that was read
 */
public record ChangeCursor(String register, long number) {

    private static final Pattern DECODED = Pattern.compile("([0-9a-f]{16})\\.(0|[1-9][0-9]{0,17})");

    /**
     * @param text null or blank for the beginning
     * @throws InvalidQuestion when no register has handed out such a text
     */
    public static Optional<ChangeCursor> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Matcher decoded = DECODED.matcher(decoded(text));
        if (!decoded.matches()) {
            throw unknown(null);
        }
        return Optional.of(new ChangeCursor(decoded.group(1), Long.parseLong(decoded.group(2))));
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((register + "." + number).getBytes(StandardCharsets.US_ASCII));
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getUrlDecoder().decode(text.strip()), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException notBase64) {
            throw unknown(notBase64);
        }
    }

    private static InvalidQuestion unknown(@Nullable Throwable cause) {
        return new InvalidQuestion("after", "This is no cursor that a feed of changes has given out.", cause);
    }
}
