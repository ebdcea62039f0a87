package org.boreg.bods.report;

/** Texts of a file can be of any length, and nobody reads a million letters in a report. */
final class Cut {

    /** The text, or as much of it as has so many characters, and an ellipsis; no character is cut in two. */
    static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    private Cut() {}
}
