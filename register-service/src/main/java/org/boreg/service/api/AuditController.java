package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.boreg.graph.audit.AuditVerdict;
import org.boreg.graph.read.Page;
import org.boreg.service.audit.Audit;
import org.boreg.service.audit.AuditLogAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE + "/audit", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Audit")
final class AuditController {

    private final Audit audit;

    AuditController(Audit audit) {
        this.audit = audit;
    }

    @GetMapping
    @Operation(
            operationId = "audit",
            summary = "Who did and read what",
            description =
                    "Every act, import, decision and change of a key, and everything that somebody with a key or a token asks; the"
                            + " latest first. Of an authority, not about whom. For whoever keeps the register.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<Page<AuditLogAnswer>> list(
            @RequestParam(defaultValue = "100")
                    @Parameter(
                            description = "How many a page has.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            @RequestParam(required = false)
                    @Parameter(description = "Only entries about this id, of an import, an act or a key.")
                    @Nullable
                    String about) {
        return unstored(audit.latest(limit, cursor, about));
    }

    @GetMapping("/verification")
    @Operation(
            operationId = "verifyAudit",
            summary = "Whether the log is what was written",
            description =
                    "Each entry holds the hash of the one before; the whole chain is gone through. Note its `end` elsewhere: handed"
                            + " back as `noted`, it proves that nothing up to there was rewritten. For whoever keeps the register.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<AuditVerdict> verify(
            @RequestParam(required = false)
                    @Parameter(description = "An end that was noted earlier, as `NUMBER:HASH`.")
                    @Nullable
                    String noted) {
        return unstored(audit.verify(noted));
    }

    private static <T> ResponseEntity<T> unstored(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
