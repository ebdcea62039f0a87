package org.boreg.importer.source.gleif;

/** Identifiers that records are known by. */
final class Ids {

    private static final int LONGEST = 100;

    /** Whether it can name a record: longer than no identifier, and without spaces. An LEI with wrong check digits can, too. */
    static boolean isUsable(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    private Ids() {}
}
