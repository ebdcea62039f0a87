package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Candidate;
import org.boreg.graph.read.Page;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
final class CandidateController {

    private final Questions questions;

    CandidateController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/parties/{id}/candidates")
    @Operation(
            operationId = "candidatesOf",
            summary = "Parties that may be the same as this one",
            description =
                    "People of the same name and month of birth, entities of the same name, but for its legal form, and"
                            + " jurisdiction; at most 50. They are offered, never merged.")
    Page<Candidate> of(@PathVariable @Parameter(description = Api.ID_HELP) String id, Viewer viewer) {
        return questions.candidates(id, viewer);
    }

    @GetMapping("/candidates")
    @Operation(
            operationId = "candidates",
            summary = "Pairs of parties that may be the same",
            description = "A page can be empty and still have a `next`: it looks through so many parties at most.")
    Page<Candidate> all(
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many names a page has; each brings fifteen pairs at most.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Viewer viewer) {
        return questions.candidates(limit, cursor, viewer);
    }
}
