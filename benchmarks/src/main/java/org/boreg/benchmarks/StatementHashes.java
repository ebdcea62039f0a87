package org.boreg.benchmarks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which statements a file has, as eight bytes for each: of its JSON, whatever the order of its fields. That two different ones have the
 * same eight is less likely than that the memory fails.
 */
final class StatementHashes {

    private static final JsonMapper SORTING = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final MessageDigest digest = sha256();
    private long[] hashes = new long[1 << 10];
    private int count;
    private boolean sorted = true;

    void add(String json) {
        if (count == hashes.length) {
            hashes = Arrays.copyOf(hashes, count * 2);
        }
        hashes[count++] = hash(json);
        sorted = false;
    }

    int count() {
        return count;
    }

    boolean has(String json) {
        sort();
        return Arrays.binarySearch(hashes, 0, count, hash(json)) >= 0;
    }

    /** Whether both have the same statements, each as often, in whatever order. */
    boolean isSameAs(StatementHashes other) {
        sort();
        other.sort();
        return Arrays.equals(hashes, 0, count, other.hashes, 0, other.count);
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(hashes, 0, count);
            sorted = true;
        }
    }

    private long hash(String json) {
        Object plain = SORTING.readValue(json, Object.class);
        byte[] bytes = SORTING.writeValueAsString(plain).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(digest.digest(bytes)).getLong();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
