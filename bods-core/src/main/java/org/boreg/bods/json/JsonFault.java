package org.boreg.bods.json;

import java.util.BitSet;
import java.util.Set;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * The first thing in a text that is no JSON (RFC 8259), said so that a person finds it and knows what belongs there. Only texts that
 * a parser has refused are looked at, so that it may take its time.
 */
final class JsonFault {

    /** What may come next. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        SEPARATOR,
        NOTHING
    }

    private static final int LONGEST_FOUND = 30;
    private static final int END = -1;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final Set<String> WORDS = Set.of("true", "false", "null");
    private static final Set<String> NO_NUMBERS = Set.of("NaN", "Infinity", "-Infinity", "+Infinity");

    private final String text;
    private final BitSet objects = new BitSet();
    private int depth;
    private int at;
    private Next next = Next.VALUE;
    private @Nullable Saying fault;

    private JsonFault(String text) {
        this.text = text;
    }

    /** Null where the text is JSON. */
    static @Nullable Saying of(String text) {
        JsonFault search = new JsonFault(text);
        while (search.fault == null && (search.next != Next.NOTHING || search.skip() != END)) {
            search.step();
        }
        return search.fault;
    }

    private void step() {
        int c = skip();
        switch (next) {
            case VALUE, VALUE_OR_END -> value(c);
            case NAME, NAME_OR_END -> name(c);
            case COLON -> colon(c);
            case SEPARATOR -> separator(c);
            case NOTHING -> say("trailing", "found", found());
        }
    }

    private void value(int c) {
        switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '"' -> {
                string();
                next = afterValue();
            }
            case ']' -> closeOrComma(Next.VALUE_OR_END, "a-value");
            default -> {
                word();
                next = afterValue();
            }
        }
    }

    private void name(int c) {
        if (c == '"') {
            string();
            next = Next.COLON;
        } else if (c == '}') {
            closeOrComma(Next.NAME_OR_END, "a-field-name");
        } else {
            unexpected("a-field-name");
        }
    }

    private void colon(int c) {
        if (c != ':') {
            unexpected("a-colon");
            return;
        }
        at++;
        next = Next.VALUE;
    }

    private void separator(int c) {
        boolean inObject = objects.get(depth - 1);
        if (c == ',') {
            at++;
            next = inObject ? Next.NAME : Next.VALUE;
        } else if (c == (inObject ? '}' : ']')) {
            close();
        } else {
            unexpected(inObject ? "a-comma-or-brace" : "a-comma-or-bracket");
        }
    }

    /** A closing bracket may follow an opening one, but not a comma. */
    private void closeOrComma(Next allowing, String expected) {
        if (next == allowing) {
            close();
        } else if (before(at) == ',') {
            say("comma");
        } else {
            unexpected(expected);
        }
    }

    private void open(boolean object) {
        at++;
        objects.set(depth++, object);
        next = object ? Next.NAME_OR_END : Next.VALUE_OR_END;
    }

    private void close() {
        at++;
        depth--;
        next = afterValue();
    }

    private Next afterValue() {
        return depth == 0 ? Next.NOTHING : Next.SEPARATOR;
    }

    private void string() {
        at++;
        while (fault == null) {
            int c = peek();
            if (c == END) {
                say("end", "expected", Saying.phrase("a-closing-quotation-mark"));
            } else if (c < ' ') {
                say(c == '\n' || c == '\r' ? "lineBreak" : "control", "found", Shown.character(c));
            } else if (c == '\\') {
                escape();
            } else {
                at++;
                if (c == '"') {
                    return;
                }
            }
        }
    }

    private void escape() {
        int begin = at++;
        int c = peek();
        boolean known = c == 'u' ? isHex(at + 1) : c != END && ESCAPES.indexOf(c) >= 0;
        if (!known) {
            at = begin;
            say(
                    "escape",
                    "found",
                    Shown.shortly(text.substring(begin, Math.min(begin + (c == 'u' ? 6 : 2), text.length())), 6));
        }
        at += c == 'u' ? 5 : 1;
    }

    private boolean isHex(int from) {
        return from + 4 <= text.length()
                && text.substring(from, from + 4).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    /** A number, true, false, null, or something that is none of these. */
    private void word() {
        String word = text.substring(at, wordEnd());
        if (NO_NUMBERS.contains(word)) {
            say("nan", "found", word);
        } else if (WORDS.contains(word) || isNumber(word)) {
            at += word.length();
        } else if (!word.isEmpty() && "+-.0123456789".indexOf(word.charAt(0)) >= 0) {
            say("number", "found", Shown.shortly(word, LONGEST_FOUND));
        } else {
            unexpected("a-value");
        }
    }

    private int wordEnd() {
        int end = at;
        while (end < text.length() && isOfWord(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '+' || c == '-' || c == '.' || c == '_' || c == '$';
    }

    /** By section 6: no plus sign, no zero before other digits, a digit before and after the point and in the exponent. */
    private static boolean isNumber(String word) {
        int i = word.startsWith("-") ? 1 : 0;
        int whole = digits(word, i);
        if (whole == i || (word.charAt(i) == '0' && whole > i + 1)) {
            return false;
        }
        i = whole;
        if (i < word.length() && word.charAt(i) == '.') {
            int fraction = digits(word, i + 1);
            if (fraction == i + 1) {
                return false;
            }
            i = fraction;
        }
        return i == word.length() || isExponent(word, i);
    }

    private static boolean isExponent(String word, int from) {
        int digits = from + 1;
        if (digits < word.length() && (word.charAt(digits) == '+' || word.charAt(digits) == '-')) {
            digits++;
        }
        return (word.charAt(from) | ' ') == 'e' && digits < word.length() && digits(word, digits) == word.length();
    }

    private static int digits(String word, int from) {
        int i = from;
        while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
            i++;
        }
        return i;
    }

    private void unexpected(String expected) {
        if (peek() == END) {
            say("end", "expected", Saying.phrase(expected));
        } else {
            say("character", "found", found(), "expected", Saying.phrase(expected));
        }
    }

    /** The word that is next, or the character where none is. */
    private String found() {
        int end = wordEnd();
        return end > at + 1
                ? '"' + Shown.shortly(text.substring(at, end), LONGEST_FOUND) + '"'
                : Shown.character(text.codePointAt(at));
    }

    private void say(String variant, String... namesAndValues) {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        long line = text.substring(0, lineStart).chars().filter(c -> c == '\n').count() + 1;
        String[] all = java.util.Arrays.copyOf(namesAndValues, namesAndValues.length + 4);
        all[namesAndValues.length] = "line";
        all[namesAndValues.length + 1] = Long.toString(line);
        all[namesAndValues.length + 2] = "column";
        all[namesAndValues.length + 3] = Integer.toString(at - lineStart + 1);
        fault = Saying.variant(variant, all);
    }

    private int skip() {
        int c = peek();
        while (ItemSplitter.isSpace(c)) {
            at++;
            c = peek();
        }
        return c;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private char before(int position) {
        int i = position - 1;
        while (i > 0 && ItemSplitter.isSpace(text.charAt(i))) {
            i--;
        }
        return text.charAt(Math.max(i, 0));
    }
}
