package org.boreg.bods.validation.rules;

import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a rule tells about a statement written in a test, where single quotes do for double ones. */
final class Told {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Each as its code and pointer: {@code self_ownership /recordDetails/subject}. */
    static List<String> by(StatementRule rule, String statement) {
        return remarks(rule, statement).stream()
                .map(remark -> remark.code().code() + " " + remark.pointer())
                .toList();
    }

    static List<Remark> remarks(StatementRule rule, String statement) {
        List<Remark> remarks = new ArrayList<>();
        rule.check((ObjectNode) JSON.readTree(statement), remarks::add);
        return remarks;
    }

    private Told() {}
}
