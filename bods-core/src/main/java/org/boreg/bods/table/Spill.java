package org.boreg.bods.table;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Sorts any number of entries by key; those of one key stay in the order in which they came. What does not fit into the memory that it
 * may take goes to a temporary file.
 */
final class Spill implements Closeable {

    /** Something with a key. */
    record Entry(String key, byte[] payload) {}

    private static final Comparator<Entry> BY_KEY = Comparator.comparing(Entry::key, LinkOrder.LINKS);
    private static final int USUAL_MEMORY = 16 << 20;
    private static final int ENTRY_BYTES = 100;
    private static final int RUN_BUFFER = 1 << 15;

    private final int memory;
    private final List<Run> runs = new ArrayList<>();
    private final PriorityQueue<Run> heads =
            new PriorityQueue<>(Comparator.comparing(Run::head, BY_KEY).thenComparingInt(Run::number));
    private List<Entry> held = new ArrayList<>();
    private long heldBytes;
    private @Nullable FileChannel file;
    private @Nullable Iterator<Entry> inMemory;

    Spill() {
        this(USUAL_MEMORY);
    }

    /** @param memory how many bytes it may hold */
    Spill(int memory) {
        this.memory = memory;
    }

    void add(String key, byte[] payload) throws IOException {
        held.add(new Entry(key, payload));
        heldBytes += payload.length + 2L * key.length() + ENTRY_BYTES;
        if (heldBytes > memory) {
            writeRun();
        }
    }

    /** After the last entry was added. */
    void sort() throws IOException {
        if (runs.isEmpty()) {
            held.sort(BY_KEY);
            inMemory = held.iterator();
            return;
        }
        writeRun();
        for (Run run : runs) {
            if (run.advance()) {
                heads.add(run);
            }
        }
    }

    /** The next in order; null after the last one. */
    @Nullable
    Entry next() throws IOException {
        if (inMemory != null) {
            return inMemory.hasNext() ? inMemory.next() : null;
        }
        Run first = heads.poll();
        if (first == null) {
            return null;
        }
        Entry next = first.head();
        if (first.advance()) {
            heads.add(first);
        }
        return next;
    }

    @Override
    public void close() throws IOException {
        held = new ArrayList<>();
        if (file != null) {
            file.close();
        }
    }

    private void writeRun() throws IOException {
        FileChannel to = file();
        held.sort(BY_KEY);
        long begin = to.size();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(RUN_BUFFER);
        DataOutputStream out = new DataOutputStream(bytes);
        for (Entry entry : held) {
            byte[] key = entry.key().getBytes(StandardCharsets.UTF_8);
            out.writeInt(key.length);
            out.writeInt(entry.payload().length);
            out.write(key);
            out.write(entry.payload());
            if (bytes.size() >= RUN_BUFFER) {
                append(to, bytes);
            }
        }
        append(to, bytes);
        runs.add(new Run(to, runs.size(), begin, to.size()));
        held = new ArrayList<>();
        heldBytes = 0;
    }

    private static void append(FileChannel to, ByteArrayOutputStream bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.toByteArray());
        long at = to.size();
        while (buffer.hasRemaining()) {
            at += to.write(buffer, at);
        }
        bytes.reset();
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("boreg-tables-", ".sorted");
            file = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    /** Entries in order, in a part of the file. */
    private static final class Run {

        private final FileChannel file;
        private final int number;
        private final long end;
        private final ByteBuffer buffer = ByteBuffer.allocate(RUN_BUFFER).limit(0);
        private long at;
        private @Nullable Entry head;

        Run(FileChannel file, int number, long begin, long end) {
            this.file = file;
            this.number = number;
            this.at = begin;
            this.end = end;
        }

        Entry head() {
            if (head == null) {
                throw new IllegalStateException("This run has not been advanced");
            }
            return head;
        }

        int number() {
            return number;
        }

        boolean advance() throws IOException {
            if (at == end && !buffer.hasRemaining()) {
                head = null;
                return false;
            }
            int keyLength = ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
            int payloadLength = ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
            String key = new String(bytes(keyLength), StandardCharsets.UTF_8);
            head = new Entry(key, bytes(payloadLength));
            return true;
        }

        private byte[] bytes(int length) throws IOException {
            byte[] bytes = new byte[length];
            int filled = 0;
            while (filled < length) {
                if (!buffer.hasRemaining()) {
                    fill();
                }
                int part = Math.min(buffer.remaining(), length - filled);
                buffer.get(bytes, filled, part);
                filled += part;
            }
            return bytes;
        }

        private void fill() throws IOException {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            int read = file.read(buffer, at);
            if (read <= 0) {
                throw new EOFException("The temporary file of tables was changed by somebody else");
            }
            at += read;
            buffer.flip();
        }
    }
}
