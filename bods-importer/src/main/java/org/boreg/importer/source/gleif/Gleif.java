package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.nio.file.Path;
import org.boreg.bods.json.PackedFile;
import org.boreg.importer.source.SourceReader;

/**
 * The files of GLEIF: Level 1 (LEI records), Level 2 (relationship records and reporting exceptions), full and delta, as XML, JSON or golden
 * copy CSV; plain, gzipped or in a zip. What a file is, is told by its content. A record gives the same statements in each format.
 */
public final class Gleif {

    /** @throws IOException when the file cannot be opened; its message names the file */
    public static SourceReader open(Path file, GleifSettings settings) throws IOException {
        return new GleifReader(PackedFile.open(file, settings.limits()), settings);
    }

    private Gleif() {}
}
