package org.boreg.graph.read;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list ended: the sort value and id of its last item. It is handed out as a text that means nothing to others.
 *
 * @param rank what the list is sorted by
 * @param id what tells apart items of one rank
 */
record Cursor(String rank, String id) {

    static Optional<Cursor> parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int end = decoded.indexOf('|');
            if (end > 0) {
                return Optional.of(new Cursor(decoded.substring(0, end), decoded.substring(end + 1)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidQuestion("cursor", "This is no cursor that the register has given out.", notBase64);
        }
        throw new InvalidQuestion("cursor", "This is no cursor that the register has given out.", null);
    }

    double number() {
        try {
            return Double.parseDouble(rank);
        } catch (NumberFormatException notANumber) {
            throw new InvalidQuestion("cursor", "This is no cursor that the register has given out.", notANumber);
        }
    }

    String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((rank + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
