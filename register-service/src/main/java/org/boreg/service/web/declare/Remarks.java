package org.boreg.service.web.declare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boreg.service.declarations.FieldFinding;

/**
 * What there is to say about a form, each at the input where it is best read: that of its field, or the nearest around it.
 *
 * @param all those that keep it from being submitted first
 */
public record Remarks(List<Remark> all) {

    static final Remarks NONE = new Remarks(List.of());

    /** @param place the name of the input; empty for the whole form */
    public record Remark(FieldFinding finding, String place) {}

    static Remarks of(List<FieldFinding> findings, List<String> places) {
        return new Remarks(findings.stream()
                .sorted(Comparator.comparing(finding -> !finding.severity().equals("error")))
                .map(finding -> new Remark(finding, place(finding.pointer(), places)))
                .toList());
    }

    /** Those of one input. */
    public List<FieldFinding> at(String place) {
        return byPlace().getOrDefault(place, List.of());
    }

    public boolean isWrong(String place) {
        return at(place).stream().anyMatch(finding -> finding.severity().equals("error"));
    }

    private Map<String, List<FieldFinding>> byPlace() {
        Map<String, List<FieldFinding>> found = new LinkedHashMap<>();
        all.forEach(remark -> found.computeIfAbsent(remark.place(), place -> new ArrayList<>())
                .add(remark.finding()));
        return found;
    }

    private static String place(String pointer, List<String> places) {
        return places.stream()
                .filter(pointer::equals)
                .findFirst()
                .or(() -> places.stream()
                        .filter(place -> !pointer.isEmpty() && place.startsWith(pointer + "/"))
                        .findFirst())
                .or(() -> places.stream()
                        .filter(place -> pointer.startsWith(place + "/"))
                        .max(Comparator.comparingInt(String::length)))
                .orElse("");
    }
}
