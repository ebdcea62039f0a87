package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.ActView;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.boreg.service.access.Caller;
import org.boreg.service.acts.OperatorActs;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(path = Api.BASE, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Acts")
final class ActController {

    private final Questions questions;
    private final OperatorActs acts;

    ActController(Questions questions, OperatorActs acts) {
        this.questions = questions;
        this.acts = acts;
    }

    @GetMapping("/acts")
    @Operation(
            operationId = "acts",
            summary = "What operators did",
            description =
                    "Statements redacted, parties merged and split, each with who, when and why; the latest first. What a"
                            + " redacted statement said before is told to nobody.")
    Page<ActView> list(
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Viewer viewer) {
        return questions.acts(limit, cursor, viewer);
    }

    @GetMapping("/acts/{id}")
    @Operation(operationId = "act", summary = "One thing that an operator did")
    ActView one(@PathVariable @Parameter(description = "The act's id.") String id, Viewer viewer) {
        return questions.act(id, viewer);
    }

    @PostMapping(path = "/statements/{statementId}/redaction", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "redact",
            summary = "Replace a statement that was published by mistake",
            description =
                    "The replacement has the same statementId, record and type. What the statement said before is taken out"
                            + " of the register, and all that came of it; the act tells that it was done, when, by whom and why.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ActView> redact(
            @PathVariable @Parameter(description = "The statementId.") String statementId,
            @RequestBody RedactionRequest request,
            Caller caller) {
        if (request.statement() == null) {
            throw ActRefused.badly("statement", "\"statement\" is missing: what stands there from now on.");
        }
        return done(acts.redact(
                statementId, request.statement().toString(), warrant(request.by(), request.reason(), caller)));
    }

    @PostMapping(path = "/parties/{id}/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "merge",
            summary = "Make one party of several",
            description = "It holds for their records, whatever is imported later, until the act is taken back.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ActView> merge(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestBody MergeRequest request,
            Caller caller) {
        return done(acts.merge(id, named("with", request.with()), warrant(request.by(), request.reason(), caller)));
    }

    @PostMapping(path = "/parties/{id}/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "split",
            summary = "Make a party of its own of some records of a party",
            description = "It holds for these records, whatever is imported later, until the act is taken back.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ActView> split(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestBody SplitRequest request,
            Caller caller) {
        return done(
                acts.split(id, named("records", request.records()), warrant(request.by(), request.reason(), caller)));
    }

    @PostMapping(path = "/acts/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "revoke",
            summary = "Take a merge or a split back",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ActView> revoke(
            @PathVariable @Parameter(description = "The act's id.") String id,
            @RequestBody RevocationRequest request,
            Caller caller) {
        return done(acts.revoke(id, warrant(request.by(), request.reason(), caller)));
    }

    private static List<String> named(String field, @Nullable List<@Nullable String> ids) {
        List<String> named =
                ids == null ? List.of() : ids.stream().filter(Objects::nonNull).toList();
        if (named.isEmpty()) {
            throw ActRefused.badly(field, "\"%s\" is missing: a list of ids.".formatted(field));
        }
        return named;
    }

    /** Whoever gives no name is published as what the key is for; the log knows which key. */
    static Warrant warrant(@Nullable String by, @Nullable String reason, Caller caller) {
        return new Warrant(by == null ? caller.role() : by, reason == null ? "" : reason);
    }

    private static ResponseEntity<ActView> done(ActView act) {
        return ResponseEntity.created(URI.create(Api.BASE + "/acts/" + act.id()))
                .body(act);
    }

    record RedactionRequest(
            @Nullable JsonNode statement,
            @Nullable String reason,
            @Nullable String by) {}

    record MergeRequest(
            @Nullable List<@Nullable String> with,
            @Nullable String reason,
            @Nullable String by) {}

    record SplitRequest(
            @Nullable List<@Nullable String> records,
            @Nullable String reason,
            @Nullable String by) {}

    record RevocationRequest(
            @Nullable String reason, @Nullable String by) {}
}
