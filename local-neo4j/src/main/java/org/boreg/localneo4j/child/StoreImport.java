package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.IntConsumer;
import org.neo4j.batchimport.api.BatchImporter;
import org.neo4j.batchimport.api.Configuration;
import org.neo4j.batchimport.api.IndexConfig;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.Monitor;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.internal.batchimport.DefaultAdditionalIds;
import org.neo4j.io.fs.DefaultFileSystemAbstraction;
import org.neo4j.io.layout.DatabaseLayout;
import org.neo4j.io.layout.Neo4jLayout;
import org.neo4j.io.pagecache.context.CursorContextFactory;
import org.neo4j.io.pagecache.context.FixedVersionContextSupplier;
import org.neo4j.io.pagecache.tracing.PageCacheTracer;
import org.neo4j.kernel.impl.index.schema.IndexImporterFactoryImpl;
import org.neo4j.kernel.impl.scheduler.JobSchedulerFactory;
import org.neo4j.kernel.impl.transaction.log.files.TransactionLogInitializer;
import org.neo4j.logging.internal.NullLogService;
import org.neo4j.memory.EmptyMemoryTracker;
import org.neo4j.scheduler.JobScheduler;
import org.neo4j.storageengine.api.StorageEngineFactory;
import org.neo4j.storageengine.api.TransactionIdStore;

/**
 * Neo4j's bulk importer, fed with rows instead of files. All of it is Neo4j's internal API, which is why the version of Neo4j is
 * pinned, and why none of it is used anywhere else.
 */
final class StoreImport {

    /** What a row takes is only used to guess how much memory the importer is short of; it goes on either way. */
    private static final Input.Estimates UNKNOWN = Input.knownEstimates(1_000_000, 1_000_000, 0, 0, 0, 0, 1_000_000);

    private StoreImport() {}

    /** @param percent told how much is done */
    static void run(LoadSettings settings, RowStream rows, IntConsumer percent) throws Exception {
        Files.createDirectories(settings.home());
        Config config = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, settings.home())
                .set(GraphDatabaseSettings.pagecache_memory, settings.pageCacheBytes())
                .set(StoreShape.SETTINGS)
                .build();
        DatabaseLayout layout = Neo4jLayout.of(config).databaseLayout(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        try (DefaultFileSystemAbstraction files = new DefaultFileSystemAbstraction();
                JobScheduler scheduler = JobSchedulerFactory.createInitialisedScheduler()) {
            files.mkdirs(layout.databaseDirectory());
            files.mkdirs(layout.getTransactionLogsDirectory());
            importer(settings, config, layout, files, scheduler, percent)
                    .doImport(Input.input(
                            section(rows, true), section(rows, false), IdType.ACTUAL, UNKNOWN, ReadableGroups.EMPTY));
        }
        ImportedLog.trim(layout.getTransactionLogsDirectory());
    }

    private static BatchImporter importer(
            LoadSettings settings,
            Config config,
            DatabaseLayout layout,
            DefaultFileSystemAbstraction files,
            JobScheduler scheduler,
            IntConsumer percent) {
        StorageEngineFactory engine = StorageEngineFactory.selectStorageEngine(config);
        return engine.batchImporter(
                engine.formatSpecificDatabaseLayout(layout),
                files,
                PageCacheTracer.NULL,
                new Memory(settings.pageCacheBytes()),
                NullLogService.getInstance(),
                System.err,
                false,
                DefaultAdditionalIds.EMPTY,
                config,
                new Monitor() {
                    @Override
                    public void percentageCompleted(int percentage) {
                        percent.accept(percentage);
                    }
                },
                scheduler,
                Collector.STRICT,
                TransactionLogInitializer.getLogFilesInitializer(),
                new IndexImporterFactoryImpl(),
                EmptyMemoryTracker.INSTANCE,
                new CursorContextFactory(
                        PageCacheTracer.NULL, new FixedVersionContextSupplier(TransactionIdStore.BASE_TX_ID)));
    }

    private static InputIterable section(RowStream rows, boolean nodes) {
        return () -> new InputIterator() {
            @Override
            public InputChunk newChunk() {
                return new RowReader(nodes);
            }

            @Override
            public boolean next(InputChunk chunk) throws IOException {
                byte[] next = rows.next(nodes ? 0 : 1);
                if (next != null) {
                    ((RowReader) chunk).begin(next);
                }
                return next != null;
            }

            @Override
            public void close() {}
        };
    }

    /** The importer's own look-up of nodes and relationships by label and type is what every store has. */
    private record Memory(long maxOffHeapMemory) implements Configuration {

        @Override
        public IndexConfig indexConfig() {
            return IndexConfig.create().withLabelIndex().withRelationshipTypeIndex();
        }
    }
}
