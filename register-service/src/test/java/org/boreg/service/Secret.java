package org.boreg.service;

import java.util.function.Predicate;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Extent;
import org.boreg.bods.disclosure.Matter;

/**
 * Something that is nowhere in a register but where it was put.
 *
 * @param what it is, for people
 * @param isSeen who may see it
 */
record Secret(String text, String what, Predicate<Disclosure> isSeen) {

    static final Predicate<Disclosure> NEVER = disclosure -> false;

    static Predicate<Disclosure> whole(Matter... matters) {
        return disclosure -> {
            for (Matter matter : matters) {
                if (!disclosure.showsWhole(matter)) {
                    return false;
                }
            }
            return true;
        };
    }

    static Predicate<Disclosure> atLeast(Matter matter, Extent extent) {
        return disclosure -> disclosure.shows(matter, extent);
    }

    @Override
    public String toString() {
        return "%s \"%s\"".formatted(what, text);
    }
}
