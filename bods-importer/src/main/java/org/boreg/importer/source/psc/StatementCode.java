package org.boreg.importer.source.psc;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a company says about its owners where it does not name them.
 *
 * @param reason of the standard why there is nobody named; null where the code says nothing about anybody being missing
 */
record StatementCode(@Nullable String reason) {

    private static final String NONE = "noBeneficialOwners";
    private static final String UNABLE = "subjectUnableToConfirmOrIdentifyBeneficialOwner";
    private static final String SILENT = "interestedPartyHasNotProvidedInformation";
    private static final String OF_PARTNERSHIP = "-partnership";

    /** The misspelt ones are those of the register. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("no-individual-or-entity-with-signficant-control", NONE),
            Map.entry("no-individual-or-entity-with-significant-control", NONE),
            Map.entry("psc-exists-but-not-identified", UNABLE),
            Map.entry("psc-details-not-confirmed", UNABLE),
            Map.entry("steps-to-find-psc-not-yet-completed", UNABLE),
            Map.entry("awaiting-confirmation-from-psc", UNABLE),
            Map.entry("psc-contacted-but-no-response", SILENT),
            Map.entry("psc-has-failed-to-confirm-changed-details", SILENT),
            Map.entry("restrictions-notice-issued-to-psc", SILENT),
            Map.entry("no-beneficial-owner-identified", UNABLE),
            Map.entry("at-least-one-beneficial-owner-unidentified", UNABLE),
            Map.entry("information-not-provided-for-at-least-one-beneficial-owner", UNABLE),
            Map.entry(
                    "at-least-one-beneficial-owner-unidentified-and-information-not-provided-for-at-least-one-beneficial-owner",
                    UNABLE));

    /** About what has happened or was done, not about who is missing. */
    private static final Set<String> NOTES = Set.of(
            "all-beneficial-owners-identified",
            "nobody-has-become-or-ceased-to-be-a-beneficial-owner",
            "somebody-has-become-or-ceased-to-be-a-beneficial-owner",
            "no-change-beneficial-owner-relevant-period",
            "change-beneficial-owner-relevant-period",
            "no-trust-involved-relevant-period",
            "trust-involved-relevant-period",
            "no-change-beneficiary-relevant-period",
            "change-beneficiary-relevant-period");

    /** Empty for a code that is none. */
    static Optional<StatementCode> of(String code) {
        if (NOTES.contains(code)) {
            return Optional.of(new StatementCode(null));
        }
        String common =
                code.endsWith(OF_PARTNERSHIP) ? code.substring(0, code.length() - OF_PARTNERSHIP.length()) : code;
        return Optional.ofNullable(REASONS.get(common)).map(StatementCode::new);
    }

    /** Whether the company says that there is nobody. */
    boolean saysNobody() {
        return NONE.equals(reason);
    }
}
