package org.boreg.cli.register;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.GraphRows;
import org.boreg.graph.write.LoadWatch;
import org.boreg.importer.BodsImport;
import org.boreg.importer.ImportListener;
import org.boreg.importer.ImportOptions;
import org.boreg.importer.ImportReport;
import org.boreg.importer.ImportRequest;
import org.boreg.importer.ImportState;
import org.boreg.localneo4j.BulkLoad;
import org.boreg.localneo4j.LocalNeo4jException;
import org.boreg.localneo4j.LocalNeo4jSettings;

/**
 * Imports files into a data folder that has no register yet, past the database: the store is made by Neo4j's bulk importer, and is there
 * whole or not at all.
 */
public final class FirstImport {

    /** Shows what comes after reading, stage by stage. */
    public interface Stages {

        /** Another stage begins; the one before has ended. */
        void begin(String task);

        /** @param share how much of the stage is done, from 0 to 1; told several times a second */
        void progressed(double share);

        /** Something to know beside. */
        void say(String text);
    }

    private final Place.DataFolder place;
    private final Stages stages;

    public FirstImport(Place.DataFolder place, Stages stages) {
        this.place = place;
        this.stages = stages;
    }

    /** Whether the folder has no register. */
    public static boolean isPossible(Path folder) {
        return BulkLoad.isPossible(folder);
    }

    /** @throws CannotAnswer when the folder cannot be used, or the database does not start */
    public ImportAccount run(List<Path> files, ImportOptions options, ImportListener listener) {
        ImportRequest request = ImportRequest.of(files, options, System.getProperty("user.name"));
        try {
            ImportReport report = load(request, listener);
            if (report.state() == ImportState.COMPLETE) {
                index(report, listener);
            }
            return LocalImport.account(request, report);
        } catch (RegisterUnavailable | LocalNeo4jException | UncheckedIOException failed) {
            throw DiskSpace.explained(place.folder(), failed);
        }
    }

    private ImportReport load(ImportRequest request, ImportListener listener) {
        try (BulkLoad store = BulkLoad.into(place.folder(), LocalNeo4jSettings.defaults());
                FirstLoad load = new FirstLoad(new Rows(store), place.folder().resolve("loading"))) {
            ImportReport report = BodsImport.into(load, ReadLimits.DEFAULT).run(request, listener);
            boolean isMade = report.state() != ImportState.COMPLETE || derive(load, listener) && store(store, listener);
            return isMade ? report : report.interrupted();
        }
    }

    private boolean derive(FirstLoad load, ImportListener listener) {
        stages.begin("Working out records, parties and holdings");
        return load.finish(new LoadWatch() {

            @Override
            public void progressed(double share) {
                stages.progressed(share);
            }

            @Override
            public boolean isStopped() {
                return listener.isStopped();
            }
        });
    }

    private boolean store(BulkLoad store, ImportListener listener) {
        stages.begin("Building the store");
        return store.finish(share -> goesOn(share, listener));
    }

    private void index(ImportReport report, ImportListener listener) {
        stages.begin("Starting Neo4j on the new register, and building its indexes");
        try {
            GraphConnection.openNew(place, report::note, share -> goesOn(share, listener))
                    .close();
        } catch (CancellationException stopped) {
            stages.say("The register is whole. What is left of its indexes is built when it is used next.");
        }
    }

    private boolean goesOn(double share, ImportListener listener) {
        stages.progressed(share);
        return !listener.isStopped();
    }

    private record Rows(BulkLoad store) implements GraphRows {

        @Override
        public void node(long id, String label, Map<String, Object> properties) {
            store.node(id, label, properties);
        }

        @Override
        public void relationship(String type, long from, long to, Map<String, Object> properties) {
            store.relationship(type, from, to, properties);
        }
    }
}
