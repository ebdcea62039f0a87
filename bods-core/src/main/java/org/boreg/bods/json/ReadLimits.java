package org.boreg.bods.json;

/**
 * How much a reader takes before it says that something is too large. Memory and time stay bounded by these, whatever is sent.
 *
 * @param statementBytes the most bytes that one statement may have
 * @param depth the deepest that objects and arrays may be nested in a statement
 * @param numberDigits the most digits that a number may have, also once it is written without its exponent
 * @param archiveMembers the most files that an archive may hold
 * @param unpackedFreely how many bytes a compressed file may unpack to, however small it is; all files of an archive together
 *     may unpack to ten times as many
 * @param unpackedRatio how many times its size a compressed file may unpack to beyond that; statements come to 10 to 30 times
 * @param unpackedBytes the most bytes that a compressed file may unpack to in all
 */
public record ReadLimits(
        int statementBytes,
        int depth,
        int numberDigits,
        int archiveMembers,
        long unpackedFreely,
        int unpackedRatio,
        long unpackedBytes) {

    /** Far beyond any honest statement and any honest file. */
    public static final ReadLimits DEFAULT = new ReadLimits(8 * 1024 * 1024, 200);

    /** With the usual limits of everything else. */
    public ReadLimits(int statementBytes, int depth) {
        this(statementBytes, depth, 1000, 100_000, 100_000_000L, 200, 250_000_000_000L);
    }

    /** The same, with other limits of what may be unpacked. */
    public ReadLimits unpacking(int members, long freely, int ratio, long bytes) {
        return new ReadLimits(statementBytes, depth, numberDigits, members, freely, ratio, bytes);
    }
}
