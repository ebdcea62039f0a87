package org.boreg.bods.party;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Public ids of parties: sixteen characters made from the record that a party was first met in, the same in every register. */
public final class PartyId {

    /** Crockford's base 32: no letter that is taken for a digit, none that is lost in print. */
    private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();

    private static final int CHARACTERS = 16;

    public static String ofRecord(String recordKey) {
        byte[] hash = sha256().digest(recordKey.getBytes(StandardCharsets.UTF_8));
        char[] id = new char[CHARACTERS];
        for (int i = 0; i < CHARACTERS; i++) {
            id[i] = ALPHABET[fiveBits(hash, i * 5)];
        }
        return new String(id);
    }

    private static int fiveBits(byte[] bytes, int from) {
        int two = (bytes[from / 8] & 0xff) << 8 | bytes[from / 8 + 1] & 0xff;
        return two >> 11 - from % 8 & 31;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private PartyId() {}
}
