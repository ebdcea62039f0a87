package org.boreg.importer.source.psc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link as {@code /company/01234567/persons-with-significant-control/individual/abc}. */
final class PscLink {

    private static final int LONGEST = 200;
    private static final int COMPANY = 2;

    private final String[] segments;

    private PscLink(String[] segments) {
        this.segments = segments;
    }

    /** What is no link has nothing in it. */
    static PscLink of(@Nullable String text) {
        boolean isLink = text != null && text.startsWith("/company/") && text.length() <= LONGEST;
        return new PscLink(isLink ? text.split("/") : new String[0]);
    }

    /** What it leads to, among the records of the company; null where it does not say. */
    @Nullable
    String id() {
        return segments.length > COMPANY + 1 ? segments[segments.length - 1] : null;
    }

    Optional<CompanyNumber> company() {
        return segments.length > COMPANY ? CompanyNumber.of(segments[COMPANY]) : Optional.empty();
    }

    Optional<PscKind> kind() {
        for (int i = segments.length - 1; i > COMPANY; i--) {
            Optional<PscKind> kind = PscKind.ofLink(segments[i]);
            if (kind.isPresent()) {
                return kind;
            }
        }
        return Optional.empty();
    }
}
