package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The object that the list of records of a file is in, if there is one.
 *
 * @param records from the beginning of the list on; the whole stream where there is no such object
 * @param contentDate what stands before the list of when the content was put together; else empty
 * @param isThere whether there is such an object
 */
record JsonWrapper(InputStream records, String contentDate, boolean isThere) {

    /** A header is short; what comes later is no list of records in an object. */
    private static final int HEAD = 1 << 16;

    private static final Pattern FIRST_NAME = Pattern.compile("\\s*\\{\\s*\"([^\"]{0,100})\"");
    private static final Pattern CONTENT_DATE =
            Pattern.compile("\"(?:\\w+:)?ContentDate\"\\s*:\\s*(?:\\{\\s*\"\\$\"\\s*:\\s*)?\"([^\"]{1,100})\"");

    /** What a record begins with, and not an object around records. */
    private static final Set<String> OF_RECORDS = Set.of(
            "LEI",
            "Entity",
            "Registration",
            "Extension",
            "Relationship",
            "ExceptionCategory",
            "ExceptionReason",
            "ExceptionReference",
            "ContentDate",
            "LEIRecord",
            "RelationshipRecord",
            "Exception");

    static JsonWrapper open(InputStream stream) throws IOException {
        byte[] head = stream.readNBytes(HEAD);
        // One byte a character, so that positions are the same.
        String text = new String(head, ISO_8859_1);
        Matcher first = FIRST_NAME.matcher(text);
        int list = first.lookingAt() && !isOfRecord(first.group(1)) ? beginningOfList(text) : -1;
        if (list < 0) {
            return new JsonWrapper(after(head, 0, stream), "", false);
        }
        Matcher date = CONTENT_DATE.matcher(new String(head, 0, list, UTF_8));
        // So that the lines of the records are those of the file.
        long lines = text.substring(0, list).chars().filter(c -> c == '\n').count();
        InputStream spaces = new ByteArrayInputStream("\n".repeat((int) lines).getBytes(UTF_8));
        InputStream records = new SequenceInputStream(spaces, after(head, list, stream));
        return new JsonWrapper(records, date.find() ? date.group(1) : "", true);
    }

    private static boolean isOfRecord(String name) {
        return OF_RECORDS.contains(name.substring(name.lastIndexOf(':') + 1));
    }

    /** The first list that is a value of the outermost object; -1 where there is none. */
    private static int beginningOfList(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '[' && depth <= 2) {
                return i;
            } else {
                quoted = c == '"';
                depth += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        }
        return -1;
    }

    private static InputStream after(byte[] head, int from, InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(Arrays.copyOfRange(head, from, head.length)), rest);
    }
}
