package org.boreg.service.questions;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.boreg.graph.read.InvalidQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a portfolio is asked for.
 *
 * @param limit how many holdings, 1 to 1,000
 * @param first how many of the largest are left out
 */
public record PortfolioRequest(int limit, int first) {

    public static final int MOST = 1_000;

    private static final String PREFIX = "holding ";

    /**
     * @param cursor where the page before ended; null for the first
     * @throws InvalidQuestion when the limit is out of its bounds, or the cursor is none
     */
    public static PortfolioRequest of(int limit, @Nullable String cursor) {
        if (limit < 1 || limit > MOST) {
            throw new InvalidQuestion(
                    "limit", "\"limit\" is a number from 1 to %d, not %d.".formatted(MOST, limit), null);
        }
        return new PortfolioRequest(limit, cursor == null || cursor.isBlank() ? 0 : position(cursor));
    }

    private static int position(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return Integer.parseUnsignedInt(text.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException notOurs) {
            throw noCursor(notOurs);
        }
        throw noCursor(null);
    }

    private static InvalidQuestion noCursor(@Nullable Throwable cause) {
        return new InvalidQuestion("cursor", "This is no cursor that the register has given out.", cause);
    }

    /** The cursor of what follows; null where nothing does. */
    @Nullable
    String next(int ofAll) {
        return first + limit >= ofAll
                ? null
                : Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString((PREFIX + (first + limit)).getBytes(StandardCharsets.UTF_8));
    }
}
