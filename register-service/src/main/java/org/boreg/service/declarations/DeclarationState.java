package org.boreg.service.declarations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a declaration has come. */
public enum DeclarationState {
    /** Its filer still writes it; nobody else acts on it. */
    DRAFT,
    /** Handed in, with a receipt; waits for somebody who keeps the register. */
    SUBMITTED,
    /** Somebody looks at it. */
    IN_REVIEW,
    /** Given back to its filer, with reasons. */
    RETURNED,
    /** Its statements are fixed and on their way into the register. */
    PUBLISHING,
    /** Its statements are in the register. */
    PUBLISHED,
    /** Taken back by its filer before it was published. */
    WITHDRAWN;

    /** As it is written, such as {@code in-review}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DeclarationState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** In a sentence. */
    String words() {
        return switch (this) {
            case DRAFT -> "a draft";
            case SUBMITTED -> "submitted";
            case IN_REVIEW -> "being reviewed";
            case RETURNED -> "returned";
            case PUBLISHING -> "being published";
            case PUBLISHED -> "published";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
