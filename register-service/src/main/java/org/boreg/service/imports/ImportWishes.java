package org.boreg.service.imports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.boreg.importer.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants files to be imported.
 *
 * @param format what the files are in
 * @param publishedOn the day on which they were published; null where their names say it, or nobody does
 * @param isSnapshot whether they are all that the source has
 * @param isTrial whether nothing is to be written
 * @param mostErrors how many errors there may be before the import is given up; null for any number
 * @param startedBy who wants it
 */
public record ImportWishes(
        String format,
        @Nullable LocalDate publishedOn,
        boolean isSnapshot,
        boolean isTrial,
        @Nullable Long mostErrors,
        String startedBy) {

    /** Of files of which nobody says what they are in. */
    public static final String USUAL_FORMAT = ImportOptions.BODS;

    /** What files can be in. */
    public static Set<String> formats() {
        return Set.of(ImportOptions.BODS);
    }

    /** All of it, as statements. */
    static ImportWishes usual(String startedBy) {
        return new ImportWishes(USUAL_FORMAT, null, false, false, null, startedBy);
    }

    /** @param rejects where what is not taken goes */
    ImportOptions options(Path rejects) {
        return new ImportOptions(
                format,
                publishedOn,
                null,
                isSnapshot,
                isTrial,
                rejects,
                mostErrors == null ? Long.MAX_VALUE : mostErrors);
    }
}
