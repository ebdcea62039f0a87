package org.boreg.bods.version;

import java.util.List;
import java.util.function.UnaryOperator;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a statement of BODS 0.1, 0.2 or 0.3 to one of 0.4. What 0.4 asks for and the statement does not say is not invented: it stays away, and
 * a remark says so. It takes any JSON object, whatever is where in it. Safe for many threads.
 */
public final class Upgrade {

    /** The most characters that a statementId has in 0.4; 0.1 does not bound it. */
    private static final int LONGEST_ID = 64;

    private final Lineage lineage;

    /** @param lineage of all statements that are upgraded together */
    public Upgrade(Lineage lineage) {
        this.lineage = lineage;
    }

    /**
     * The statement in the shape of 0.4. One of 0.4 is given back as it is.
     *
     * @param version which it follows
     */
    public Upgraded upgrade(ObjectNode statement, BodsVersion version) {
        if (version == BodsVersion.V0_4 || FileVersion.isRecord(statement)) {
            return new Upgraded(statement, List.of(), UnaryOperator.identity(), 0);
        }
        Draft draft = Draft.of(statement, lineage);
        byte type = LineageBuilder.type(statement.path("statementType").asString(""));
        ObjectNode upgraded = Draft.NODES.objectNode();
        head(upgraded, type, draft);
        details(type, version, draft);
        upgraded.set("recordDetails", draft.details());
        tail(upgraded, draft);
        int generation = statement
                .path("statementID")
                .stringValueOpt()
                .map(lineage::generation)
                .orElse(0);
        return new Upgraded(upgraded, draft.notes().remarks(), draft.moves()::origin, generation);
    }

    private void head(ObjectNode upgraded, byte type, Draft draft) {
        ObjectNode statement = draft.statement();
        JsonNode id = statement.path("statementID");
        if (!id.isMissingNode()) {
            upgraded.set("statementId", id);
        }
        if (statement.hasNonNull("statementDate")) {
            upgraded.set("statementDate", statement.path("statementDate"));
        } else {
            draft.notes().say(FindingCode.UPGRADE_STATEMENT_DATE_UNKNOWN, "");
        }
        id.stringValueOpt().ifPresent(text -> series(upgraded, text, type, draft));
        String recordType = recordType(type);
        if (!recordType.isEmpty()) {
            upgraded.put("recordType", recordType);
        }
    }

    private void series(ObjectNode upgraded, String id, byte type, Draft draft) {
        if (id.length() > LONGEST_ID) {
            draft.notes().notAllowed("/statementID", draft.statement().path("statementID"));
        }
        subject(upgraded, id, type, draft);
        upgraded.put("recordId", lineage.recordId(id));
        upgraded.put("recordStatus", lineage.isFirst(id) ? "new" : "updated");
        if (lineage.isSplit(id)) {
            draft.notes().say(FindingCode.UPGRADE_SERIES_SPLIT, "/replacesStatements");
        } else if (lineage.isOfOtherKind(id)) {
            draft.notes().lost("/replacesStatements", draft.statement().path("replacesStatements"));
        } else {
            replaced(id, draft);
        }
    }

    private void replaced(String id, Draft draft) {
        JsonNode replaced = draft.statement().path("replacesStatements");
        int others = 0;
        for (int i = 0; replaced.isArray() && i < replaced.size(); i++) {
            String other = replaced.get(i).asString(id);
            if (!other.equals(id)) {
                others++;
                if (!lineage.isRead(other)) {
                    draft.notes()
                            .say(FindingCode.UPGRADE_SERIES_INCOMPLETE, "/replacesStatements/" + i, "found", other);
                }
            }
        }
        if (others > 1) {
            draft.notes()
                    .say(FindingCode.UPGRADE_SERIES_MERGED, "/replacesStatements", "count", String.valueOf(others));
        }
    }

    private void subject(ObjectNode upgraded, String id, byte type, Draft draft) {
        JsonNode own = draft.statement().path("subject").path(Parties.ENTITY);
        boolean isPrimary = type == Mark.RELATIONSHIP && !Parties.isComponent(draft.statement());
        (isPrimary ? own.stringValueOpt().map(lineage::recordId) : lineage.declarationSubject(id))
                .ifPresentOrElse(
                        subject -> upgraded.put("declarationSubject", subject),
                        () -> draft.notes().say(FindingCode.UPGRADE_DECLARATION_SUBJECT_UNKNOWN, ""));
    }

    private static void details(byte type, BodsVersion version, Draft draft) {
        ObjectNode statement = draft.statement();
        statement.properties().forEach(field -> {
            switch (field.getKey()) {
                case "statementID",
                        "statementType",
                        "statementDate",
                        "replacesStatements",
                        "publicationDetails",
                        "source",
                        "annotations" -> {}
                default -> detail(type, field.getKey(), field.getValue(), draft);
            }
        });
        // There are no components in 0.1, so nothing is one.
        if (version == BodsVersion.V0_1 && !statement.has("isComponent")) {
            draft.details().put("isComponent", false);
        }
        if (type == Mark.PERSON) {
            PersonDetails.complete(draft);
        }
    }

    private static void detail(byte type, String field, JsonNode value, Draft draft) {
        switch (type) {
            case Mark.ENTITY -> EntityDetails.take(field, value, draft);
            case Mark.PERSON -> PersonDetails.take(field, value, draft);
            case Mark.RELATIONSHIP -> RelationshipDetails.take(field, value, draft);
            default -> draft.keep(field, value);
        }
    }

    private static void tail(ObjectNode upgraded, Draft draft) {
        ObjectNode statement = draft.statement();
        JsonNode publication = statement.path("publicationDetails");
        if (publication instanceof ObjectNode details) {
            upgraded.set("publicationDetails", details.deepCopy().put("bodsVersion", BodsVersion.V0_4.toString()));
        } else if (!publication.isMissingNode()) {
            upgraded.set("publicationDetails", publication);
        }
        if (statement.has("source")) {
            upgraded.set("source", Parts.source(statement.path("source"), "/source", draft));
        }
        if (statement.has("annotations")) {
            upgraded.set("annotations", Annotations.of(statement.path("annotations"), upgraded, draft));
        }
    }

    private static String recordType(byte type) {
        return switch (type) {
            case Mark.ENTITY -> "entity";
            case Mark.PERSON -> "person";
            case Mark.RELATIONSHIP -> "relationship";
            default -> "";
        };
    }
}
