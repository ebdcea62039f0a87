package org.boreg.bods.validation.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.validation.StatementRule;

/** The schemas of all versions of the standard. Safe for many threads. */
public final class Schemas {

    private static final Schemas OWN = new Schemas(version -> StatementSchema.of(SchemaDocument.own(version)));

    private final Map<BodsVersion, StatementSchema> loaded = new ConcurrentHashMap<>();
    private final Function<BodsVersion, StatementSchema> loader;

    private Schemas(Function<BodsVersion, StatementSchema> loader) {
        this.loader = loader;
    }

    /** The register's own, which give the verdicts of the official ones. Each is loaded when it is first asked for. */
    public static Schemas own() {
        return OWN;
    }

    /**
     * The official files, in place of the register's own for every version.
     *
     * @param folder with a folder for each version: 0.1, 0.2, 0.3, 0.4
     * @throws IOException when one of them is missing, cannot be read or is no schema; its message says which
     */
    public static Schemas inFolder(Path folder) throws IOException {
        Map<BodsVersion, StatementSchema> schemas = new EnumMap<>(BodsVersion.class);
        for (BodsVersion version : BodsVersion.values()) {
            schemas.put(version, load(folder.resolve(version.toString()), version));
        }
        return new Schemas(schemas::get);
    }

    /** Says which keywords of the version's schema a statement violates, and which of its fields the schema does not have. */
    public StatementRule of(BodsVersion version) {
        return loaded.computeIfAbsent(version, loader);
    }

    private static StatementSchema load(Path folder, BodsVersion version) throws IOException {
        try {
            return StatementSchema.of(SchemaDocument.official(folder, version));
        } catch (IllegalArgumentException noSchema) {
            throw new IOException("The files in " + folder + " are no schema: " + noSchema.getMessage(), noSchema);
        }
    }
}
