package org.boreg.bods.model;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
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
    private static final String COMPANIES_HOUSE = "GB-COH";
    private static final int COMPANIES_HOUSE_LENGTH = 8;
    private static final String LEI = "XI-LEI";

    /** Also those without a width, which come along when an identifier is copied from a page. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");

    /** All digits, or the two letters of another part of the register (SC, NI, OC and so on) and digits. */
    private static final Pattern COMPANY_NUMBER = Pattern.compile("([A-Z]{2})?([0-9]+)");

    private static final Pattern ZERO = Pattern.compile("[A-Z]{0,2}0*");

    /**
     * Codes that mean the same register as the org-id.guide code beside them. Two parties are made one by this, so that a pair is here only
     * where the same identifier under both codes can mean nothing else.
     *
     * <p>LEI: there is one global system of Legal Entity Identifiers (ISO 17442); org-id.guide calls it XI-LEI, many publishers by its own name.
     */
    private static final Map<String, String> SAME_REGISTER = Map.of("LEI", LEI);

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
        String stated = clean(scheme);
        String cleanScheme = SAME_REGISTER.getOrDefault(stated, stated);
        String cleanId = padded(cleanScheme, clean(id));
        boolean usable = !Placeholder.is(cleanScheme)
                && cleanScheme.length() <= LONGEST
                && cleanId.length() <= LONGEST
                && !Placeholder.is(cleanId)
                && tellsApart(cleanScheme, cleanId);
        return usable ? Optional.of(new StrongIdentifier(cleanScheme, cleanId)) : Optional.empty();
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : SPACES.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** UK company numbers have eight characters; spreadsheets drop the zeros in front, also those after a prefix. */
    private static String padded(String scheme, String id) {
        if (!scheme.equals(COMPANIES_HOUSE) || id.length() >= COMPANIES_HOUSE_LENGTH) {
            return id;
        }
        Matcher number = COMPANY_NUMBER.matcher(id);
        if (!number.matches()) {
            return id;
        }
        String prefix = number.group(1) == null ? "" : number.group(1);
        return prefix + "0".repeat(COMPANIES_HOUSE_LENGTH - id.length()) + number.group(2);
    }

    /**
     * Whether an id can be that of one party alone. In the field of a company number and of an LEI there is also other text, "applied for" and
     * the like, which makes nobody the same: no company has the number zero, and an LEI has its form, even where its check digits are wrong.
     */
    private static boolean tellsApart(String scheme, String id) {
        return switch (scheme) {
            case COMPANIES_HOUSE -> !ZERO.matcher(id).matches();
            case LEI -> CheckDigits.hasFormOfLei(id);
            default -> true;
        };
    }

    /** {@code SCHEME:id}. */
    @Override
    public String toString() {
        return scheme + ":" + id;
    }
}
