package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why, and when, a company need not know its owners.
 *
 * @param description the type and all its times
 */
record Exemption(String type, String description, Span span) {

    static Exemption of(Part exemption, LocalDate latest) {
        String type = exemption.text("exemption_type");
        List<String> words = new ArrayList<>();
        words.add(type == null ? "exempt" : type);
        LocalDate lastDay = null;
        boolean isOver = true;
        List<Part> items = exemption.parts("items");
        for (Part item : items) {
            words.add(words(item));
            isOver &= item.text("exempt_to") != null;
            LocalDate from = item.day("exempt_from", latest);
            LocalDate to = item.day("exempt_to", latest);
            lastDay = later(lastDay, later(from, to));
        }
        Span span = new Span(null, null, lastDay, isOver && !items.isEmpty(), List.of());
        return new Exemption(type == null ? "unknown" : type, String.join("; ", words), span);
    }

    private static String words(Part item) {
        String from = item.text("exempt_from");
        String to = item.text("exempt_to");
        return "from " + (from == null ? "an unknown day" : from) + (to == null ? "" : " to " + to);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
