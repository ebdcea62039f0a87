package org.boreg.bods.validation.dataset;

import java.security.SecureRandom;

/**
 * SipHash-2-4 with 128 bits (Aumasson and Bernstein, 2012) over the characters of a text. Its key is made anew with every start of the
 * program, so that nobody can write a file of identifiers that collide and make it slow.
 */
final class SipHash {

    static final SipHash OF_THIS_PROGRAM = ofRandomKey();

    private final long key0;
    private final long key1;

    SipHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    private static SipHash ofRandomKey() {
        SecureRandom random = new SecureRandom();
        return new SipHash(random.nextLong(), random.nextLong());
    }

    /**
     * @param hashed what is hashed
     * @param text what people are shown
     */
    Id id(String hashed, String text) {
        State state = new State(key0, key1);
        int length = hashed.length();
        int whole = length & -4;
        for (int i = 0; i < whole; i += 4) {
            state.add(hashed.charAt(i)
                    | (long) hashed.charAt(i + 1) << 16
                    | (long) hashed.charAt(i + 2) << 32
                    | (long) hashed.charAt(i + 3) << 48);
        }
        long rest = (long) length << 56;
        for (int i = whole; i < length; i++) {
            rest |= (long) hashed.charAt(i) << 16 * (i - whole);
        }
        state.add(rest);
        long first = state.finish(0xee);
        return new Id(first, state.finish(0xdd), text);
    }

    private static final class State {

        private long v0;
        private long v1;
        private long v2;
        private long v3;

        State(long key0, long key1) {
            v0 = key0 ^ 0x736f6d6570736575L;
            v1 = key1 ^ 0x646f72616e646f6dL ^ 0xee;
            v2 = key0 ^ 0x6c7967656e657261L;
            v3 = key1 ^ 0x7465646279746573L;
        }

        void add(long word) {
            v3 ^= word;
            round();
            round();
            v0 ^= word;
        }

        long finish(int mark) {
            if (mark == 0xee) {
                v2 ^= mark;
            } else {
                v1 ^= mark;
            }
            round();
            round();
            round();
            round();
            return v0 ^ v1 ^ v2 ^ v3;
        }

        private void round() {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
