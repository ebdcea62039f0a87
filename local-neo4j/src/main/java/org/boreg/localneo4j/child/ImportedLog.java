package org.boreg.localneo4j.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The importer begins the log of transactions with a quarter of a gigabyte of zeros, whatever the settings say. A log without them ends with its
 * file.
 */
final class ImportedLog {

    private static final String NAME = "neostore.transaction.db.";
    private static final int PIECE = 1 << 16;

    private ImportedLog() {}

    /** Takes zeros off the end of the logs in a folder, as far as nothing can be in them. */
    static void trim(Path folder) throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.getFileName().toString().startsWith(NAME))
                    .toList();
        }
        for (Path log : logs) {
            trimFile(log);
        }
    }

    /** In whole pieces: an entry itself may end in zeros. */
    private static void trimFile(Path log) throws IOException {
        try (FileChannel file = FileChannel.open(log, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = (file.size() + PIECE - 1) / PIECE * PIECE;
            while (end > 0 && isZero(file, end - PIECE)) {
                end -= PIECE;
            }
            if (end + PIECE < file.size()) {
                file.truncate(end + PIECE);
            }
        }
    }

    private static boolean isZero(FileChannel file, long from) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        file.read(piece, from);
        return ByteBuffer.allocate(PIECE).limit(piece.position()).equals(piece.flip());
    }
}
