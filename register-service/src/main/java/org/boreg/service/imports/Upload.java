package org.boreg.service.imports;

import java.nio.file.Path;

/**
 * A file that has arrived whole and waits for its import, or is in it.
 *
 * @param importId names the import and, on disk, the folder of the upload
 */
record Upload(String importId, Path file) {

    String name() {
        return file.getFileName().toString();
    }
}
