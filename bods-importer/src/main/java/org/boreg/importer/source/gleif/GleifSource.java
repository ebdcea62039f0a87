package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.SourceReader;

/** An edition of GLEIF's data. */
public final class GleifSource implements Source {

    private final Gleif gleif;

    private GleifSource(Gleif gleif) {
        this.gleif = gleif;
    }

    public static Source open(SourceOptions options) {
        return new GleifSource(new Gleif(new GleifSettings(options.publishedOn(), options.limits())));
    }

    @Override
    public SourceReader open(Path file) throws IOException {
        return gleif.open(file);
    }

    /** GLEIF does not count its records in the files. */
    @Override
    public List<Finding> findingsAtEnd() {
        return List.of();
    }

    @Override
    public void close() {}
}
