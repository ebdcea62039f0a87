package org.boreg.bods.version;

import java.util.Optional;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which version of the standard a file is judged by. The first statement decides: by what it states as {@code bodsVersion}, and where that is
 * no version that has the field, by what it looks like.
 *
 * @param isUnknown whether something is stated that is no version which has the field, so that version is a guess
 */
public record FileVersion(BodsVersion version, boolean isUnknown) {

    public static FileVersion of(ObjectNode firstStatement) {
        JsonNode stated = firstStatement.path("publicationDetails").path("bodsVersion");
        if (stated.isMissingNode()) {
            return new FileVersion(isRecord(firstStatement) ? BodsVersion.V0_4 : BodsVersion.V0_1, false);
        }
        Optional<BodsVersion> known = stated.stringValueOpt()
                .flatMap(BodsVersion::of)
                // The field came with 0.2: a statement of 0.1 cannot state its version.
                .filter(version -> version != BodsVersion.V0_1);
        return known.map(version -> new FileVersion(version, false))
                .orElseGet(() -> new FileVersion(isRecord(firstStatement) ? BodsVersion.V0_4 : BodsVersion.V0_3, true));
    }

    private static boolean isRecord(ObjectNode statement) {
        return statement.has("recordType") || statement.has("recordId") || statement.has("recordDetails");
    }
}
