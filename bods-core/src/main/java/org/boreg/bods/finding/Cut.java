package org.boreg.bods.finding;

/** Texts of a file can be of any length; nobody reads a million letters of one in a report, and many would fill the memory. */
public final class Cut {

    /** The text, or as much of it as has so many characters and then an ellipsis; no character is cut in two. */
    public static String to(int length, String text) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end) + "…";
    }

    private Cut() {}
}
