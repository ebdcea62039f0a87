package org.boreg.cli;

import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportProgress;

/** An import that nobody watches and that Ctrl-C stops. */
record Stoppable(Interruption interruption) implements ImportListener {

    @Override
    public void progressed(ImportProgress progress) {}

    @Override
    public boolean isStopped() {
        return interruption.isRequested();
    }
}
