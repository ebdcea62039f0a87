package org.boreg.localneo4j;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Another owner, in this process or another, has the data folder. {@link LocalNeo4j#running} tells how to attach to it. */
public final class DataFolderInUse extends LocalNeo4jException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable OwnerRecord owner;

    DataFolderInUse(Path dataFolder, @Nullable OwnerRecord owner) {
        super("The data folder " + dataFolder + " is in use by " + describe(owner));
        this.owner = owner;
    }

    /** @return the process that owns the folder, if it could be told */
    public Optional<Long> pid() {
        return Optional.ofNullable(owner).map(known -> known.owner().pid());
    }

    private static String describe(@Nullable OwnerRecord owner) {
        if (owner == null) {
            return "another process";
        }
        return owner.owner().pid() == ProcessHandle.current().pid()
                ? "this process, " + owner.owner().pid()
                : "process " + owner.owner().pid() + " (" + owner.command() + ")";
    }
}
