package org.boreg.graph.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A party as a whole.
 *
 * @param names every name it goes by in its records
 * @param formerNames names that its records gave it before, and give it no more
 * @param records the records that describe it, the latest first, at most {@value PartyReads#MOST_RECORDS}
 * @param moreRecords whether there are more than those
 * @param joinedBy why its records are taken for one party
 */
public record PartyView(
        PartySummary party,
        List<String> names,
        List<String> formerNames,
        @Nullable String subtype,
        @Nullable String legalForm,
        @Nullable String jurisdictionName,
        @Nullable String founded,
        @Nullable String deathDate,
        @Nullable Boolean listed,
        @Nullable Boolean politicallyExposed,
        @Nullable String unspecifiedDescription,
        List<RecordView> records,
        boolean moreRecords,
        List<JoinedBy> joinedBy) {}
