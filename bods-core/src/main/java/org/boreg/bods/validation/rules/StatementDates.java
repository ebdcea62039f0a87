package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.validation.StatementRule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is told of the statement itself has happened already, and a claim is made before it is published. */
final class StatementDates implements StatementRule {

    private final Dates dates;

    /** Which code says that a date of theirs is in the future. BODS before 0.4 has one code for all. */
    private final FindingCode statementDate;

    private final FindingCode publicationDate;
    private final FindingCode retrievedAt;
    private final FindingCode creationDate;

    StatementDates(Layout layout, Dates dates) {
        this.dates = dates;
        this.statementDate = code(layout, FindingCode.STATEMENT_DATE_IS_FUTURE_DATE);
        this.publicationDate = code(layout, FindingCode.STATEMENT_PUBLICATION_DATE_IS_FUTURE_DATE);
        this.retrievedAt = code(layout, FindingCode.STATEMENT_SOURCE_RETRIEVED_AT_FUTURE_DATE);
        this.creationDate = code(layout, FindingCode.STATEMENT_ANNOTATION_CREATION_DATE_IS_FUTURE_DATE);
    }

    private static FindingCode code(Layout layout, FindingCode ofRecords) {
        return layout == Layout.RECORDS ? ofRecords : FindingCode.DATE_IN_FUTURE;
    }

    @Override
    public void check(ObjectNode statement, Consumer<Remark> remarks) {
        JsonNode publication = statement.path("publicationDetails");
        checkFuture(statement, "statementDate", "", statementDate, remarks);
        checkFuture(publication, "publicationDate", "/publicationDetails", publicationDate, remarks);
        checkFuture(statement.path("source"), "retrievedAt", "/source", retrievedAt, remarks);
        JsonNode annotations = statement.path("annotations");
        for (int i = 0; annotations.isArray() && i < annotations.size(); i++) {
            JsonNode date = annotations.get(i).path("creationDate");
            if (dates.isFuture(date)) {
                remarks.accept(future(creationDate, "/annotations/" + i + "/creationDate", "creationDate", date));
            }
        }
        checkOrder(statement.path("statementDate"), publication.path("publicationDate"), remarks);
    }

    private void checkFuture(
            JsonNode parent, String field, String pointer, FindingCode code, Consumer<Remark> remarks) {
        JsonNode date = parent.path(field);
        if (dates.isFuture(date)) {
            remarks.accept(future(code, pointer + "/" + field, field, date));
        }
    }

    private Remark future(FindingCode code, String pointer, String field, JsonNode date) {
        return Remark.of(
                code, pointer, "field", field, "date", Fields.shown(date.stringValue()), "today", dates.todayText());
    }

    private void checkOrder(JsonNode statementDate, JsonNode publicationDate, Consumer<Remark> remarks) {
        if (dates.areReversed(statementDate, publicationDate)) {
            remarks.accept(Remark.of(
                    FindingCode.STATEMENT_AFTER_PUBLICATION,
                    "/statementDate",
                    "date",
                    Fields.shown(statementDate.stringValue()),
                    "published",
                    Fields.shown(publicationDate.stringValue())));
        }
    }
}
