package org.boreg.service.imports;

import java.util.function.BooleanSupplier;
import org.boreg.graph.write.ImportCounts;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportProgress;
import org.boreg.importer.ImportState;
import org.boreg.importer.Speed;
import org.jspecify.annotations.Nullable;

/** An import that is on its way: how far it is, and what somebody wants of it. */
final class RunningImport implements ImportListener {

    private final BooleanSupplier isEnding;
    private final Speed speed = new Speed();
    private volatile @Nullable ImportState wanted;
    private volatile @Nullable ImportProgress progress;

    /** @param isEnding whether the service ends */
    RunningImport(BooleanSupplier isEnding) {
        this.isEnding = isEnding;
    }

    @Override
    public void progressed(ImportProgress now) {
        progress = now;
        speed.at(System.nanoTime(), now.counts().read(), now.bytesRead());
    }

    /** Has it stop after the batch that is being written. */
    void stopAs(ImportState state) {
        wanted = state;
    }

    @Override
    public boolean isStopped() {
        return wanted != null || isEnding.getAsBoolean();
    }

    @Override
    public ImportState stoppedAs() {
        ImportState known = wanted;
        return known == null ? ImportState.INTERRUPTED : known;
    }

    ImportCounts counts() {
        ImportProgress known = progress;
        return known == null ? ImportCounts.NONE : known.counts();
    }

    /** Statements a second of late; null while that cannot be told. */
    @Nullable
    Long rate() {
        return speed.statementsPerSecond();
    }

    /** Null while it cannot be told. */
    @Nullable
    Long secondsLeft() {
        ImportProgress known = progress;
        return known == null ? null : speed.secondsFor(known.bytesTotal() - known.bytesRead());
    }
}
