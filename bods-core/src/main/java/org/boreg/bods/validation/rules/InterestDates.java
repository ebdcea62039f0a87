package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Interests start before they end, and some of a relationship that is not closed hold today. */
final class InterestDates implements StatementRule {

    private final Layout layout;
    private final Dates dates;
    private final FindingCode reversed;

    InterestDates(Layout layout, Dates dates) {
        this.layout = layout;
        this.dates = dates;
        this.reversed = layout == Layout.RECORDS
                ? FindingCode.STATEMENT_RELATIONSHIP_INTERESTS_START_AFTER_END_DATE
                : FindingCode.INTEREST_ENDS_BEFORE_IT_STARTS;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        if (!layout.isRelationship(statement)) {
            return;
        }
        JsonNode interests = Fields.list(layout.details(statement), "interests");
        int ended = 0;
        for (int i = 0; i < interests.size(); i++) {
            JsonNode interest = interests.get(i);
            JsonNode start = interest.path("startDate");
            JsonNode end = interest.path("endDate");
            if (dates.areReversed(start, end)) {
                remarks.accept(reversed(i, start, end));
            }
            if (dates.isFuture(start)) {
                remarks.accept(future(i, start));
            }
            if (dates.isReached(end)) {
                ended++;
            }
        }
        if (ended > 0 && ended == interests.size() && !isClosed(statement)) {
            remarks.accept(
                    Remark.of(FindingCode.INTERESTS_ALL_ENDED, layout.at("/interests"), "today", dates.todayText()));
        }
    }

    private Remark reversed(int index, JsonNode start, JsonNode end) {
        return Remark.of(
                reversed,
                layout.at("/interests/" + index + "/endDate"),
                "start",
                Fields.shown(start.stringValue()),
                "end",
                Fields.shown(end.stringValue()));
    }

    private Remark future(int index, JsonNode start) {
        return Remark.of(
                FindingCode.INTEREST_STARTS_IN_FUTURE,
                layout.at("/interests/" + index + "/startDate"),
                "start",
                Fields.shown(start.stringValue()),
                "today",
                dates.todayText());
    }

    /** A record whose last statement says that it is over has no interest that holds. */
    private boolean isClosed(ObjectNode statement) {
        return layout == Layout.RECORDS && "closed".equals(Fields.text(statement, "recordStatus"));
    }
}
