package org.boreg.bods.disclosure;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is left out, and knows the place in the statement that is looked at. */
final class Hidden {

    private final String pointer;
    private final Set<String> pointers;

    private Hidden(String pointer, Set<String> pointers) {
        this.pointer = pointer;
        this.pointers = pointers;
    }

    static Hidden nothing() {
        return new Hidden("", new LinkedHashSet<>());
    }

    Hidden at(String field) {
        return new Hidden(pointer + "/" + escaped(field), pointers);
    }

    /** As a JSON Pointer has it (RFC 6901, section 3). */
    static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** This place is left out, wholly or in part. */
    void add() {
        pointers.add(pointer);
    }

    /** A field in this place is left out, whose name is not told. */
    void addUnknown() {
        pointers.add(pointer + "/*");
    }

    /** Whether something in this place, around it or inside it is left out. */
    boolean touches(String place) {
        return pointers.stream()
                .anyMatch(hidden ->
                        hidden.equals(place) || hidden.startsWith(place + "/") || place.startsWith(hidden + "/"));
    }

    List<String> list() {
        return List.copyOf(pointers);
    }
}
