package org.boreg.graph.write;

import java.util.Map;

/**
 * The account of an import: read = loaded + unchanged + rejected at its end.
 *
 * @param read statements met, readable or not
 * @param loaded new in the register
 * @param unchanged in the register before, with equal content
 * @param rejected not taken, each with a finding
 */
public record ImportCounts(long read, long loaded, long unchanged, long rejected) {

    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0);

    public boolean addUp() {
        return read == loaded + unchanged + rejected;
    }

    Map<String, Object> properties() {
        return Map.of("read", read, "loaded", loaded, "unchanged", unchanged, "rejected", rejected);
    }
}
