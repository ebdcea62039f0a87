package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.HoldingAnswer;
import org.boreg.service.questions.PartyAnswer;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE + "/parties/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
final class PartyController {

    private final Questions questions;

    PartyController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @Operation(
            operationId = "party",
            summary = "A party with its records",
            description =
                    "Whatever id it is asked by, the answer is the party, and `Content-Location` its own address.")
    ResponseEntity<PartyAnswer> party(
            @PathVariable @Parameter(description = Api.ID_HELP) String id, AskedDates dates, Viewer viewer) {
        PartyAnswer party = questions.party(id, dates, viewer);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LOCATION, Api.BASE + "/parties/" + party.id())
                .body(party);
    }

    @GetMapping("/holders")
    @Operation(
            operationId = "holders",
            summary = "Who holds direct interests in a party",
            description = "As declared by statements in force, the latest first.")
    Page<HoldingAnswer> holders(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            AskedDates dates,
            Viewer viewer) {
        return questions.holders(id, dates, limit, cursor, viewer);
    }

    @GetMapping("/holdings")
    @Operation(
            operationId = "holdings",
            summary = "What a party holds direct interests in",
            description = "As declared by statements in force, the latest first.")
    Page<HoldingAnswer> holdings(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "200", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            AskedDates dates,
            Viewer viewer) {
        return questions.holdings(id, dates, limit, cursor, viewer);
    }
}
