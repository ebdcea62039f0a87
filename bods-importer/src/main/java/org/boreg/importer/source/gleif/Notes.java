package org.boreg.importer.source.gleif;

import tools.jackson.databind.node.ObjectNode;

/** Adds to a statement, as annotations, what the standard has no field for. */
final class Notes {

    /** @param pointer JSON Pointer to what it is about; empty for the whole statement */
    static void add(ObjectNode statement, String pointer, String text) {
        annotation(statement, pointer, text).put("motivation", "commenting");
    }

    /** The same, with the address of what it speaks of. */
    static void link(ObjectNode statement, String text, String url) {
        annotation(statement, "", text).put("motivation", "linking").put("url", url);
    }

    private static ObjectNode annotation(ObjectNode statement, String pointer, String text) {
        return statement
                .withArray("annotations")
                .addObject()
                .put("statementPointerTarget", pointer)
                .put("description", text);
    }

    private Notes() {}
}
