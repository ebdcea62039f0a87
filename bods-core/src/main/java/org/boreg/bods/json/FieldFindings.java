package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The findings about one statement, as they come up while it is read. */
final class FieldFindings {

    /** A statement with more wrong with it than this is wrong as a whole; the list stays bounded whatever is sent. */
    private static final int MOST = 50;

    private static final int SHOWN = 60;

    private final Place place;
    private final @Nullable String statementId;
    private final List<Finding> findings = new ArrayList<>();
    private int unsaid;

    FieldFindings(Place place, @Nullable String statementId) {
        this.place = place;
        this.statementId = statementId;
    }

    void add(FindingCode code, String pointer, String message) {
        if (findings.size() < MOST || code.severity() == Severity.ERROR) {
            findings.add(new Finding(code, place, statementId, pointer, message));
        } else {
            unsaid++;
        }
    }

    void expected(String pointer, String expected, JsonNode found) {
        add(FindingCode.IGNORED_VALUE, pointer, "Expected %s, but found %s.".formatted(expected, shown(found)));
    }

    /** Says that the statement cannot go in with what this field holds, in place of what was said about it before. */
    void escalate(String pointer, String field) {
        String message = findings.stream()
                .filter(finding -> finding.pointer().equals(pointer))
                .findFirst()
                .map(Finding::message)
                .orElse("\"%s\" cannot be used.".formatted(field));
        unsaid -= findings.removeIf(finding -> finding.pointer().equals(pointer)) ? 0 : 1;
        add(FindingCode.UNUSABLE_FIELD, pointer, message);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All of them, or as many as there is room for and how many more there are. */
    List<Finding> list() {
        if (unsaid == 0) {
            return List.copyOf(findings);
        }
        List<Finding> all = new ArrayList<>(findings);
        String more = unsaid + " more values or fields of this statement are missing or cannot be used.";
        all.add(new Finding(FindingCode.IGNORED_VALUE, place, statementId, "", more));
        return List.copyOf(all);
    }

    /** A value as a message can show it: short, on one line. */
    private static String shown(JsonNode node) {
        if (node.isObject()) {
            return "an object";
        }
        if (node.isArray()) {
            return "a list";
        }
        String text = node.toString();
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "...";
    }
}
