package org.boreg.service.validate;

import java.time.Duration;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.bods.validation.ValidationListener;

/** Stops what takes too long with a file; the report of a validation says that it is not complete. */
final class Deadline implements ValidationListener, GatheredFiles.Listener {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    @Override
    public void progressed(long bytesRead, long statements) {}

    @Override
    public boolean isStopped() {
        return System.nanoTime() - end >= 0;
    }
}
