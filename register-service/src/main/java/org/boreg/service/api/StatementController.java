package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.StatementAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@Tag(name = "Statements")
final class StatementController {

    static final String REDACTED = "Boreg-Redacted";
    static final String ORIGINAL_VERSION = "Boreg-Original-Version";
    static final String UNDER_QUERY = "Boreg-Under-Query";

    private final Questions questions;

    StatementController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = Api.BASE + "/statements/{statementId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "statement",
            summary = "A statement in the shape of BODS 0.4",
            description =
                    "The statement itself, in its own words, unknown fields included. One that was published in BODS 0.1, 0.2 or"
                            + " 0.3 is shown as what it is in BODS 0.4; `Boreg-Original-Version` says in which version it was"
                            + " published, and the operator can have it as it was published. What the public may not see is"
                            + " left out, and `Boreg-Redacted` says whether something was.")
    @ApiResponse(
            responseCode = "200",
            description = "A BODS 0.4 statement",
            headers = {
                @Header(
                        name = REDACTED,
                        description = "`true` where something was left out",
                        schema = @Schema(type = "boolean")),
                @Header(
                        name = ORIGINAL_VERSION,
                        description = "The version of BODS in which it was published",
                        schema = @Schema(type = "string")),
                @Header(
                        name = UNDER_QUERY,
                        description = "`true` where somebody says that it is wrong: see `/discrepancies?statement=`",
                        schema = @Schema(type = "boolean")),
                @Header(name = "ETag", description = "Stands for exactly this text", schema = @Schema(type = "string"))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(
            responseCode = "403",
            description = "Only the operator can have it as it was published",
            content = @Content)
    @ApiResponse(responseCode = "304", description = "It is what the asker has already", content = @Content)
    ResponseEntity<byte[]> statement(
            @PathVariable
                    @Parameter(description = "The statementId. Reserved characters, slashes too, are percent-encoded.")
                    String statementId,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "As it was published, whatever the version; for the operator.")
                    boolean original,
            Viewer viewer) {
        if (original && viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        StatementAnswer statement = questions.statement(statementId, viewer);
        String text = original ? statement.originalOrText() : statement.text();
        return ResponseEntity.ok()
                .eTag(StatementAnswer.tag(text))
                .cacheControl(caching(viewer))
                .varyBy(HttpHeaders.AUTHORIZATION)
                .header(REDACTED, String.valueOf(statement.redacted()))
                .header(ORIGINAL_VERSION, statement.originalVersion())
                .header(UNDER_QUERY, String.valueOf(statement.isUnderQuery()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A statement never changes but by a redaction, which has to act at once: a copy is asked after each time, and is mostly still
     * right. What the operator sees is nobody else's to keep.
     */
    private static CacheControl caching(Viewer viewer) {
        return viewer == Viewer.PUBLIC ? CacheControl.noCache().cachePublic() : CacheControl.noStore();
    }
}
