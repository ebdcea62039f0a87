package org.boreg.importer.source.gleif;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Turns each record into statements by the mapping for what it is, and says which of its fields nobody knows. */
final class RecordMapper {

    /** Each unknown field is reported once a file, and no more of them than this. */
    private static final int MOST_REPORTED = 1_000;

    private final EntityMapping entities = new EntityMapping();
    private final RelationshipMapping relationships = new RelationshipMapping();
    private final ExceptionMapping exceptions = new ExceptionMapping();
    private final Set<String> reported = new HashSet<>();
    private final EntitiesSaid said;

    /** @param said which entities have a statement already, in this file or in others of its edition */
    RecordMapper(EntitiesSaid said) {
        this.said = said;
    }

    void map(Draft draft) {
        mapRecord(draft);
        for (ObjectNode statement : List.copyOf(draft.statements())) {
            introduceParties(draft, statement);
        }
    }

    private void introduceParties(Draft draft, ObjectNode statement) {
        if (statement.path("recordType").asString().equals("entity")) {
            said.add(statement.path("recordId").asString());
            return;
        }
        for (String party : List.of("subject", "interestedParty")) {
            statement
                    .path("recordDetails")
                    .path(party)
                    .stringValueOpt()
                    .filter(said::add)
                    .ifPresent(unknown -> draft.addBefore(StandIn.of(unknown)));
        }
    }

    private void mapRecord(Draft draft) {
        Fields record = draft.record();
        if (record.has("Relationship")) {
            reportUnknown(draft, FieldList.RELATIONSHIP);
            relationships.map(draft);
        } else if (record.has("ExceptionCategory") || record.has("ExceptionReason")) {
            reportUnknown(draft, FieldList.EXCEPTION);
            exceptions.map(draft);
        } else if (record.has("LEI")) {
            reportUnknown(draft, FieldList.ENTITY);
            entities.map(draft);
        } else {
            draft.missing("LEI");
        }
    }

    private void reportUnknown(Draft draft, FieldList known) {
        draft.record().eachText((path, text) -> {
            if (!known.has(path) && reported.size() < MOST_REPORTED && reported.add(path)) {
                draft.unknownField(path);
            }
        });
    }
}
