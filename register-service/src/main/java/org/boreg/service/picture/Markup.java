package org.boreg.service.picture;

/** Writes XML in which every text is only a text. */
final class Markup {

    private static final int LONGEST_WHOLE = 1_000;

    private final StringBuilder xml = new StringBuilder();

    Markup raw(String markup) {
        xml.append(markup);
        return this;
    }

    Markup text(String text) {
        escape(text, false);
        return this;
    }

    /** A text of a stranger between ours: in whichever direction it is written, it ends where it ends. */
    Markup isolated(String text) {
        xml.append('\u2068');
        escape(text, false);
        xml.append('\u2069');
        return this;
    }

    Markup attribute(String name, String value) {
        xml.append(' ').append(name).append("=\"");
        escape(value, true);
        xml.append('"');
        return this;
    }

    Markup attribute(String name, double value) {
        xml.append(' ').append(name).append("=\"").append(number(value)).append('"');
        return this;
    }

    /** What a pointer over it, and a screen reader, tells. */
    Markup title(String whole) {
        return raw("<title>")
                .isolated(whole.length() <= LONGEST_WHOLE ? whole : whole.substring(0, LONGEST_WHOLE) + "…")
                .raw("</title>");
    }

    /** With at most one decimal. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        long size = Math.abs(tenths);
        String digits = size % 10 == 0 ? String.valueOf(size / 10) : size / 10 + "." + size % 10;
        return tenths < 0 ? "-" + digits : digits;
    }

    private void escape(String text, boolean quotes) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append(quotes ? "&quot;" : "\"");
                case '\'' -> xml.append("&#39;");
                default -> xml.appendCodePoint(isOfXml(character) ? character : '\ufffd');
            }
        });
    }

    private static boolean isOfXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xd7ff)
                || (character >= 0xe000 && character <= 0xfffd)
                || (character >= 0x10000 && character <= 0x10ffff);
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
