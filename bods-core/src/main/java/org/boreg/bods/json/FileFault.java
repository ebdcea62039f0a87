package org.boreg.bods.json;

import java.io.IOException;
import org.boreg.bods.finding.FindingCode;

/** Something is wrong with a file as it was sent, and not with the disk that it is on. */
final class FileFault extends IOException {

    private static final long serialVersionUID = 1;

    private final FindingCode code;
    private final String variant;
    private final String[] values;

    /** @param variant of the code's message; {@code count} is filled in by the reader */
    FileFault(FindingCode code, String variant, String... namesAndValues) {
        super(code.code() + ": " + variant);
        this.code = code;
        this.variant = variant;
        this.values = namesAndValues.clone();
    }

    FindingCode code() {
        return code;
    }

    String variant() {
        return variant;
    }

    /** Names and values, by turns. */
    String[] values() {
        return values.clone();
    }
}
