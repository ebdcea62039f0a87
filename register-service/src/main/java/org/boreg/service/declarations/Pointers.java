package org.boreg.service.declarations;

import java.util.ArrayList;
import java.util.List;

/** Leads from a place in a statement back to the field, in what the filer has sent, that it was made of. */
final class Pointers {

    private final String whole;
    private final boolean verbatim;
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String inStatement, String inForm) {}

    private Pointers(String whole, boolean verbatim) {
        this.whole = whole;
        this.verbatim = verbatim;
    }

    /** Of a part of a form; what no pair leads to is about the part as a whole. */
    static Pointers of(String part) {
        return new Pointers(part, false);
    }

    /** Of a statement that was sent as one. */
    static Pointers verbatim(String statement) {
        return new Pointers(statement, true);
    }

    Pointers with(String inStatement, String inForm) {
        pairs.add(new Pair(inStatement, inForm));
        return this;
    }

    /** @param pointer into the statement */
    String back(String pointer) {
        if (verbatim) {
            return whole + pointer;
        }
        Pair best = new Pair("", whole);
        for (Pair pair : pairs) {
            if (isWithin(pointer, pair.inStatement())
                    && pair.inStatement().length() > best.inStatement().length()) {
                best = pair;
            }
        }
        return best.inForm();
    }

    private static boolean isWithin(String pointer, String part) {
        return pointer.equals(part) || pointer.startsWith(part + "/");
    }
}
