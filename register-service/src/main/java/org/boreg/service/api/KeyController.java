package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.boreg.graph.read.Page;
import org.boreg.service.access.Caller;
import org.boreg.service.keys.ApiKeys;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.KeyAnswer;
import org.boreg.service.keys.NewKey;
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

@RestController
@RequestMapping(path = Api.BASE + "/keys", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Access")
final class KeyController {

    private static final String ID = "The key's id, which is no secret.";

    private final ApiKeys keys;

    KeyController(ApiKeys keys) {
        this.keys = keys;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createKey",
            summary = "Make a key",
            description =
                    "For operators. The key is in the answer, and only there: the register keeps a hash of it. It is good for a year"
                            + " unless `expires` says otherwise, and for five at most; for three, with the role legitimate-interest.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<CreatedKey> create(@RequestBody NewKey wish, Caller caller) {
        CreatedKey created = keys.create(wish, caller);
        return ResponseEntity.created(
                        URI.create(Api.BASE + "/keys/" + created.about().id()))
                .body(created);
    }

    @GetMapping
    @Operation(
            operationId = "keys",
            summary = "The keys of this register",
            description = "For operators. The latest first, also those that are good no more.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    Page<KeyAnswer> list(
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor) {
        return keys.keys(limit, cursor);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "key",
            summary = "One key",
            description = "For operators.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    KeyAnswer one(@PathVariable @Parameter(description = ID) String id) {
        return keys.key(id);
    }

    @PostMapping(path = "/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "For operators. It is good no more when this is answered.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    KeyAnswer revoke(
            @PathVariable @Parameter(description = ID) String id, @RequestBody ReasonRequest request, Caller caller) {
        return keys.revoke(id, request.reason(), caller);
    }
}
