package org.boreg.bods.table;

import java.util.Comparator;

/** The order of links: nothing, then numbers by value, then everything else. Two are equal only when they are written the same. */
final class LinkOrder implements Comparator<String> {

    static final LinkOrder LINKS = new LinkOrder();

    @Override
    public int compare(String one, String other) {
        int order = Integer.compare(rank(one), rank(other));
        if (order == 0 && rank(one) == 1) {
            String a = withoutZeros(one);
            String b = withoutZeros(other);
            order = a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
        }
        return order != 0 ? order : one.compareTo(other);
    }

    private static int rank(String link) {
        if (link.isEmpty()) {
            return 0;
        }
        return link.chars().allMatch(c -> c >= '0' && c <= '9') ? 1 : 2;
    }

    private static String withoutZeros(String number) {
        int zeros = 0;
        while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
            zeros++;
        }
        return number.substring(zeros);
    }

    private LinkOrder() {}
}
