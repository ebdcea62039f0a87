package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.boreg.bods.finding.Place;
import org.jspecify.annotations.Nullable;

/** One item, exactly as it stands in the file, from the first to the last character of the JSON value. */
public final class RawStatement implements RawItem {

    private final Place place;
    private final byte[] bytes;
    private final boolean plain;
    private @Nullable String text;

    /** @param text half surrogate pairs in it, which UTF-8 does not have, become question marks */
    public RawStatement(Place place, String text) {
        this(place, text.getBytes(UTF_8), false);
    }

    /**
     * @param bytes UTF-8; not to be changed any more
     * @param plain true only where all of it is ASCII and there is no backslash in it
     */
    RawStatement(Place place, byte[] bytes, boolean plain) {
        this.place = place;
        this.bytes = bytes;
        this.plain = plain;
    }

    @Override
    public Place place() {
        return place;
    }

    public String text() {
        // Whichever thread is first, all make the same text of it.
        String known = text;
        if (known == null) {
            known = new String(bytes, UTF_8);
            text = known;
        }
        return known;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Whether nothing in it can be an escape. */
    boolean isPlain() {
        return plain;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawStatement raw && place.equals(raw.place) && Arrays.equals(bytes, raw.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * place.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return place + ": " + text();
    }
}
