package org.boreg.bods.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.boreg.bods.version.KnownStatements;
import org.boreg.bods.version.Lineage;
import org.boreg.bods.version.LineageBuilder;

/** Reads files for nothing but what of their statements replaces or belongs to what. For one thread. */
public final class LineageReader {

    private static final int BETWEEN_QUESTIONS = 1_000;

    /** A statement without this text is none of BODS 0.1 to 0.3, and need not even be parsed. */
    private static final byte[] OLDER = "\"statementID\"".getBytes(StandardCharsets.US_ASCII);

    private final TreeReader trees;
    private final ReadLimits limits;
    private final LineageBuilder lineage;

    /** @param elsewhere who is asked about statements that are in none of the files */
    public LineageReader(ReadLimits limits, KnownStatements elsewhere) {
        this.trees = new TreeReader(limits);
        this.limits = limits;
        this.lineage = new LineageBuilder(elsewhere);
    }

    /**
     * Reads all files, or as long as it may go on.
     *
     * @param goesOn asked every now and then
     * @throws IOException when a file cannot be opened or read
     */
    public Lineage read(List<Path> files, BooleanSupplier goesOn) throws IOException {
        for (Path file : files) {
            try (BodsReader reader = BodsReader.open(file, limits)) {
                if (!read(reader, goesOn)) {
                    break;
                }
            }
        }
        return lineage.build();
    }

    private boolean read(BodsReader reader, BooleanSupplier goesOn) throws IOException {
        long items = 0;
        for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
            if (item.get() instanceof RawStatement statement && isOlder(statement.bytes())) {
                if (trees.read(statement) instanceof StatementTree tree) {
                    lineage.add(tree.json());
                }
            }
            items++;
            if (items % BETWEEN_QUESTIONS == 0 && !goesOn.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOlder(byte[] bytes) {
        for (int i = 0; i <= bytes.length - OLDER.length; i++) {
            if (bytes[i] == OLDER[0]
                    && bytes[i + 9] == OLDER[9]
                    && Arrays.equals(bytes, i, i + OLDER.length, OLDER, 0, OLDER.length)) {
                return true;
            }
        }
        return false;
    }
}
