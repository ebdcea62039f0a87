package org.boreg.localneo4j.child;

import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.graphdb.config.Setting;

/**
 * How a new store lays out long texts and lists, in blocks of a fixed size. Neo4j's own size is 120 bytes; most texts of a register are hashes
 * and keys of 40 to 64, and most lists one or two names, so that half of it would stay empty. A store keeps the size that it was made with.
 */
final class StoreShape {

    /** What a block holds; Neo4j adds 8 bytes to each. */
    private static final int BLOCK = 64;

    static final Map<Setting<?>, Object> SETTINGS = Map.of(
            GraphDatabaseInternalSettings.string_block_size, BLOCK,
            GraphDatabaseInternalSettings.array_block_size, BLOCK);

    private StoreShape() {}
}
