package org.boreg.bods.model;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that tells a party from all others: a scheme code and an id under it, in the one spelling that two publishers of the
 * same identifier end up with. Two records with an equal one describe the same party.
 *
 * @param scheme scheme code in upper case, such as GB-COH
 * @param id the id in upper case, without spaces
 */
public record StrongIdentifier(String scheme, String id) {

    private static final int LONGEST = 200;
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Empty for an identifier without a scheme code or an id, and for ids that stand for the lack of one. */
    public static Optional<StrongIdentifier> of(Identifier identifier) {
        return of(identifier.scheme(), identifier.id());
    }

    /** Reads {@code SCHEME:id}, as a user writes it; empty when it is not of that form. */
    public static Optional<StrongIdentifier> parse(String text) {
        int colon = text.indexOf(':');
        return colon <= 0 ? Optional.empty() : of(text.substring(0, colon), text.substring(colon + 1));
    }

    private static Optional<StrongIdentifier> of(@Nullable String scheme, @Nullable String id) {
        String cleanScheme = clean(scheme);
        String cleanId = clean(id);
        boolean usable = !cleanScheme.isEmpty()
                && cleanScheme.length() <= LONGEST
                && cleanId.length() <= LONGEST
                && !Placeholder.is(cleanId);
        return usable ? Optional.of(new StrongIdentifier(cleanScheme, padded(cleanScheme, cleanId))) : Optional.empty();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** UK company numbers have eight characters; spreadsheets drop the zeros in front. */
    private static String padded(String scheme, String id) {
        return scheme.equals("GB-COH") && id.length() < 8 && DIGITS.matcher(id).matches()
                ? "0".repeat(8 - id.length()) + id
                : id;
    }

    /** {@code SCHEME:id}. */
    @Override
    public String toString() {
        return scheme + ":" + id;
    }
}
