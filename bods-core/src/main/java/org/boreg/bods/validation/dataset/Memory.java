package org.boreg.bods.validation.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Room for the facts of a file: on the heap up to a limit, and beyond it in a temporary file that is mapped into memory, which the
 * operating system keeps there as long as it can. For one thread.
 */
final class Memory implements AutoCloseable {

    /** How a table is used. What is used everywhere at once may fill the heap's part; what is used in order, half of it. */
    enum Use {
        EVERYWHERE,
        IN_ORDER
    }

    private static final int SEGMENT_BYTES = 16 << 20;

    private final Map<Integer, Deque<ByteBuffer>> free = new HashMap<>();
    private final HeapShare heap;
    private final int segmentBytes;
    private long onHeap;
    private @Nullable FileChannel file;
    private @Nullable ByteBuffer segment;
    private long fileBytes;

    /**
     * @param heap how much may be on the heap
     * @param segmentBytes in pieces of what size the file grows
     */
    Memory(HeapShare heap, int segmentBytes) {
        this.heap = heap;
        this.segmentBytes = segmentBytes;
    }

    /** With a part of the heap of this program, which all datasets share. */
    static Memory ofThisProgram() {
        return new Memory(HeapShare.OF_THIS_PROGRAM, SEGMENT_BYTES);
    }

    /**
     * All zeros.
     *
     * @throws IOException when the heap's part is used up and the disk is full
     */
    ByteBuffer allocate(int bytes, Use use) throws IOException {
        if (takeHeap(bytes, use == Use.EVERYWHERE ? heap.bytes() : heap.bytes() / 2)) {
            return ByteBuffer.allocate(bytes).order(ByteOrder.nativeOrder());
        }
        Deque<ByteBuffer> left = free.get(bytes);
        ByteBuffer used = left == null ? null : left.poll();
        return used == null ? map(bytes) : zeroed(used);
    }

    /** Takes back what nobody will use any more. */
    void free(ByteBuffer buffer) {
        if (buffer.isDirect()) {
            free.computeIfAbsent(buffer.capacity(), size -> new ArrayDeque<>()).push(buffer);
        } else {
            onHeap -= buffer.capacity();
            heap.giveBack(buffer.capacity());
        }
    }

    /** Whether a part of the heap's share was still free, of which this may have so much at most, and now is taken. */
    boolean takeHeap(int bytes, long atMost) {
        if (onHeap + bytes > atMost || !heap.take(bytes)) {
            return false;
        }
        onHeap += bytes;
        return true;
    }

    /** How much may be on the heap. */
    long heapBytes() {
        return heap.bytes();
    }

    /** How much is on the disk. */
    long fileBytes() {
        return fileBytes;
    }

    private ByteBuffer map(int bytes) throws IOException {
        ByteBuffer current = segment;
        if (current == null || current.remaining() < bytes) {
            current = nextSegment(Math.max(bytes, segmentBytes));
            segment = current;
        }
        ByteBuffer piece = current.slice(current.position(), bytes).order(ByteOrder.nativeOrder());
        current.position(current.position() + bytes);
        return piece;
    }

    /** Written before it is mapped: where the disk is full, writing fails, but touching a mapped page ends the program. */
    private ByteBuffer nextSegment(int bytes) throws IOException {
        FileChannel open = file == null ? open() : file;
        file = open;
        ByteBuffer zeros = ByteBuffer.allocate(Math.min(bytes, 1 << 20));
        for (long written = 0; written < bytes; ) {
            zeros.clear().limit((int) Math.min(zeros.capacity(), bytes - written));
            written += open.write(zeros, fileBytes + written);
        }
        ByteBuffer mapped = open.map(FileChannel.MapMode.READ_WRITE, fileBytes, bytes);
        fileBytes += bytes;
        return mapped;
    }

    /** Gone from its folder at once where the system allows that, and else when it is closed. */
    static FileChannel open() throws IOException {
        Path path = Files.createTempFile("boreg-", ".dataset");
        return FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static ByteBuffer zeroed(ByteBuffer buffer) {
        int whole = buffer.capacity() & -Long.BYTES;
        for (int i = 0; i < whole; i += Long.BYTES) {
            buffer.putLong(i, 0);
        }
        for (int i = whole; i < buffer.capacity(); i++) {
            buffer.put(i, (byte) 0);
        }
        return buffer;
    }

    /** Gives the disk back at once: the mapping itself lives until the garbage is collected. */
    @Override
    public void close() throws IOException {
        heap.giveBack(onHeap);
        onHeap = 0;
        FileChannel open = file;
        if (open != null) {
            file = null;
            free.clear();
            segment = null;
            try (open) {
                open.truncate(0);
            } catch (IOException stillMapped) {
                // Windows does not shorten a mapped file. It goes with the mapping.
            }
        }
    }
}
