package org.boreg.cli.register;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.boreg.bods.json.ReadLimits;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.write.FirstLoad;
import org.boreg.graph.write.GraphRows;
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

    private final Place.DataFolder place;
    private final Consumer<String> saying;

    /** @param saying told in words what takes time */
    public FirstImport(Place.DataFolder place, Consumer<String> saying) {
        this.place = place;
        this.saying = saying;
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
                saying.accept("Starting Neo4j on the new register, and building its indexes...");
                try (GraphConnection connection = GraphConnection.open(place, progress -> {})) {
                    report.note(connection.graph());
                }
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
            if (report.state() == ImportState.COMPLETE) {
                saying.accept("Working out records, parties and holdings...");
                load.finish();
                saying.accept("Building the store...");
                store.finish();
            }
            return report;
        }
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
