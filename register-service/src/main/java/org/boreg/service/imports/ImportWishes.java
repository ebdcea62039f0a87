package org.boreg.service.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.ImportOptions;
import org.boreg.importer.source.DayInNames;
import org.boreg.importer.source.Sources;
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

    /** Of files of which nobody says what they are in: they are looked at. */
    public static final String USUAL_FORMAT = "auto";

    /** What files can be said to be in. */
    public static Set<String> formats() {
        Set<String> formats = new TreeSet<>(Sources.names());
        formats.add(USUAL_FORMAT);
        formats.add(ImportOptions.BODS);
        return formats;
    }

    /** All of it, as statements. */
    static ImportWishes usual(String startedBy) {
        return new ImportWishes(USUAL_FORMAT, null, false, false, null, startedBy);
    }

    /**
     * @param files what they are in is looked at where nobody has said it
     * @param rejects where what is not taken goes
     * @throws IOException when a file cannot be looked at
     */
    ImportOptions options(List<Path> files, Path rejects) throws IOException {
        String known = format.equals(USUAL_FORMAT) ? recognised(files) : format;
        boolean isSource = !known.equals(ImportOptions.BODS);
        return new ImportOptions(
                known,
                publishedOn == null && isSource ? DayInNames.of(files) : publishedOn,
                null,
                isSnapshot,
                isTrial,
                rejects,
                mostErrors == null ? Long.MAX_VALUE : mostErrors);
    }

    /** What the first of them is in; one that is in something else has findings. */
    private static String recognised(List<Path> files) throws IOException {
        return Sources.recognise(files.get(0), ReadLimits.DEFAULT).orElse(ImportOptions.BODS);
    }
}
