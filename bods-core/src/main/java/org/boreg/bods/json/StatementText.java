package org.boreg.bods.json;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A statement as JSON on one line, which every encoding can hold. */
public final class StatementText {

    private static final ObjectWriter ESCAPING = JsonMapper.shared().writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

    public static String of(ObjectNode statement) {
        String text = statement.toString();
        return hasHalfCharacter(text) ? ESCAPING.writeValueAsString(statement) : text;
    }

    /** Half a surrogate pair, which JSON can escape but UTF-8 cannot write. */
    private static boolean hasHalfCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    private StatementText() {}
}
