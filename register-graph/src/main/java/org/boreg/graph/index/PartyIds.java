package org.boreg.graph.index;

/**
 * Ids of parties, numbered from 0 as they are met. A party has the id of its eldest record, so that these are numbers of records, too. An id
 * is sixteen characters of five bits, which take three ints here.
 */
final class PartyIds {

    static final int NONE = -1;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int CHARACTERS = 16;
    private static final int IN_AN_INT = 6;
    private static final int MOST_FULL_PERCENT = 70;

    private final Ints first = new Ints();
    private final Ints second = new Ints();
    private final Ints third = new Ints();

    /** Numbers, each plus 1, near where the id's bits say; 0 is free. */
    private int[] places;

    /** @param expected how many ids there will be, more or less */
    PartyIds(long expected) {
        places = new int[placesFor(expected)];
    }

    /** @return {@link #NONE} for an id that was not met, or is none */
    int find(String id) {
        return isOne(id) ? Math.max(NONE, places[placeOf(id)] - 1) : NONE;
    }

    /** @throws IllegalArgumentException when this is no party's id */
    int number(String id) {
        if (!isOne(id)) {
            throw new IllegalArgumentException("No id of a party: " + id);
        }
        int place = placeOf(id);
        if (places[place] == 0) {
            first.add(bits(id, 0));
            second.add(bits(id, IN_AN_INT));
            third.add(bits(id, 2 * IN_AN_INT));
            places[place] = size();
            spread();
            return size() - 1;
        }
        return places[place] - 1;
    }

    String id(int number) {
        StringBuilder id = new StringBuilder(CHARACTERS);
        append(id, first.get(number), IN_AN_INT);
        append(id, second.get(number), IN_AN_INT);
        append(id, third.get(number), CHARACTERS - 2 * IN_AN_INT);
        return id.toString();
    }

    int size() {
        return first.size();
    }

    long bytes() {
        return first.bytes() + second.bytes() + third.bytes() + 4L * places.length;
    }

    /** What so many take. */
    static long bytes(long ids) {
        return 12 * ids + 4L * placesFor(ids);
    }

    private static int placesFor(long ids) {
        return (int) Math.min(Integer.MAX_VALUE - 8, Math.max(64, ids * 100 / MOST_FULL_PERCENT + 1));
    }

    private void spread() {
        if (size() * 100L < places.length * (long) MOST_FULL_PERCENT) {
            return;
        }
        places = new int[placesFor(size() * 3L / 2)];
        for (int number = 0; number < size(); number++) {
            places[placeOf(first.get(number), second.get(number), third.get(number))] = number + 1;
        }
    }

    private int placeOf(String id) {
        return placeOf(bits(id, 0), bits(id, IN_AN_INT), bits(id, 2 * IN_AN_INT));
    }

    /** Where the id is, or could be put. Ids are made from a hash, so that their bits are spread already. */
    private int placeOf(int one, int two, int three) {
        int place = (int) ((one ^ (long) three << 10) * places.length >>> 5 * IN_AN_INT);
        while (places[place] != 0 && !isAt(places[place] - 1, one, two, three)) {
            place = place + 1 == places.length ? 0 : place + 1;
        }
        return place;
    }

    private boolean isAt(int number, int one, int two, int three) {
        return first.get(number) == one && second.get(number) == two && third.get(number) == three;
    }

    private static boolean isOne(String id) {
        return id.length() == CHARACTERS && id.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0);
    }

    private static int bits(String id, int from) {
        int bits = 0;
        for (int at = from; at < Math.min(from + IN_AN_INT, CHARACTERS); at++) {
            bits = bits << 5 | ALPHABET.indexOf(id.charAt(at));
        }
        return bits;
    }

    private static void append(StringBuilder id, int bits, int characters) {
        for (int at = characters - 1; at >= 0; at--) {
            id.append(ALPHABET.charAt(bits >>> 5 * at & 31));
        }
    }
}
