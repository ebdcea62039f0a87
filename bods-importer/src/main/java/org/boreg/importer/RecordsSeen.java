package org.boreg.importer;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which records an edition has, and which of the register's it has not. Both lie on the disk, in parts that each fit into memory: 8 bytes for
 * each record of the edition, and the key of each of the register. For one thread at a time.
 */
final class RecordsSeen implements Closeable {

    private static final int PARTS = 128;

    private final Path folder;
    private final Parts seen;
    private final Parts open;

    /** @throws IOException when there is no room on the disk */
    RecordsSeen() throws IOException {
        folder = Files.createTempDirectory("boreg-snapshot");
        seen = new Parts(folder, "seen");
        open = new Parts(folder, "open");
    }

    /** One of the edition; any number of times. */
    void see(String recordKey) throws IOException {
        long hash = hash(recordKey);
        seen.out(part(hash)).writeLong(hash);
    }

    /** One of the register. */
    void compare(String recordKey) throws IOException {
        open.out(part(hash(recordKey))).writeUTF(recordKey);
    }

    /** Of the parts with these numbers from 0, one after another: records of the register that the edition has not. */
    List<String> gone(int part) throws IOException {
        long[] known = hashes(part);
        List<String> gone = new ArrayList<>();
        try (DataInputStream in = open.in(part)) {
            while (true) {
                String key = in.readUTF();
                if (Arrays.binarySearch(known, hash(key)) < 0) {
                    gone.add(key);
                }
            }
        } catch (EOFException end) {
            return gone;
        }
    }

    static int parts() {
        return PARTS;
    }

    private long[] hashes(int part) throws IOException {
        long[] hashes = new long[(int) (seen.size(part) / Long.BYTES)];
        try (DataInputStream in = seen.in(part)) {
            for (int i = 0; i < hashes.length; i++) {
                hashes[i] = in.readLong();
            }
        }
        Arrays.sort(hashes);
        return hashes;
    }

    private static int part(long hash) {
        return (int) (hash >>> 57);
    }

    /** FNV-1a, and then mixed: its upper bits decide on the part. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    @Override
    public void close() throws IOException {
        seen.close();
        open.close();
        Files.delete(folder);
    }

    /** A file for each part, all of it written before any of it is read. */
    private static final class Parts implements Closeable {

        private static final int BUFFER = 1 << 13;

        private final Path[] files = new Path[PARTS];
        private final DataOutputStream[] outs = new DataOutputStream[PARTS];

        Parts(Path folder, String name) throws IOException {
            for (int part = 0; part < PARTS; part++) {
                files[part] = folder.resolve(name + "-" + part);
                outs[part] = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(files[part]), BUFFER));
            }
        }

        DataOutputStream out(int part) {
            return outs[part];
        }

        long size(int part) throws IOException {
            outs[part].flush();
            return Files.size(files[part]);
        }

        DataInputStream in(int part) throws IOException {
            outs[part].flush();
            return new DataInputStream(new BufferedInputStream(Files.newInputStream(files[part]), BUFFER));
        }

        @Override
        public void close() throws IOException {
            for (int part = 0; part < PARTS; part++) {
                outs[part].close();
                Files.deleteIfExists(files[part]);
            }
        }
    }
}
