package org.boreg.bods.model;

import java.util.List;

/**
 * A claim that an interested party has interests in a subject.
 *
 * @param componentRecords recordIds of the records that spell out this relationship, where it is indirect
 */
public record RelationshipStatement(
        StatementHead head,
        boolean isComponent,
        List<String> componentRecords,
        Reference subject,
        Reference interestedParty,
        List<Interest> interests)
        implements Statement {

    public RelationshipStatement {
        componentRecords = List.copyOf(componentRecords);
        interests = List.copyOf(interests);
    }

    @Override
    public RecordType recordType() {
        return RecordType.RELATIONSHIP;
    }

    /** Whether the declaration is the one about the owned party itself: then it wins over what others declare about it. */
    public boolean isDeclaredByOwned() {
        return subject instanceof RecordReference owned && owned.recordId().equals(head.declarationSubject());
    }
}
