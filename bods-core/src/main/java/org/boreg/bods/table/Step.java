package org.boreg.bods.table;

import java.util.List;

/** One step into a statement: to a field of an object, or to an item of a list. */
sealed interface Step {

    record Field(String name) implements Step {

        @Override
        public String toString() {
            return name.replace("~", "~0").replace("/", "~1");
        }
    }

    /** @param index from 0 */
    record Item(int index) implements Step {

        @Override
        public String toString() {
            return Integer.toString(index);
        }
    }

    /** The JSON Pointer (RFC 6901) of a place. */
    static String pointer(List<Step> steps) {
        StringBuilder pointer = new StringBuilder();
        steps.forEach(step -> pointer.append('/').append(step));
        return pointer.toString();
    }
}
