package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Rows of so many bytes each, numbered from 0, all zeros until something is put there. Fields are offsets into a row. It costs little
 * while it is small. For one thread.
 */
final class Table {

    private static final int CHUNK_BYTES = 1 << 18;
    private static final int FIRST_ROWS = 16;

    private final Memory memory;
    private final int width;
    private final Memory.Use use;
    private final int shift;
    private final int mask;
    private ByteBuffer[] chunks = new ByteBuffer[0];
    private int chunkCount;
    private long rows;

    Table(Memory memory, int width, Memory.Use use) {
        this.memory = memory;
        this.use = use;
        this.width = width;
        this.shift = Math.max(4, 31 - Integer.numberOfLeadingZeros(CHUNK_BYTES / width));
        this.mask = (1 << shift) - 1;
    }

    /**
     * Makes sure that the rows before this number are there.
     *
     * @throws IOException when the disk is full
     */
    void reserve(int wanted) throws IOException {
        while (rows < wanted) {
            if (rows < 1 << shift) {
                growFirst(wanted);
            } else {
                append(memory.allocate(width << shift, use));
                rows += 1L << shift;
            }
        }
    }

    private void growFirst(int wanted) throws IOException {
        int next = Math.max(FIRST_ROWS, (int) rows * 2);
        while (next < wanted && next < 1 << shift) {
            next *= 2;
        }
        next = Math.min(next, 1 << shift);
        ByteBuffer grown = memory.allocate(next * width, use);
        if (chunkCount == 0) {
            append(grown);
        } else {
            grown.put(0, chunks[0], 0, (int) rows * width);
            memory.free(chunks[0]);
            chunks[0] = grown;
        }
        rows = next;
    }

    private void append(ByteBuffer chunk) {
        if (chunkCount == chunks.length) {
            chunks = Arrays.copyOf(chunks, Math.max(4, chunkCount * 2));
        }
        chunks[chunkCount++] = chunk;
    }

    int getInt(int row, int field) {
        return chunks[row >> shift].getInt((row & mask) * width + field);
    }

    /** Writes only where that changes something: a page of a file that stays as it is needs not be written again. */
    void putInt(int row, int field, int value) {
        ByteBuffer chunk = chunks[row >> shift];
        int at = (row & mask) * width + field;
        if (chunk.getInt(at) != value) {
            chunk.putInt(at, value);
        }
    }

    long getLong(int row, int field) {
        return chunks[row >> shift].getLong((row & mask) * width + field);
    }

    void putLong(int row, int field, long value) {
        chunks[row >> shift].putLong((row & mask) * width + field, value);
    }

    byte getByte(int row, int field) {
        return chunks[row >> shift].get((row & mask) * width + field);
    }

    void putByte(int row, int field, byte value) {
        chunks[row >> shift].put((row & mask) * width + field, value);
    }

    /** Gives its memory back. It has no rows after that. */
    void free() {
        for (int i = 0; i < chunkCount; i++) {
            memory.free(chunks[i]);
        }
        chunks = new ByteBuffer[0];
        chunkCount = 0;
        rows = 0;
    }
}
