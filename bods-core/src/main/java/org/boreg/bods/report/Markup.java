package org.boreg.bods.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML element by element. Every text and every value of an attribute is escaped here and nowhere else, so that nothing of a
 * file can become markup. Names of elements and attributes are the program's own.
 */
final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Appendable out) {
        this.out = out;
    }

    /** The beginning of an element with attributes: name, value, name, value... */
    Markup open(String element, String... attributes) {
        begin(element, attributes);
        open.push(element);
        return this;
    }

    /** The end of the element that was opened last. */
    Markup close() {
        append("</" + open.pop() + ">");
        return this;
    }

    /** A whole element with nothing but text in it. */
    Markup element(String element, String text, String... attributes) {
        begin(element, attributes);
        text(text);
        append("</" + element + ">");
        return this;
    }

    /** An element that has no content and no end, such as meta. */
    Markup empty(String element, String... attributes) {
        begin(element, attributes);
        return this;
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** A chance to break a line. */
    Markup breakable() {
        append("<wbr>");
        return this;
    }

    /** What is in this program's own resources, as it is. */
    Markup own(String markup) {
        append(markup);
        return this;
    }

    private void begin(String element, String... attributes) {
        append("<" + element);
        for (int i = 0; i < attributes.length; i += 2) {
            append(" " + attributes[i] + "=\"");
            escape(attributes[i + 1]);
            append("\"");
        }
        append(">");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            switch (point) {
                case '&' -> append("&amp;");
                case '<' -> append("&lt;");
                case '>' -> append("&gt;");
                case '"' -> append("&quot;");
                case '\'' -> append("&#39;");
                default -> append(isHtml(point) ? Character.toString(point) : String.valueOf(REPLACEMENT));
            }
            i += Character.charCount(point);
        }
    }

    /** Whether HTML can have this character: no control characters but white space, no half of a pair, no noncharacter. */
    private static boolean isHtml(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\n' || point == '\t';
            case Character.SURROGATE -> false;
            default -> (point & 0xFFFE) != 0xFFFE && (point < 0xFDD0 || point > 0xFDEF);
        };
    }

    private void append(String text) {
        try {
            out.append(text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
