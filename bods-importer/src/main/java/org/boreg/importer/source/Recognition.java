package org.boreg.importer.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.json.PackedFile;
import org.boreg.bods.json.ReadLimits;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Tells by the beginning of a file which source it is of. */
final class Recognition {

    private static final int HEAD = 1 << 16;

    private static final Set<String> STATEMENT =
            Set.of("statementId", "statementID", "recordId", "recordType", "statementType");
    private static final Set<String> PSC = Set.of("data", "company_number", "resource_uri", "resource_kind");
    private static final Set<String> GLEIF =
            Set.of("LEI", "Relationship", "ExceptionCategory", "LEIRecord", "RelationshipRecord", "Exception");
    /** Around the records of the files of GLEIF; they never stand in a list. */
    private static final Set<String> AROUND_GLEIF =
            Set.of("records", "relations", "exceptions", "LEIData", "RelationshipData", "ReportingExceptionData");

    /**
     * The name of the source; empty for statements, and for what is neither: whoever reads it says what is wrong with it.
     *
     * @throws IOException when the file cannot be opened; its message names it
     */
    static Optional<String> of(Path file, ReadLimits limits) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return ofHead(head(file, limits));
    }

    private static String head(Path file, ReadLimits limits) throws IOException {
        try (PackedFile packed = PackedFile.open(file, limits)) {
            try {
                InputStream first = packed.next();
                return first == null ? "" : new String(first.readNBytes(HEAD), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                return "";
            }
        }
    }

    private static Optional<String> ofHead(String head) {
        String text = head.startsWith("\uFEFF") ? head.substring(1).strip() : head.strip();
        if (text.startsWith("<")) {
            return text.contains("gleif.org/data/schema") ? Optional.of("gleif") : Optional.empty();
        }
        if (text.startsWith("{") || text.startsWith("[")) {
            return ofFields(fieldsOfFirst(text));
        }
        String line = text.lines().findFirst().orElse("").replace("\"", "");
        return line.startsWith("LEI,") || line.startsWith("Relationship.") ? Optional.of("gleif") : Optional.empty();
    }

    private static Optional<String> ofFields(Set<String> fields) {
        if (fields.stream().anyMatch(STATEMENT::contains)) {
            return Optional.empty();
        }
        if (fields.stream().anyMatch(PSC::contains)) {
            return Optional.of("psc");
        }
        return fields.stream()
                        .map(name -> name.substring(name.lastIndexOf(':') + 1))
                        .anyMatch(name -> GLEIF.contains(name) || AROUND_GLEIF.contains(name))
                ? Optional.of("gleif")
                : Optional.empty();
    }

    /** The names of the fields of the first object, as far as the text goes. */
    private static Set<String> fieldsOfFirst(String text) {
        Set<String> fields = new HashSet<>();
        try (JsonParser json = JsonMapper.shared().createParser(text)) {
            int depth = 0;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT && --depth == 0) {
                    return fields;
                } else if (token == JsonToken.PROPERTY_NAME && depth == 1) {
                    fields.add(json.currentName());
                }
            }
        } catch (JacksonException cut) {
            // The text ends in the middle, or is no JSON; what there was is enough.
        }
        return fields;
    }

    private Recognition() {}
}
