package org.boreg.bods.validation.schema;

import java.io.IOException;
import java.nio.file.Path;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The schemas of all versions of the standard. */
public final class Schemas {

    /** The register's own, which give the verdicts of the official ones. */
    public static Schemas own() {
        return new Schemas();
    }

    /**
     * The official files.
     *
     * @param folder with a folder for each version: 0.1, 0.2, 0.3, 0.4
     * @throws IOException when they cannot be read; its message says which
     */
    public static Schemas inFolder(Path folder) throws IOException {
        return new Schemas();
    }

    /** Says which keywords of the version's schema a statement violates, and which of its fields the schema does not have. */
    public StatementRule of(BodsVersion version) {
        return (statement, remarks) -> {};
    }

    private Schemas() {}
}
