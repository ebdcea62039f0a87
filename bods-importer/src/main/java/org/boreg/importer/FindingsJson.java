package org.boreg.importer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Findings as the API and the reports of the command line write them. */
public final class FindingsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static String write(List<Finding> findings) {
        return array(findings).toString();
    }

    /** How many there are of each code, as a JSON object. */
    public static String counts(Map<FindingCode, Long> counts) {
        ObjectNode object = JSON.createObjectNode();
        counts.forEach((code, count) -> object.put(code.code(), count));
        return object.toString();
    }

    public static ArrayNode array(List<Finding> findings) {
        ArrayNode array = JSON.createArrayNode();
        findings.forEach(finding -> array.add(object(finding)));
        return array;
    }

    private static ObjectNode object(Finding finding) {
        ObjectNode object = JSON.createObjectNode();
        object.put("code", finding.code().code());
        object.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        object.put("file", finding.place().file());
        if (finding.place().line() > 0) {
            object.put("line", finding.place().line());
            object.put("index", finding.place().index());
        }
        if (finding.statementId() != null) {
            object.put("statementId", finding.statementId());
        }
        object.put("pointer", finding.pointer());
        object.put("message", finding.message());
        return object;
    }

    private FindingsJson() {}
}
