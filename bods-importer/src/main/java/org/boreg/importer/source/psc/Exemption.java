package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why, and when, a company need not know its owners.
 *
 * @param type a code, which becomes part of a recordId; "unknown" for what has not the form of one
 * @param description what is stated as the type, and all its times
 */
record Exemption(String type, String description, Span span) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,100}");

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
        boolean isCode = type != null && CODE.matcher(type).matches();
        return new Exemption(isCode ? type : "unknown", String.join("; ", words), span);
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
