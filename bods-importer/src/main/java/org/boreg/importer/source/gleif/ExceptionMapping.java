package org.boreg.importer.source.gleif;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reporting exception of Level 2: a relationship with a parent that is not named, and why. The parent is no party of its own, be it known to be
 * a person or a company: another reason can come tomorrow, and a relationship keeps its parties as long as it lives.
 */
final class ExceptionMapping {

    private static final Map<String, String> LEVELS = Map.of(
            "DIRECT_ACCOUNTING_CONSOLIDATION_PARENT", "direct",
            "ULTIMATE_ACCOUNTING_CONSOLIDATION_PARENT", "indirect");

    void map(Draft draft) {
        String lei = draft.record().text("LEI");
        String category = draft.record().text("ExceptionCategory");
        if (!Ids.isUsable(lei)) {
            draft.missing("LEI");
        } else if (!Ids.isUsable(category)) {
            draft.missing("ExceptionCategory");
        } else {
            map(draft, lei, category);
        }
    }

    private static void map(Draft draft, String lei, String category) {
        if (!LEVELS.containsKey(category)) {
            draft.remark("", "ExceptionCategory", category);
        }
        ExceptionReason reason = reason(draft);
        ObjectNode statement = Head.of(draft, false).statement(lei, lei + "-" + category, "relationship");
        ((ArrayNode) statement.at("/source/type")).add(Head.SELF_DECLARATION);
        ObjectNode details = (ObjectNode) statement.path("recordDetails");
        details.put("subject", lei);
        explain(draft, details.putObject("interestedParty"), reason);
        writeInterest(details, reason, category);
        draft.add(statement);
    }

    /** The first that is known; null where none is. */
    private static @Nullable ExceptionReason reason(Draft draft) {
        ExceptionReason known = null;
        for (Fields stated : draft.record().all("ExceptionReason")) {
            ExceptionReason reason = ExceptionReason.of(stated.text()).orElse(null);
            if (reason == null && !stated.text().isEmpty()) {
                draft.remark("", "ExceptionReason", stated.text());
            }
            known = known == null ? reason : known;
        }
        return known;
    }

    private static void explain(Draft draft, ObjectNode unspecified, @Nullable ExceptionReason reason) {
        unspecified.put("reason", reason == null ? "unknown" : reason.reason());
        String codes = texts(draft.record().all("ExceptionReason"));
        String references = texts(draft.record().all("ExceptionReference"));
        unspecified.put(
                "description",
                (reason == null ? "The reason is not known." : reason.description())
                        + (codes.isEmpty() ? "" : " GLEIF: " + codes + ".")
                        + (references.isEmpty() ? "" : " Reference: " + references));
    }

    private static String texts(List<Fields> fields) {
        return fields.stream().map(Fields::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private static void writeInterest(ObjectNode details, @Nullable ExceptionReason reason, String category) {
        String type = reason == null ? "unknownInterest" : reason.interest();
        if (type == null) {
            return;
        }
        ObjectNode interest = details.putArray("interests").addObject();
        interest.put("type", type);
        interest.put("directOrIndirect", LEVELS.getOrDefault(category, "unknown"));
        if (reason != ExceptionReason.NATURAL_PERSONS) {
            interest.put("beneficialOwnershipOrControl", false);
        }
        interest.put("details", category);
    }
}
