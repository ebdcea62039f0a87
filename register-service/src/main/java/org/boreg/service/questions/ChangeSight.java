package org.boreg.service.questions;

import java.util.List;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.model.BodsVersion;
import org.boreg.graph.read.Change;
import org.boreg.graph.read.StatementView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.util.RawValue;

/** How a viewer sees changes. */
final class ChangeSight {

    private final Sight sight;
    private final boolean original;

    /** @param original whether the operator wants statements as they were published; the public has no such choice */
    ChangeSight(Sight sight, boolean original) {
        this.sight = sight;
        this.original = original && sight.isOfTheOperator();
    }

    ChangeAnswer of(Change change) {
        if (change instanceof Change.Act act) {
            return answer(act, act.content(), act);
        }
        Change.Arrival arrival = (Change.Arrival) change;
        return answer(arrival, arrival.content(), null);
    }

    private ChangeAnswer answer(Change change, Change.@Nullable Content content, Change.@Nullable Act act) {
        // Why something was taken away can say what it was; that, and by whom, is between operators.
        boolean tellsWhy = act != null && sight.isOfTheOperator();
        Shown shown = content == null ? null : shown(content.statement());
        // With its reading, a mirror has what the register has, without knowing what else was in the file that the
        // statement came in.
        Change.Content upgraded =
                original && content != null && content.statement().isUpgraded() ? content : null;
        return new ChangeAnswer(
                change.cursor().text(),
                act == null ? ChangeAnswer.STATEMENT : act.kind(),
                act == null ? null : act.id(),
                act == null ? null : act.revokes(),
                importId(content, act),
                content == null ? null : content.statement().statementId(),
                content == null ? null : content.statement().recordId(),
                content == null ? null : content.recordType(),
                shown == null ? null : shown.version(),
                content == null ? null : content.statement().bodsVersion(),
                shown == null ? null : shown.hash(),
                change.at().toString(),
                tellsWhy ? act.by() : null,
                tellsWhy ? act.reason() : null,
                act == null ? null : names(act),
                shown == null ? List.of() : shown.hidden(),
                upgraded == null ? null : upgraded.generation(),
                upgraded == null ? null : raw(upgraded.statement().reading()),
                shown == null ? null : raw(shown.text()));
    }

    /** An act that is about a statement has nothing to do with the import that brought it. */
    private static @Nullable String importId(Change.@Nullable Content content, Change.@Nullable Act act) {
        if (act != null) {
            return act.importId();
        }
        return content == null ? null : content.statement().importId();
    }

    private static List<ChangeAnswer.RecordName> names(Change.Act act) {
        return act.records().stream()
                .map(record -> new ChangeAnswer.RecordName(record.publisher(), record.recordId()))
                .toList();
    }

    private record Shown(String text, String version, String hash, List<String> hidden) {}

    private Shown shown(StatementView view) {
        if (original) {
            return new Shown(view.text(), view.bodsVersion(), view.hash(), List.of());
        }
        StatementAnswer seen = StatementAnswer.of(view, sight);
        boolean isWhole = !view.isUpgraded() && !seen.redacted();
        return new Shown(
                seen.text(),
                BodsVersion.V0_4.toString(),
                isWhole ? view.hash() : CanonicalJson.hash(StatementJson.read(seen.text())),
                seen.hidden());
    }

    /** The text itself, numbers and all, on one line: in JSON, line breaks stand only between the tokens. */
    private static JsonNode raw(String text) {
        return JsonNodeFactory.instance.rawValueNode(
                new RawValue(text.replace('\n', ' ').replace('\r', ' ')));
    }
}
