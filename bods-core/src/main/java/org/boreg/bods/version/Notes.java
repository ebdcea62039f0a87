package org.boreg.bods.version;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import tools.jackson.databind.JsonNode;

/** What there is to say about an upgrade of one statement. Pointers are into the statement as it came. */
final class Notes {

    private static final int SHOWN = 60;

    private final List<Remark> remarks = new ArrayList<>();

    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** The value has no place in BODS 0.4. */
    void lost(String pointer, JsonNode value) {
        remarks.add(Remark.of(FindingCode.UPGRADE_VALUE_LOST, pointer, "found", shown(value)));
    }

    /** The value stays, but BODS 0.4 does not take it. */
    void notAllowed(String pointer, JsonNode value) {
        remarks.add(Remark.of(FindingCode.UPGRADE_VALUE_NOT_ALLOWED, pointer, "found", shown(value)));
    }

    /** BODS 0.4 needs a field that nothing is said about. */
    void unknown(String pointer, String field) {
        remarks.add(Remark.of(FindingCode.UPGRADE_DETAIL_UNKNOWN, pointer, "field", field));
    }

    void rounded(String pointer, String from, String to) {
        remarks.add(Remark.of(FindingCode.UPGRADE_DATE_ROUNDED, pointer, "found", cut(from), "date", to));
    }

    void say(FindingCode code, String pointer, String... namesAndValues) {
        remarks.add(new Remark(code, pointer, Saying.of(namesAndValues)));
    }

    static String shown(JsonNode value) {
        if (value.isObject()) {
            return "{...}";
        }
        return value.isArray() ? "[...]" : cut(value.asString("null"));
    }

    private static String cut(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
        return text.substring(0, end) + "...";
    }
}
