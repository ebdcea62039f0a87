package org.boreg.bods.validation.dataset;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An identifier that a statement has or refers to: 128 bits that no two texts share, and its text for people.
 *
 * @param text as it stands in the statement
 */
record Id(long high, long low, String text) {

    /** Begins the text of what should be a text and is not, so that the number 1 is not the text "1". */
    private static final char NO_TEXT = '\u0000';

    static Id of(String text) {
        return SipHash.OF_THIS_PROGRAM.id(text, text);
    }

    /** Of whatever stands where an identifier belongs; null where nothing does. */
    static @Nullable Id ofAny(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isString()) {
            return of(node.stringValue());
        }
        String json = node.toString();
        return SipHash.OF_THIS_PROGRAM.id(NO_TEXT + json, json);
    }

    /** Of a text, a number or a truth value; null for the rest, which the schema refuses and nothing can be found by. */
    static @Nullable Id ofScalar(@Nullable JsonNode node) {
        return node == null || node.isContainer() ? null : ofAny(node);
    }

    /** Null for anything but a text. */
    static @Nullable Id ofText(@Nullable JsonNode node) {
        return node != null && node.isString() ? of(node.stringValue()) : null;
    }
}
