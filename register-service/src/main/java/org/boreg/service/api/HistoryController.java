package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HistoryAnswer;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "History")
final class HistoryController {

    private final Questions questions;

    HistoryController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = Api.BASE + "/parties/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "partyHistory",
            summary = "What was said of a party over time",
            description =
                    "Each statement of its records and of the relationships that name it, the earliest first: what it changed field"
                            + " by field, for which day, when that became known, and when this register took it in.")
    HistoryAnswer party(
            @PathVariable @Parameter(description = Api.ID_HELP) String id, AskedDates dates, Viewer viewer) {
        return questions.historyOfParty(id, dates, viewer);
    }

    @GetMapping(path = Api.BASE + "/records/{recordId}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "recordHistory",
            summary = "What was said in a record over time",
            description = "The record's statements, the earliest first, and what each of them changed field by field.")
    HistoryAnswer record(
            @PathVariable @Parameter(description = "The recordId. Reserved characters are percent-encoded.")
                    String recordId,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Only the record of this publisher, as `publisher` of a step names it, where several use one"
                                            + " recordId.")
                    @Nullable
                    String publisher,
            AskedDates dates,
            Viewer viewer) {
        return questions.historyOfRecord(recordId, publisher, dates, viewer);
    }
}
