package org.boreg.graph.write;

/** Numbers from 0 that belong together in groups, each of which has a head. Joined by one thread; then any may ask. */
final class Unions {

    /** Which of two heads is that of both groups. */
    interface Elder {
        boolean isElder(int one, int other);
    }

    private final Elder elder;
    /** By number: the way to its head. */
    private final Column parents;

    private final int size;

    /** @param parents is filled: each number is a group of its own */
    Unions(Column parents, int size, Elder elder) {
        this.parents = parents;
        this.size = size;
        this.elder = elder;
        for (int number = 0; number < size; number++) {
            parents.putInt(number, number);
        }
    }

    int head(int number) {
        int head = number;
        for (int up = parents.intAt(head); up != head; up = parents.intAt(head)) {
            head = up;
        }
        return head;
    }

    void join(int one, int other) {
        int first = compressed(one);
        int second = compressed(other);
        if (first != second) {
            boolean firstStays = elder.isElder(first, second);
            parents.putInt(firstStays ? second : first, firstStays ? first : second);
        }
    }

    /** Makes every way short, after the last join. */
    void settle() {
        for (int number = 0; number < size; number++) {
            compressed(number);
        }
    }

    private int compressed(int number) {
        int head = head(number);
        int at = number;
        while (parents.intAt(at) != head) {
            int next = parents.intAt(at);
            parents.putInt(at, head);
            at = next;
        }
        return head;
    }
}
