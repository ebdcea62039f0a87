package org.boreg.bods.model;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who published a statement: the standard asks for a name, an address, or both. */
public record Publisher(@Nullable String name, @Nullable String url) {

    /** What tells this publisher from others: its name, else its address, whatever their case; empty when it has neither. */
    public String key() {
        return Stream.of(name, url)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
