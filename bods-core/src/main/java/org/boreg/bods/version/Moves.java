package org.boreg.bods.version;

import java.util.HashMap;
import java.util.Map;

/** Where the parts of a statement have gone, so that what points at them can follow. Pointers are JSON Pointers (RFC 6901). */
final class Moves {

    static final String DETAILS = "/recordDetails";

    private final Map<String, String> moved = new HashMap<>(Map.of(
            "/statementID", "/statementId",
            "/statementType", "/recordType",
            "/statementDate", "/statementDate",
            "/publicationDetails", "/publicationDetails",
            "/source", "/source",
            "/annotations", "/annotations",
            "/replacesStatements", "/recordId"));

    /** Says that a part, and what is in it, has gone elsewhere than just into the details of the record. */
    void moved(String from, String to) {
        moved.put(from, to);
    }

    /** The new place of what is at a pointer: that of the nearest part around it of which it is known. */
    String follow(String pointer) {
        String around = pointer;
        while (!around.isEmpty()) {
            String place = moved.get(around);
            if (place != null) {
                return place + pointer.substring(around.length());
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('/')));
        }
        return pointer.isEmpty() ? pointer : DETAILS + pointer;
    }

    /** The place that something was moved from, where a pointer into the upgraded statement says where it is now. */
    String origin(String pointer) {
        String from = pointer.startsWith(DETAILS) ? pointer.substring(DETAILS.length()) : pointer;
        int length = -1;
        for (Map.Entry<String, String> move : moved.entrySet()) {
            String to = move.getValue();
            if (to.length() > length && isIn(pointer, to)) {
                length = to.length();
                from = move.getKey() + pointer.substring(length);
            }
        }
        return from;
    }

    private static boolean isIn(String pointer, String part) {
        return pointer.startsWith(part) && (pointer.length() == part.length() || pointer.charAt(part.length()) == '/');
    }
}
