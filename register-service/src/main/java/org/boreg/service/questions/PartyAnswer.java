package org.boreg.service.questions;

import java.util.List;
import java.util.Map;
import org.boreg.graph.read.JoinedBy;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.PartyView;
import org.jspecify.annotations.Nullable;

/**
 * A party and the records that describe it.
 *
 * @param id the party's own id, whatever it was asked by
 * @param type {@code entity}, {@code person}, {@code unspecified}, or {@code undeclared} for one that is only referred to
 * @param name null for a party whose name is not known or not published
 * @param names every name it goes by
 * @param formerNames names that it went by before
 * @param kind its entityType, personType or the like, as a code of BODS 0.4
 * @param identifiers {@code SCHEME:id}; of a person only for viewers who may see them
 * @param birthDate as precise as the viewer may see it
 * @param records the latest first
 * @param moreRecords whether there are more than those listed
 * @param joinedBy why its records are taken for one party, as the register joins them today
 */
public record PartyAnswer(
        String id,
        String type,
        @Nullable String name,
        List<String> names,
        List<String> formerNames,
        @Nullable String kind,
        @Nullable String subtype,
        @Nullable String legalForm,
        @Nullable String jurisdiction,
        @Nullable String jurisdictionName,
        List<String> identifiers,
        @Nullable String founded,
        @Nullable String dissolved,
        @Nullable String birthDate,
        @Nullable String deathDate,
        List<String> nationalities,
        @Nullable Boolean listed,
        @Nullable Boolean politicallyExposed,
        @Nullable String unspecifiedReason,
        @Nullable String unspecifiedDescription,
        List<RecordAnswer> records,
        boolean moreRecords,
        List<JoinedBy> joinedBy) {

    static PartyAnswer of(PartyView view, Map<String, StatementAnswer> statements) {
        PartySummary party = view.party();
        return new PartyAnswer(
                party.id(),
                party.type(),
                party.name(),
                view.names(),
                view.formerNames(),
                party.kind(),
                view.subtype(),
                view.legalForm(),
                party.jurisdiction(),
                view.jurisdictionName(),
                party.identifiers(),
                view.founded(),
                party.dissolved(),
                party.birthDate(),
                view.deathDate(),
                party.nationalities(),
                view.listed(),
                view.politicallyExposed(),
                party.unspecifiedReason(),
                view.unspecifiedDescription(),
                view.records().stream()
                        .map(record -> RecordAnswer.of(record, statements.get(record.statementId())))
                        .toList(),
                view.moreRecords(),
                view.joinedBy());
    }
}
