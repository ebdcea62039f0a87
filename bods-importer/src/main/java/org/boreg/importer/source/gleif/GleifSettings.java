package org.boreg.importer.source.gleif;

import java.time.LocalDate;
import org.boreg.bods.json.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * How to read files of GLEIF.
 *
 * @param contentDate the day that the content of a file is of, where neither the file nor its name says; null where it is not known
 * @param limits what a record and a compressed file may come to
 */
public record GleifSettings(@Nullable LocalDate contentDate, ReadLimits limits) {

    public static final GleifSettings DEFAULT = new GleifSettings(null, ReadLimits.DEFAULT);

    /** The same, for files that do not say of which day they are. */
    public GleifSettings of(LocalDate day) {
        return new GleifSettings(day, limits);
    }
}
