package org.boreg.bods.version;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The recordId that an upgrade gives to a series of statements that replace each other. It is made of the first statementID of the
 * series alone, so that it is the same in every file, order and run; and since statementIDs are unique among all publishers, so is it.
 */
public final class SeriesId {

    private static final String PREFIX = "series-";
    private static final int DIGITS = 32;

    /** The recordId of the series that begins with this statement. */
    public static String of(String firstStatementId) {
        IdHash hash = IdHash.of(firstStatementId);
        return of(hash.high(), hash.low());
    }

    /** Whether a recordId was made by an upgrade, and hence is unique whoever published the statement. */
    public static boolean isOne(String recordId) {
        return hash(recordId).isPresent();
    }

    static String of(long high, long low) {
        HexFormat hex = HexFormat.of();
        return PREFIX + hex.toHexDigits(high) + hex.toHexDigits(low);
    }

    static Optional<IdHash> hash(String recordId) {
        if (recordId.length() != PREFIX.length() + DIGITS || !recordId.startsWith(PREFIX)) {
            return Optional.empty();
        }
        for (int i = PREFIX.length(); i < recordId.length(); i++) {
            char c = recordId.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return Optional.empty();
            }
        }
        int middle = PREFIX.length() + DIGITS / 2;
        return Optional.of(new IdHash(
                HexFormat.fromHexDigitsToLong(recordId, PREFIX.length(), middle),
                HexFormat.fromHexDigitsToLong(recordId, middle, recordId.length())));
    }

    private SeriesId() {}
}
