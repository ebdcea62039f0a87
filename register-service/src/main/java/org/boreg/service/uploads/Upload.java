package org.boreg.service.uploads;

import java.nio.file.Path;

/**
 * A file that has arrived whole.
 *
 * @param id names what becomes of it and, on disk, the folder of the upload
 */
public record Upload(String id, Path file) {

    /** What the sender calls it, made safe. */
    public String name() {
        return file.getFileName().toString();
    }
}
