package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tags of XML without understanding what is between them; comments, character data, processing instructions and the
 * document type are passed over. Holds no more of the stream than what it was asked to keep, within a limit.
 */
final class XmlTags {

    private static final int END = -1;
    private static final int LONGEST_NAME = 200;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private long line = 1;

    private final byte[] tagBytes = new byte[LONGEST_NAME];
    private int tagLength;
    private int nameFrom;
    private boolean start;
    private long tagLine;

    private boolean keeping;
    private boolean tooLong;
    private byte[] kept = new byte[1 << 13];
    private int keptLength;

    XmlTags(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** Goes to the end of the next tag; false at the end of the stream. */
    boolean next() throws IOException {
        while (peek() != END) {
            skipText();
            if (take() == '<' && readMarkup()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the tag read last is called so. */
    boolean isNamed(String other) {
        if (tagLength - nameFrom != other.length()) {
            return false;
        }
        for (int i = 0; i < other.length(); i++) {
            if (tagBytes[nameFrom + i] != other.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Of the tag read last, without its prefix. */
    String name() {
        return new String(tagBytes, nameFrom, tagLength - nameFrom, UTF_8);
    }

    /** Whether it opens an element; else it closes one. */
    boolean isStart() {
        return start;
    }

    /** On which it begins, from 1. */
    long line() {
        return tagLine;
    }

    /** Keeps what is read from now on, after the start tag read last without its attributes, until {@link #kept()}. */
    void keep() {
        keeping = true;
        tooLong = false;
        keptLength = 0;
        keep((byte) '<');
        for (int i = 0; i < tagLength; i++) {
            keep(tagBytes[i]);
        }
        keep((byte) '>');
    }

    /** What was kept, up to the end tag read last and with it; null where that is more than the limit. */
    byte @Nullable [] kept() {
        keeping = false;
        return tooLong ? null : Arrays.copyOf(kept, keptLength);
    }

    /** The text that follows after a tag, cut where it is longer. */
    String textAfter(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = peek(); c != END && c != '<'; c = peek()) {
            take();
            if (text.length() < most) {
                text.append((char) c);
            }
        }
        return text.toString().strip();
    }

    private boolean readMarkup() throws IOException {
        tagLine = line;
        int c = peek();
        if (c == '?') {
            skipTo("?>");
            return false;
        }
        if (c == '!') {
            take();
            skipDeclaration();
            return false;
        }
        if (c != '/' && !isLetter(c)) {
            return false;
        }
        readTag();
        return true;
    }

    /** What a name can begin with; all other "<" are text that somebody forgot to escape. */
    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
    }

    private void skipDeclaration() throws IOException {
        if (peek() == '-') {
            skipTo("-->");
        } else if (peek() == '[') {
            skipTo("]]>");
        } else {
            skipDocumentType();
        }
    }

    private void skipDocumentType() throws IOException {
        int depth = 0;
        for (int c = take(); c != END && !(c == '>' && depth == 0); c = take()) {
            if (c == '"' || c == '\'') {
                skipQuoted(c);
            } else {
                depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            }
        }
    }

    private void skipTo(String mark) throws IOException {
        int matched = 0;
        while (matched < mark.length()) {
            int c = take();
            if (c == END) {
                return;
            }
            // All marks but the first characters of "-->" and "]]>" differ from each other, which are as good later as
            // sooner.
            boolean repeats = matched == 2 && c == mark.charAt(0) && mark.charAt(1) == mark.charAt(0);
            matched = c == mark.charAt(matched) ? matched + 1 : repeats ? 2 : c == mark.charAt(0) ? 1 : 0;
        }
    }

    private void skipQuoted(int quote) throws IOException {
        int c = take();
        while (c != END && c != quote) {
            c = take();
        }
    }

    private void readTag() throws IOException {
        start = peek() != '/';
        if (!start) {
            take();
        }
        tagLength = 0;
        nameFrom = 0;
        int c = take();
        for (; c != END && c != '>' && c != '/' && c > ' '; c = take()) {
            if (tagLength < LONGEST_NAME) {
                tagBytes[tagLength++] = (byte) c;
            }
            nameFrom = c == ':' ? tagLength : nameFrom;
        }
        int last = c;
        for (; c != END && c != '>'; c = take()) {
            if (last == '=' && (c == '"' || c == '\'')) {
                skipQuoted(c);
            }
            last = c <= ' ' ? last : c;
        }
        if (last == '/' && start) {
            // Nothing is in it, so that it neither begins nor ends anything.
            nameFrom = tagLength;
        }
    }

    /** To the next tag, or as much of it as there is in the buffer. */
    private void skipText() {
        int from = position;
        while (position < end && buffer[position] != '<') {
            line += buffer[position] == '\n' ? 1 : 0;
            position++;
        }
        if (keeping) {
            keep(from, position);
        }
    }

    private int peek() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(in.read(buffer), 0);
        }
        return position == end ? END : buffer[position] & 0xff;
    }

    private int take() throws IOException {
        int c = peek();
        if (c == END) {
            return END;
        }
        position++;
        if (c == '\n') {
            line++;
        }
        if (keeping) {
            keep((byte) c);
        }
        return c;
    }

    private void keep(int from, int to) {
        int length = Math.min(to - from, limit - keptLength);
        tooLong |= length < to - from;
        if (keptLength + length > kept.length) {
            kept = Arrays.copyOf(kept, Math.min(limit, Math.max(2 * kept.length, keptLength + length)));
        }
        System.arraycopy(buffer, from, kept, keptLength, length);
        keptLength += length;
    }

    private void keep(byte b) {
        if (keptLength == limit) {
            tooLong = true;
            return;
        }
        if (keptLength == kept.length) {
            kept = Arrays.copyOf(kept, Math.min(limit, 2 * keptLength));
        }
        kept[keptLength++] = b;
    }
}
