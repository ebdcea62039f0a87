package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.boreg.graph.read.Page;
import org.boreg.service.access.Caller;
import org.boreg.service.interest.Application;
import org.boreg.service.interest.Applied;
import org.boreg.service.interest.InterestAnswer;
import org.boreg.service.interest.Interests;
import org.boreg.service.keys.CreatedKey;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE + "/legitimate-interest", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Access")
final class InterestController {

    private static final String ID = "The application's id, which is no secret.";
    /** Not in the address, which is logged on the way. */
    private static final String CLAIM = "Boreg-Claim";

    private static final String CLAIM_HELP = "The secret that was answered to the application.";

    private final Interests interests;

    InterestController(Interests interests) {
        this.interests = interests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "applyForAccess",
            summary = "Apply for access on a legitimate interest",
            description =
                    "For everybody. Directive (EU) 2024/1640, Articles 12 and 13: it is decided within 12 working days. The answer has"
                            + " a secret, `claim`, which is not to be had again: with it, the applicant asks what became of the application,"
                            + " and collects the key.")
    ResponseEntity<Applied> apply(@RequestBody Application application, Caller caller) {
        Applied applied = interests.apply(application, caller);
        return ResponseEntity.created(URI.create(
                        Api.BASE + "/legitimate-interest/" + applied.about().id()))
                .body(applied);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "application",
            summary = "What became of an application",
            description = "For the applicant, by the claim, and for regulators.")
    InterestAnswer one(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = CLAIM, required = false) @Parameter(description = CLAIM_HELP) @Nullable String claim,
            Caller caller) {
        return interests.one(id, claim, caller);
    }

    @PostMapping("/{id}/key")
    @Operation(
            operationId = "collectKey",
            summary = "Collect the key of an application that was granted",
            description = "For the applicant, by the claim; once. The key is good as long as the access is.")
    CreatedKey collect(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = CLAIM, required = false) @Parameter(description = CLAIM_HELP) @Nullable
                    String claim) {
        return interests.collect(id, claim);
    }

    @GetMapping
    @Operation(
            operationId = "applications",
            summary = "Applications in a state",
            description = "For regulators. Those first that are due first.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    Page<InterestAnswer> list(
            @RequestParam(defaultValue = "applied")
                    @Parameter(
                            description =
                                    "The state; those that were granted and have expired are among those granted.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"applied", "granted", "refused", "revoked"},
                                            defaultValue = "applied"))
                    String state,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Caller caller) {
        return interests.list(state, limit, cursor, caller);
    }

    @PostMapping(path = "/{id}/grant", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "grantAccess",
            summary = "Grant an application",
            description = "For regulators. The access lasts three years at most, which is also the usual time.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    InterestAnswer grant(
            @PathVariable @Parameter(description = ID) String id, @RequestBody GrantRequest request, Caller caller) {
        return interests.grant(id, request.until(), request.reason(), caller);
    }

    @PostMapping(path = "/{id}/refusal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "refuseAccess",
            summary = "Refuse an application",
            description = "For regulators. The applicant is told the reason.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    InterestAnswer refuse(
            @PathVariable @Parameter(description = ID) String id, @RequestBody ReasonRequest request, Caller caller) {
        return interests.refuse(id, request.reason(), caller);
    }

    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "revokeAccess",
            summary = "Revoke what was granted",
            description =
                    "For regulators. The key is good no more when this is answered; the applicant is told the reason.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    InterestAnswer revoke(
            @PathVariable @Parameter(description = ID) String id, @RequestBody ReasonRequest request, Caller caller) {
        return interests.revoke(id, request.reason(), caller);
    }

    record GrantRequest(@Nullable String until, @Nullable String reason) {}
}
