package org.boreg.importer.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.gleif.GleifSource;
import org.boreg.importer.source.psc.PscSource;

/** All sources, by the names that users have for them. */
public final class Sources {

    private interface Opener {

        Source open(SourceOptions options) throws IOException;
    }

    private static final Map<String, Opener> BY_NAME =
            new TreeMap<>(Map.of("gleif", GleifSource::open, "psc", PscSource::open));

    /** In alphabetical order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(BY_NAME.keySet());
    }

    /**
     * @throws IllegalArgumentException for a name that is none, or options that lack what the source needs; the message can be shown
     * @throws IOException when a file that the options name cannot be read; the message names it
     */
    public static Source open(String name, SourceOptions options) throws IOException {
        Opener opener = BY_NAME.get(name);
        if (opener == null) {
            throw new IllegalArgumentException(
                    "\"%s\" is no source: it is one of %s".formatted(name, String.join(", ", BY_NAME.keySet())));
        }
        return opener.open(options);
    }

    /**
     * The name of the source that a file is of, by what it begins with; empty for statements, and for what is neither.
     *
     * @throws IOException when the file cannot be opened; its message names it
     */
    public static Optional<String> recognise(Path file, ReadLimits limits) throws IOException {
        return Recognition.of(file, limits);
    }

    private Sources() {}
}
