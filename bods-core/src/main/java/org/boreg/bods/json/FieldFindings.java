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

    FieldFindings(Place place, @Nullable String statementId) {
        this.place = place;
        this.statementId = statementId;
    }

    void add(FindingCode code, String pointer, String message) {
        if (findings.size() < MOST || code.severity() == Severity.ERROR) {
            findings.add(new Finding(code, place, statementId, pointer, message));
        }
    }

    void expected(String pointer, String expected, JsonNode found) {
        add(FindingCode.IGNORED_VALUE, pointer, "Expected %s, but found %s.".formatted(expected, shown(found)));
    }

    /** Makes the finding about this field one that the statement cannot go in with. */
    void escalate(String pointer) {
        findings.replaceAll(finding -> finding.pointer().equals(pointer)
                ? new Finding(FindingCode.UNUSABLE_FIELD, place, statementId, pointer, finding.message())
                : finding);
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    List<Finding> list() {
        return List.copyOf(findings);
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
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
    }
}
