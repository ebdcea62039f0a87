package org.boreg.service.declarations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.finding.Severity;

/** Collects what there is to say about a declaration, in one language. Says no more than somebody can read. */
final class Remarks {

    private static final int MOST = 500;
    private static final int LONGEST_VALUE = 100;

    private final Locale language;
    private final List<FieldFinding> findings = new ArrayList<>();

    Remarks(Locale language) {
        this.language = language;
    }

    Locale language() {
        return language;
    }

    /** @param namesAndValues fills the message: name, value, name, value... */
    void error(String code, String pointer, String... namesAndValues) {
        say(code, Severity.ERROR, pointer, namesAndValues);
    }

    void warn(String code, String pointer, String... namesAndValues) {
        say(code, Severity.WARNING, pointer, namesAndValues);
    }

    void info(String code, String pointer, String... namesAndValues) {
        say(code, Severity.INFO, pointer, namesAndValues);
    }

    void add(FieldFinding finding) {
        if (findings.size() < MOST && !findings.contains(finding)) {
            findings.add(finding);
        }
    }

    boolean hasErrors() {
        return findings.stream().anyMatch(FieldFinding::isError);
    }

    List<FieldFinding> list() {
        return List.copyOf(findings);
    }

    private void say(String code, Severity severity, String pointer, String... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            values.put(
                    namesAndValues[i],
                    value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…");
        }
        add(FieldFinding.of(code, severity, pointer, FormWords.of(code, language, values)));
    }
}
