package org.boreg.bods.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A released version of the standard. */
public enum BodsVersion {
    V0_1("0.1"),
    V0_2("0.2"),
    V0_3("0.3"),
    V0_4("0.4");

    private final String text;

    BodsVersion(String text) {
        this.text = text;
    }

    /** The version with this text in {@code bodsVersion}: "0.4", as the standard writes it, and no other spelling of it. */
    public static Optional<BodsVersion> of(@Nullable String text) {
        return Stream.of(values()).filter(version -> version.text.equals(text)).findFirst();
    }

    @Override
    public String toString() {
        return text;
    }
}
