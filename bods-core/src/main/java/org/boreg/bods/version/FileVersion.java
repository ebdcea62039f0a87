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

    /**
     * Which version a statement is upgraded from, in whatever file it is: by its own looks and what it states, and where these leave
     * several, that of the file.
     */
    public static BodsVersion ofStatement(ObjectNode statement, BodsVersion file) {
        if (isRecord(statement)) {
            return BodsVersion.V0_4;
        }
        FileVersion own = of(statement);
        boolean isStated =
                !statement.path("publicationDetails").path("bodsVersion").isMissingNode();
        if (isStated && !own.isUnknown() && own.version() != BodsVersion.V0_4) {
            return own.version();
        }
        if (file != BodsVersion.V0_4) {
            return file;
        }
        if (!statement.has("statementType") && !statement.has("statementID")) {
            return BodsVersion.V0_4;
        }
        return isStated ? BodsVersion.V0_3 : BodsVersion.V0_1;
    }

    static boolean isRecord(ObjectNode statement) {
        return statement.has("recordType") || statement.has("recordId") || statement.has("recordDetails");
    }
}
