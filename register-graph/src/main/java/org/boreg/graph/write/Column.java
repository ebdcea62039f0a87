package org.boreg.graph.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers by their place: on the heap, or in a file that is mapped into memory, where they take nothing of the heap, and the operating system
 * keeps in memory what it can. Zero until something is put there. Places that were reserved can be read and written by several threads, each its own.
 */
final class Column implements AutoCloseable {

    private static final int PIECE_BITS = 20;
    private static final int PIECE = 1 << PIECE_BITS;

    private final @Nullable FileChannel file;
    private ByteBuffer[] pieces = new ByteBuffer[4];
    private int count;

    private Column() {
        this.file = null;
    }

    static Column onHeap() {
        return new Column();
    }

    /** @param name of the file, which is gone when the column is closed */
    Column(Path folder, String name) {
        try {
            this.file = FileChannel.open(
                    folder.resolve(name),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** Makes room for so many bytes. */
    void reserve(long bytes) {
        while ((long) count << PIECE_BITS < bytes) {
            if (count == pieces.length) {
                pieces = Arrays.copyOf(pieces, count * 2);
            }
            pieces[count] = piece((long) count << PIECE_BITS);
            count++;
        }
    }

    /** Written before it is mapped: where the disk is full, writing fails, but touching a mapped page ends the program. */
    private ByteBuffer piece(long from) {
        if (file == null) {
            return ByteBuffer.allocate(PIECE).order(ByteOrder.nativeOrder());
        }
        try {
            ByteBuffer zeros = ByteBuffer.allocate(PIECE);
            while (zeros.hasRemaining()) {
                file.write(zeros, from + zeros.position());
            }
            return file.map(FileChannel.MapMode.READ_WRITE, from, PIECE).order(ByteOrder.nativeOrder());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    long longAt(long place) {
        return pieces[(int) (place >> PIECE_BITS - 3)].getLong((int) (place << 3) & PIECE - 1);
    }

    void putLong(long place, long value) {
        reserve(place + 1 << 3);
        pieces[(int) (place >> PIECE_BITS - 3)].putLong((int) (place << 3) & PIECE - 1, value);
    }

    int intAt(long place) {
        return pieces[(int) (place >> PIECE_BITS - 2)].getInt((int) (place << 2) & PIECE - 1);
    }

    void putInt(long place, int value) {
        reserve(place + 1 << 2);
        pieces[(int) (place >> PIECE_BITS - 2)].putInt((int) (place << 2) & PIECE - 1, value);
    }

    int byteAt(long place) {
        return pieces[(int) (place >> PIECE_BITS)].get((int) place & PIECE - 1);
    }

    void putByte(long place, int value) {
        reserve(place + 1);
        pieces[(int) (place >> PIECE_BITS)].put((int) place & PIECE - 1, (byte) value);
    }

    /** Gives the disk back at once: what is mapped lives until the garbage is collected. */
    @Override
    public void close() {
        Arrays.fill(pieces, null);
        if (file == null) {
            return;
        }
        try (file) {
            file.truncate(0);
        } catch (IOException stillMapped) {
            // Some systems do not shorten a mapped file. It goes with the mapping.
        }
    }
}
