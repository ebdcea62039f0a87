package org.boreg.importer.source.psc;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Looks companies up by their number. */
interface Companies extends Closeable {

    /** Where nothing is known of any. */
    Companies NONE = new Companies() {

        @Override
        public @Nullable Company find(CompanyNumber number) {
            return null;
        }

        @Override
        public void close() {}
    };

    /** Null where it is not there. */
    @Nullable
    Company find(CompanyNumber number) throws IOException;
}
