package org.boreg.bods.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.table.TableFile;
import org.jspecify.annotations.Nullable;

/** A file of an archive that can be opened by itself, and again. */
record ArchivedTable(StatementArchive archive, String name, Opener opener) implements TableFile {

    interface Opener {

        InputStream open(boolean counted) throws IOException;
    }

    @Override
    public InputStream open(boolean counted) throws IOException {
        return new BufferedInputStream(new Utf8Stream(opener.open(counted)), 1 << 16);
    }

    @Override
    public @Nullable Finding finding(IOException failure, long count) {
        return archive.finding(failure, count)
                .map(known -> new Finding(known.code(), Place.wholeFile(name), null, "", known.saying()))
                .orElse(null);
    }
}
