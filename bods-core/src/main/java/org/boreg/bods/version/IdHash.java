package org.boreg.bods.version;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A statementID as 16 bytes: the first half of its SHA-256, so that nobody can make two ids that are one here. */
record IdHash(long high, long low) {

    static IdHash of(String statementId) {
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(statementId.getBytes(StandardCharsets.UTF_8)));
        return new IdHash(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
