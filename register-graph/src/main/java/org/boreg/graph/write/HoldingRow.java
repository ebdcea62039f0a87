package org.boreg.graph.write;

import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.model.RecordReference;
import org.boreg.bods.model.Reference;
import org.boreg.bods.model.RelationshipStatement;
import org.boreg.bods.model.Source;
import org.boreg.bods.model.StatementHead;
import org.boreg.graph.InterestsJson;
import org.jspecify.annotations.Nullable;

/** What a relationship record says, as an edge from the interested party to its subject. */
record HoldingRow(StatementRow row, RelationshipStatement relationship) {

    Side subject() {
        return side("subject", relationship.subject());
    }

    Side interestedParty() {
        return side("interestedParty", relationship.interestedParty());
    }

    Map<String, Object> properties() {
        StatementHead head = relationship.head();
        Map<String, Object> properties = new HashMap<>();
        properties.put("recordKey", row.recordKey());
        properties.put("recordId", head.recordId());
        properties.put("statementId", head.statementId());
        properties.put("statementDate", head.statementDate().date().toString());
        properties.put("publicationDate", head.published().date().toString());
        properties.put("isComponent", relationship.isComponent());
        properties.put("declaredByOwned", isDeclaredByOwned());
        properties.put("interests", InterestsJson.write(relationship.interests()));
        put(properties, "declarationSubject", head.declarationSubject());
        put(properties, "source", source(head));
        return properties;
    }

    /** Whether the declaration is the one about the owned party itself: then it wins over what others declare about it. */
    private boolean isDeclaredByOwned() {
        return relationship.subject() instanceof RecordReference subject
                && subject.recordId().equals(relationship.head().declarationSubject());
    }

    private Side side(String name, Reference reference) {
        return reference instanceof RecordReference record
                ? new Side(name, RecordKey.of(relationship.head(), record.recordId()), reference)
                : new Side(name, null, reference);
    }

    private static @Nullable String source(StatementHead head) {
        Source source = head.source();
        if (source != null && source.description() != null) {
            return source.description();
        }
        return head.publicationDetails() == null
                ? null
                : head.publicationDetails().publisher().name();
    }

    private static void put(Map<String, Object> properties, String key, @Nullable Object value) {
        if (value != null) {
            properties.put(key, value);
        }
    }

    /**
     * One end of the edge.
     *
     * @param recordKey key of the record it names; null where it is unspecified
     */
    record Side(String name, @Nullable String recordKey, Reference reference) {}
}
