package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.finding.Severity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The findings about one statement, as they come up while it is read. */
final class FieldFindings {

    /** A statement with more wrong with it than this is wrong as a whole; the list stays bounded whatever is sent. */
    private static final int MOST = 50;

    private final Place place;
    private final @Nullable String statementId;
    private final List<Finding> findings = new ArrayList<>();
    private int unsaid;

    FieldFindings(Place place, @Nullable String statementId) {
        this.place = place;
        this.statementId = statementId;
    }

    void add(FindingCode code, String pointer, Saying saying) {
        if (findings.size() < MOST || code.severity() == Severity.ERROR) {
            findings.add(new Finding(code, place, statementId, pointer, saying));
        } else {
            unsaid++;
        }
    }

    void expected(String pointer, Expected expected, JsonNode found) {
        add(FindingCode.IGNORED_VALUE, pointer, expected.butFound(found));
    }

    /** Says that the statement cannot go in with what this field holds, in place of what was said about it before. */
    void escalate(String pointer, String field) {
        Saying saying = findings.stream()
                .filter(finding -> finding.pointer().equals(pointer))
                .findFirst()
                .map(Finding::saying)
                .orElse(Saying.variant("field", "field", field));
        unsaid -= findings.removeIf(finding -> finding.pointer().equals(pointer)) ? 0 : 1;
        add(FindingCode.UNUSABLE_FIELD, pointer, saying);
    }

    boolean hasErrors() {
        return anyError(findings);
    }

    static boolean anyError(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }

    /** All of them, or as many as there is room for and how many more there are. */
    List<Finding> list() {
        if (unsaid == 0) {
            return List.copyOf(findings);
        }
        List<Finding> all = new ArrayList<>(findings);
        Saying more = Saying.variant("more", "count", Integer.toString(unsaid));
        all.add(new Finding(FindingCode.IGNORED_VALUE, place, statementId, "", more));
        return List.copyOf(all);
    }
}
