package org.boreg.graph.read;

/** Typing errors: a letter too many, too few or wrong, or two letters in the wrong order. */
final class Typing {

    /** How many errors make the one word the other, where it is at most so many; else more than that. */
    static int errors(String one, String other, int most) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > most) {
            return most + 1;
        }
        int[] before = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] now = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j <= b.length; j++) {
                int same = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = now;
            now = free;
        }
        return last[b.length];
    }

    private Typing() {}
}
