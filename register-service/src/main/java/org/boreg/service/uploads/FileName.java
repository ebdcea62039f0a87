package org.boreg.service.uploads;

import java.util.regex.Pattern;

/** The name that a sender gives a file, as a name that any disk takes and that leads out of no folder. */
public final class FileName {

    private static final int LONGEST = 100;
    private static final Pattern UNUSUAL = Pattern.compile("[^\\p{L}\\p{M}\\p{N}._ -]");
    private static final Pattern LEADING = Pattern.compile("^[. -]+");

    public static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String usual = LEADING.matcher(UNUSUAL.matcher(last).replaceAll("_")).replaceAll("");
        String end = usual.substring(
                usual.offsetByCodePoints(usual.length(), -Math.min(LONGEST, usual.codePointCount(0, usual.length()))));
        return end.isBlank() ? "upload" : LEADING.matcher(end).replaceAll("_");
    }

    private FileName() {}
}
