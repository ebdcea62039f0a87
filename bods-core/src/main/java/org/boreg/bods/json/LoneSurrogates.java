package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import tools.jackson.databind.JsonNode;

/** Halves of surrogate pairs in the texts of a statement. JSON can escape them, but UTF-8 cannot write them (RFC 8259, section 8.2). */
final class LoneSurrogates {

    /** More of them in a statement say nothing new. */
    private static final int MOST = 10;

    private final List<Remark> remarks = new ArrayList<>();

    /** @param bytes the statement as it stands in the file, which tells at once that most have none */
    static List<Remark> in(byte[] bytes, JsonNode statement) {
        if (!hasEscapedSurrogate(bytes)) {
            return List.of();
        }
        LoneSurrogates search = new LoneSurrogates();
        search.visit(statement, "");
        return List.copyOf(search.remarks);
    }

    private static boolean hasEscapedSurrogate(byte[] bytes) {
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == '\\' && bytes[i + 1] == 'u' && (bytes[i + 2] | ' ') == 'd' && bytes[i + 3] >= '8') {
                return true;
            }
        }
        return false;
    }

    private void visit(JsonNode node, String pointer) {
        if (node.isString()) {
            look(node.stringValue(), pointer);
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                visit(node.get(i), pointer + "/" + i);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                look(field.getKey(), pointer);
                visit(field.getValue(), pointer + "/" + escaped(field.getKey()));
            }
        }
    }

    private void look(String text, String pointer) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                say(c, pointer);
                return;
            }
            i += c > Character.MAX_VALUE ? 1 : 0;
        }
    }

    private void say(int surrogate, String pointer) {
        if (remarks.size() < MOST) {
            String found = String.format(Locale.ROOT, "\\u%04x", surrogate);
            remarks.add(Remark.of(FindingCode.LONE_SURROGATE, pointer, "found", found));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
