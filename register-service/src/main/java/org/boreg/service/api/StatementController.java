package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.Questions;
import org.boreg.service.questions.StatementAnswer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Statements")
final class StatementController {

    static final String REDACTED = "Boreg-Redacted";

    private final Questions questions;

    StatementController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = Api.BASE + "/statements/{statementId}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "statement",
            summary = "A statement as it was published",
            description =
                    "The statement itself, in its own words, unknown fields included. What the public may not see is left"
                            + " out, and `Boreg-Redacted` says whether something was.")
    @ApiResponse(
            responseCode = "200",
            description = "A BODS 0.4 statement",
            headers = {
                @Header(
                        name = REDACTED,
                        description = "`true` where something was left out",
                        schema = @Schema(type = "boolean")),
                @Header(name = "ETag", description = "Stands for exactly this text", schema = @Schema(type = "string"))
            },
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @ApiResponse(responseCode = "304", description = "It is what the asker has already", content = @Content)
    ResponseEntity<byte[]> statement(
            @PathVariable
                    @Parameter(description = "The statementId. Reserved characters, slashes too, are percent-encoded.")
                    String statementId,
            Viewer viewer) {
        StatementAnswer statement = questions.statement(statementId, viewer);
        return ResponseEntity.ok()
                .eTag(statement.tag())
                .cacheControl(caching(viewer))
                .varyBy(HttpHeaders.AUTHORIZATION)
                .header(REDACTED, String.valueOf(statement.redacted()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(statement.text().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A statement never changes, but what of it is public can, so that a copy is asked after once a day. What the operator sees is
     * nobody else's to keep.
     */
    private static CacheControl caching(Viewer viewer) {
        return viewer == Viewer.PUBLIC
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePublic().immutable()
                : CacheControl.noStore();
    }
}
