package org.boreg.bods.json;

import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.Code;
import tools.jackson.databind.JsonNode;

/**
 * What should have been where something else was found.
 *
 * @param phrase its name in the catalogue's phrases
 * @param codes those of the codelist, where one of these was expected; else empty
 */
record Expected(String phrase, String codes) {

    static final Expected TEXT = new Expected("a-text", "");
    static final Expected TRUTH = new Expected("true-or-false", "");
    static final Expected PERCENT = new Expected("a-percentage", "");
    static final Expected DATE = new Expected("a-date", "");
    static final Expected PARTIAL_DATE = new Expected("a-date-month-or-year", "");
    static final Expected DATE_OR_TIME = new Expected("a-date-or-time", "");
    static final Expected OBJECT = new Expected("an-object", "");
    static final Expected LIST = new Expected("a-list", "");

    private static final int SHOWN = 60;

    static <E extends Enum<E> & Code> Expected oneOf(Class<E> codelist) {
        return new Expected("one-of", Code.list(codelist));
    }

    /** That this was expected and something else found. */
    Saying butFound(JsonNode found) {
        return Saying.of("expected", Saying.phrase(phrase), "found", shown(found), "codes", codes);
    }

    /** A value as a message can show it: short, on one line. */
    private static String shown(JsonNode node) {
        if (node.isObject()) {
            return Saying.phrase("an-object");
        }
        if (node.isArray()) {
            return Saying.phrase("a-list");
        }
        return Shown.shortly(node.toString(), SHOWN);
    }
}
