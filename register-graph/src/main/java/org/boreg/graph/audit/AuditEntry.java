package org.boreg.graph.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the log.
 *
 * @param number from 1, without gaps
 * @param at to the millisecond
 * @param previous hash of the entry before; 64 zeros for the first
 * @param hash SHA-256, in hexadecimal, of everything else here
 */
public record AuditEntry(long number, Instant at, AuditEvent event, String previous, String hash) {

    /** What the first entry has for the hash of the entry before. */
    public static final String BEGINNING = "0".repeat(64);

    static AuditEntry following(long number, Instant at, AuditEvent event, String previous) {
        return new AuditEntry(number, at, event, previous, hash(number, at, event, previous));
    }

    /** Whether the hash is that of the rest. */
    public boolean isIntact() {
        return hash.equals(hash(number, at, event, previous));
    }

    /** Each part with its length before it, so that no two entries come to the same bytes. */
    private static String hash(long number, Instant at, AuditEvent event, String previous) {
        StringBuilder text = new StringBuilder();
        add(text, String.valueOf(number));
        add(text, String.valueOf(at.toEpochMilli()));
        add(text, event.by());
        add(text, event.role());
        add(text, event.action());
        add(text, event.about());
        add(text, event.details());
        add(text, previous);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static void add(StringBuilder text, @Nullable String part) {
        if (part == null) {
            text.append("-;");
        } else {
            text.append(part.length()).append(':').append(part).append(';');
        }
    }
}
