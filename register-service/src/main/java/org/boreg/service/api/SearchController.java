package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Page;
import org.boreg.graph.read.PartySummary;
import org.boreg.graph.read.SearchQuestion;
import org.boreg.service.questions.Questions;
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
                    "An exact identifier comes first, then names, the best match first. Every word has to match: as it is, as"
                            + " the beginning of a word, or with one typing error.")
    Page<PartySummary> search(
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
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Viewer viewer) {
        return questions.search(new SearchQuestion(q, type, jurisdiction, limit, cursor), viewer);
    }
}
