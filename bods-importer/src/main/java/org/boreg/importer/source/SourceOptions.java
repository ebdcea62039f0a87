package org.boreg.importer.source;

import java.nio.file.Path;
import java.time.LocalDate;
import org.boreg.bods.json.ReadLimits;
import org.jspecify.annotations.Nullable;

/**
 * What a source is told about its files that is not in them.
 *
 * @param publishedOn the day of the edition; null where nobody says
 * @param companies a table of companies to look names up in; null for none
 */
public record SourceOptions(
        @Nullable LocalDate publishedOn, @Nullable Path companies, ReadLimits limits) {}
