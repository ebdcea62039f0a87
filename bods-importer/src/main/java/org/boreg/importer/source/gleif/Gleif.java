package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.nio.file.Path;
import org.boreg.importer.source.SourceReader;

/**
 * The files of GLEIF: Level 1 (LEI records), Level 2 (relationship records and reporting exceptions), full and delta, as XML, JSON or golden
 * copy CSV; plain, gzipped or in a zip. What a file is, is told by its content. A record gives the same statements in each format.
 *
 * <p>Files of one edition are read one after another. Entities that relationships speak of and no record before has described are introduced
 * by a statement that says no more than their LEI; with Level 1 read first, hardly any are.
 */
public final class Gleif {

    private final GleifSettings settings;
    private final EntitiesSaid said = new EntitiesSaid();

    public Gleif(GleifSettings settings) {
        this.settings = settings;
    }

    /**
     * Reads a file that is an edition of its own.
     *
     * @throws IOException when the file cannot be opened; its message names the file
     */
    public static SourceReader open(Path file, GleifSettings settings) throws IOException {
        return new Gleif(settings).open(file);
    }

    /**
     * Reads the next file of this edition. Close its reader before opening another one.
     *
     * @throws IOException when the file cannot be opened; its message names the file
     */
    public SourceReader open(Path file) throws IOException {
        return GleifReader.open(file, settings, said);
    }
}
