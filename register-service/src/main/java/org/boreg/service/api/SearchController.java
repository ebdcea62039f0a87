package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.SearchAnswer;
import org.boreg.graph.read.SearchFilters;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Search")
final class SearchController {

    private final Questions questions;

    SearchController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = Api.BASE + "/search", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "search",
            summary = "Find parties by name or identifier",
            description =
                    "An exact identifier comes first, then names, the best match first: present, former and alternate ones, in any"
                            + " script, in any order of words. Words match as they are, as the beginning of a word, by sound, and,"
                            + " where little matches so, with a typing error from four letters on and two from eight. Legal forms"
                            + " need not match. The best 500 matches can be listed.")
    SearchAnswer search(
            @RequestParam
                    @Parameter(description = "A name or an identifier, at most 200 characters.", example = "Halvorsen")
                    String q,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only parties of this type.",
                            schema = @Schema(allowableValues = {"entity", "person"}))
                    @Nullable
                    String type,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Only entities of this jurisdiction or persons of this nationality: a code of ISO 3166.",
                            example = "GB")
                    @Nullable
                    String jurisdiction,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only parties of this entityType or personType of BODS 0.4.",
                            example = "arrangement")
                    @Nullable
                    String kind,
            @RequestParam(required = false)
                    @Parameter(description = "Only persons of this nationality: a code of ISO 3166.", example = "FR")
                    @Nullable
                    String nationality,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only entities that exist, or only those that were dissolved.",
                            schema = @Schema(allowableValues = {"active", "dissolved"}))
                    @Nullable
                    String status,
            @RequestParam(required = false)
                    @Parameter(description = "Only persons born in this year.", example = "1970")
                    @Nullable
                    Integer birthYear,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only those who hold or held interests, or in whom others do or did.",
                            schema = @Schema(allowableValues = {"owner", "owned"}))
                    @Nullable
                    String role,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "Whether matches are counted by what they can be narrowed to.")
                    boolean facets,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            AskedDates dates,
            Viewer viewer) {
        SearchFilters filters = new SearchFilters(type, kind, jurisdiction, nationality, status, birthYear, role);
        return questions.search(new SearchQuestion(q, filters, null, limit, cursor, facets), dates, viewer);
    }

    @GetMapping(path = Api.BASE + "/suggest", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "suggest",
            summary = "Suggest parties to somebody who is typing",
            description = "At most ten parties whose names fit what was typed so far, the likeliest first.")
    Suggestions suggest(
            @RequestParam @Parameter(description = "What was typed so far.", example = "Halv") String q,
            Viewer viewer) {
        return questions.suggest(q, viewer);
    }
}
