package org.boreg.importer;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How to import.
 *
 * @param format what the files are in: {@link #BODS}, or the name of a source
 * @param publishedOn the day on which the files were published; null where their names say it, or nobody does
 * @param companies a table of companies in which a source looks names up; null for none
 * @param isSnapshot whether the files are all that the source has: what it had before and has no more is closed
 * @param isTrial whether nothing is written, and only told what would be
 * @param rejects where what is not taken goes; null for nowhere
 * @param mostErrors how many findings may be errors before the import is given up
 */
public record ImportOptions(
        String format,
        @Nullable LocalDate publishedOn,
        @Nullable Path companies,
        boolean isSnapshot,
        boolean isTrial,
        @Nullable Path rejects,
        long mostErrors) {

    /** The format of files of statements, of whatever version. */
    public static final String BODS = "bods";

    /** Statements, whatever is wrong with them. */
    public static final ImportOptions USUAL = new ImportOptions(BODS, null, null, false, false, null, Long.MAX_VALUE);

    /** Where the reasons are of the rejects in this file. */
    public static Path reasonsOf(Path rejects) {
        return Rejects.reasonsOf(rejects);
    }

    /** What of it makes a difference to what comes into the register, as a JSON object. */
    String json() {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        if (publishedOn != null) {
            json.put("publishedOn", publishedOn.toString());
        }
        if (companies != null) {
            json.put("companies", companies.getFileName().toString());
        }
        if (isTrial) {
            json.put("dryRun", true);
        }
        if (isSnapshot) {
            json.put("snapshot", true);
        }
        return json.toString();
    }

    /** @param source name of the source that the files are of */
    public ImportOptions of(String source, @Nullable LocalDate published, @Nullable Path table, boolean snapshot) {
        return new ImportOptions(source, published, table, snapshot, isTrial, rejects, mostErrors);
    }

    public ImportOptions asTrial() {
        return new ImportOptions(format, publishedOn, companies, isSnapshot, true, rejects, mostErrors);
    }

    public ImportOptions withRejects(@Nullable Path file) {
        return new ImportOptions(format, publishedOn, companies, isSnapshot, isTrial, file, mostErrors);
    }

    /** @param most 0 or more */
    public ImportOptions withMostErrors(long most) {
        return new ImportOptions(format, publishedOn, companies, isSnapshot, isTrial, rejects, most);
    }
}
