package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.boreg.bods.finding.Cut;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record on its way to statements, and what there is to say about it. */
final class Draft {

    private static final int LONGEST_SHOWN = 60;

    private final Fields record;
    private final String dayOfFile;
    private final List<ObjectNode> statements = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    /** @param dayOfFile when the content of the file was put together, as {@link Moments} writes it; empty where nobody knows */
    Draft(Fields record, String dayOfFile) {
        this.record = record;
        this.dayOfFile = dayOfFile;
    }

    Fields record() {
        return record;
    }

    String dayOfFile() {
        return dayOfFile;
    }

    List<ObjectNode> statements() {
        return statements;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** Of the last statement, which is what the record is about; null where there is none. */
    @Nullable
    String statementId() {
        return statements.isEmpty()
                ? null
                : statements.get(statements.size() - 1).path("statementId").asString();
    }

    /** Adds a statement under an id made of all that it says: a record that did not change keeps it, one that did gets another. */
    void add(ObjectNode statement) {
        statements.add(identified(statement));
    }

    /** The same, before those that there are. */
    void addBefore(ObjectNode statement) {
        statements.add(0, identified(statement));
    }

    private static ObjectNode identified(ObjectNode statement) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.put("statementId", CanonicalJson.hash(statement));
        whole.setAll(statement);
        return whole;
    }

    /** The day at a place; empty, with a remark, where something else stands there. */
    Optional<String> day(String path, String text) {
        Optional<String> day = Moments.day(text);
        if (day.isEmpty() && !text.isEmpty()) {
            remark("date", path, text);
        }
        return day;
    }

    /** The time at a place; empty, with a remark, where something else stands there. */
    Optional<String> moment(String path) {
        String text = record.text(path.split("/"));
        Optional<String> moment = Moments.moment(text);
        if (moment.isEmpty() && !text.isEmpty()) {
            remark("date", path, text);
        }
        return moment;
    }

    void missing(String path) {
        remarks.add(
                new Remark(FindingCode.SOURCE_RECORD_UNREADABLE, "/" + path, Saying.variant("field", "field", path)));
    }

    /** @param variant of the message about a value that is not known or cannot be used */
    void remark(String variant, String path, String found, String... more) {
        String[] values = new String[more.length + 4];
        values[0] = "field";
        values[1] = path;
        values[2] = "found";
        values[3] = "\"" + Cut.to(LONGEST_SHOWN, found) + "\"";
        System.arraycopy(more, 0, values, 4, more.length);
        remarks.add(new Remark(FindingCode.SOURCE_VALUE_UNKNOWN, "/" + path, Saying.variant(variant, values)));
    }

    void unknownField(String path) {
        remarks.add(Remark.of(FindingCode.SOURCE_FIELD_UNKNOWN, "/" + path, "field", path));
    }
}
