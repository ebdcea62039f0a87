package org.boreg.importer.source.gleif;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which entities have a statement already: 16 bytes of memory for each, and room to grow. */
final class EntitiesSaid {

    private static final int FIRST_ROOM = 1 << 10;

    private final MessageDigest sha256 = sha256();
    private long[] keys = new long[2 * FIRST_ROOM];
    private int count;

    /** False where it was there before. */
    boolean add(String recordId) {
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest(recordId.getBytes(StandardCharsets.UTF_8)));
        // The first half of a hash, so that nobody can make two ids that are one here; zero means that a place is free.
        boolean isNew = put(digest.getLong() | 1, digest.getLong());
        if (isNew && ++count > keys.length / 4) {
            grow();
        }
        return isNew;
    }

    private boolean put(long high, long low) {
        int places = keys.length / 2;
        int place = (int) (low & places - 1);
        while (keys[2 * place] != 0) {
            if (keys[2 * place] == high && keys[2 * place + 1] == low) {
                return false;
            }
            place = place + 1 & places - 1;
        }
        keys[2 * place] = high;
        keys[2 * place + 1] = low;
        return true;
    }

    private void grow() {
        long[] old = keys;
        keys = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0) {
                put(old[i], old[i + 1]);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
