package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.Page;
import org.boreg.service.access.Caller;
import org.boreg.service.declarations.CheckAnswer;
import org.boreg.service.declarations.DeclarationAnswer;
import org.boreg.service.declarations.Declarations;
import org.boreg.service.declarations.DueAnswer;
import org.boreg.service.declarations.Receipt;
import org.boreg.service.declarations.ReturnReason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = Api.BASE + "/declarations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Declarations")
final class DeclarationController {

    private static final String KEY_HEADER = "Idempotency-Key";
    private static final String WHAT =
            "A declaration is a form (an object with `subject`, `date` and `owners`) or statements of BODS 0.4 about the network of one"
                    + " subject (an array). ";
    private static final String ID = "The declaration's number, such as `D-7K3M9-QXT40`.";
    private static final String KEY =
            "Any text of your own. The same request sent again with it makes no second declaration.";
    private static final String IF_MATCH =
            "The `ETag` of what you have read: where it has changed since, nothing is done (412).";
    private static final String LANG = "The language of findings.";
    private static final int MOST_BYTES = 2 << 20;

    private final Declarations declarations;

    DeclarationController(Declarations declarations) {
        this.declarations = declarations;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "draftDeclaration",
            summary = "Begin a declaration",
            description = WHAT + "It is kept as a draft, with all that is wrong with it, until it is submitted.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"))))
    ResponseEntity<DeclarationAnswer> draft(
            @Parameter(hidden = true) InputStream body,
            @RequestHeader(name = KEY_HEADER, required = false) @Parameter(description = KEY) @Nullable String key,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller)
            throws IOException {
        return created(declarations.draft(text(body), key, caller, language(lang)));
    }

    @GetMapping
    @Operation(
            operationId = "declarations",
            summary = "Declarations",
            description =
                    "Those about the companies that the key declares for, or all for whoever keeps the register; the newest first.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    Page<DeclarationAnswer> list(
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only those that have come so far.",
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "draft",
                                                "submitted",
                                                "in-review",
                                                "returned",
                                                "publishing",
                                                "published",
                                                "withdrawn"
                                            }))
                    @Nullable
                    String state,
            @RequestParam(required = false)
                    @Parameter(description = "Only those about this company.", example = "GB-COH:01234567")
                    @Nullable
                    String subject,
            @RequestParam(defaultValue = "false") @Parameter(description = "Only those that told of a change too late.")
                    boolean late,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Caller caller) {
        return declarations.list(state, subject, late, limit, cursor, caller);
    }

    @GetMapping("/due")
    @Operation(
            operationId = "dueDeclarations",
            summary = "What is to be declared by when",
            description =
                    "Confirmations, a year after what was declared last; and changes of which a draft tells, 28 days after they"
                            + " happened. What is due first comes first.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    DueAnswer due(
            @RequestParam(defaultValue = "false") @Parameter(description = "Only what is past.") boolean late,
            Caller caller) {
        return declarations.due(late, caller);
    }

    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkDeclaration",
            summary = "Look at a declaration without keeping it",
            description = WHAT
                    + "The answer has what is wrong, at the field; who holds whom, also above as the register knows it; and"
                    + " who is a beneficial owner by the register's own calculation.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"))))
    CheckAnswer check(
            @Parameter(hidden = true) InputStream body,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller)
            throws IOException {
        return declarations.check(text(body), caller, language(lang));
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "declaration",
            summary = "A declaration",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> one(@PathVariable @Parameter(description = ID) String id, Caller caller) {
        return answer(declarations.get(id, caller));
    }

    @GetMapping("/{id}/check")
    @Operation(
            operationId = "checkKeptDeclaration",
            summary = "Look at a declaration",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    CheckAnswer checkKept(
            @PathVariable @Parameter(description = ID) String id,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return declarations.checkKept(id, caller, language(lang));
    }

    @GetMapping("/{id}/receipt")
    @Operation(
            operationId = "receipt",
            summary = "The receipt of a declaration",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    Receipt receipt(@PathVariable @Parameter(description = ID) String id, Caller caller) {
        return declarations.receipt(id, caller);
    }

    @GetMapping("/receipts/{number}")
    @Operation(
            operationId = "verifyReceipt",
            summary = "Is this receipt one of this register?",
            description = "For whoever is shown a receipt; both the number and the hash on it have to be right.")
    ResponseEntity<Receipt> verify(
            @PathVariable @Parameter(description = ID) String number,
            @RequestParam @Parameter(description = "The SHA-256 on the receipt.") String sha256) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(declarations.verify(number, sha256));
    }

    @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviseDeclaration",
            summary = "Change a draft",
            description = WHAT + "One that was returned becomes a draft again.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(type = "object"))))
    ResponseEntity<DeclarationAnswer> revise(
            @PathVariable @Parameter(description = ID) String id,
            @Parameter(hidden = true) InputStream body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller)
            throws IOException {
        return answer(declarations.revise(id, text(body), version(ifMatch), caller, language(lang)));
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "deleteDeclaration",
            summary = "Delete a draft",
            description = "One that was submitted is withdrawn instead.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<Void> drop(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            Caller caller) {
        declarations.drop(id, version(ifMatch), caller);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/submission")
    @Operation(
            operationId = "submitDeclaration",
            summary = "Submit a declaration",
            description =
                    "The answer is the receipt; who submits again gets it again. What has errors is refused (422), with `findings`.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    Receipt submit(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return declarations.submit(id, version(ifMatch), caller, language(lang));
    }

    @PostMapping("/{id}/review")
    @Operation(
            operationId = "reviewDeclaration",
            summary = "Begin to review a declaration",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> review(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            Caller caller) {
        return answer(declarations.review(id, version(ifMatch), caller));
    }

    @PostMapping("/{id}/publication")
    @Operation(
            operationId = "publishDeclaration",
            summary = "Publish a declaration",
            description =
                    "What it says becomes statements: records that the register has go on, new ones begin, and what is not declared"
                            + " any more is closed. The register notes it as an import, which can be undone.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> publish(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return answer(declarations.publish(id, version(ifMatch), caller, language(lang)));
    }

    @PostMapping(path = "/{id}/return", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "returnDeclaration",
            summary = "Give a declaration back",
            description = "With reasons, each at its field where it is about one.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> giveBack(
            @PathVariable @Parameter(description = ID) String id,
            @RequestBody ReturnRequest request,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            Caller caller) {
        List<ReturnReason> reasons = request.reasons() == null
                ? List.of()
                : request.reasons().stream().filter(Objects::nonNull).toList();
        return answer(declarations.giveBack(id, version(ifMatch), reasons, caller));
    }

    record ReturnRequest(@Nullable List<@Nullable ReturnReason> reasons) {}

    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDeclaration",
            summary = "Take a declaration back",
            description = "As long as it is not published.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> withdraw(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Parameter(description = IF_MATCH) @Nullable
                    String ifMatch,
            Caller caller) {
        return answer(declarations.withdraw(id, version(ifMatch), caller));
    }

    @PostMapping("/{id}/correction")
    @Operation(
            operationId = "correctDeclaration",
            summary = "Begin to put a published declaration right",
            description =
                    "A new draft that says the same for the same date. Change what was wrong and say why in `reason`, then submit it."
                            + " Only the latest declaration about a company is corrected.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> correct(
            @PathVariable @Parameter(description = ID) String id,
            @RequestHeader(name = KEY_HEADER, required = false) @Parameter(description = KEY) @Nullable String key,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return created(declarations.correct(id, key, caller, language(lang)));
    }

    @PostMapping(path = "/confirmations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "confirm",
            summary = "Confirm that nothing has changed",
            description =
                    "In one step: what the register has is declared again for the date. It is published at once, or waits for a review,"
                            + " as the register is set up.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> confirm(
            @RequestBody SubjectRequest request,
            @RequestHeader(name = KEY_HEADER, required = false) @Parameter(description = KEY) @Nullable String key,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return created(declarations.confirm(subject(request), day(request.date()), key, caller, language(lang)));
    }

    @PostMapping(path = "/closings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "close",
            summary = "End what is declared about a company",
            description = "All its records are closed for the date, once that is published.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DeclarationAnswer> close(
            @RequestBody SubjectRequest request,
            @RequestHeader(name = KEY_HEADER, required = false) @Parameter(description = KEY) @Nullable String key,
            @RequestParam(defaultValue = "en") @Parameter(description = LANG) String lang,
            Caller caller) {
        return created(declarations.close(
                subject(request), day(request.date()), request.reason(), key, caller, language(lang)));
    }

    record SubjectRequest(
            @Nullable String subject,
            @Nullable String date,
            @Nullable String reason) {}

    private static ResponseEntity<DeclarationAnswer> created(DeclarationAnswer made) {
        return tagged(ResponseEntity.created(URI.create(Api.BASE + "/declarations/" + made.id())), made);
    }

    private static ResponseEntity<DeclarationAnswer> answer(DeclarationAnswer declaration) {
        return tagged(ResponseEntity.ok(), declaration);
    }

    private static ResponseEntity<DeclarationAnswer> tagged(
            ResponseEntity.BodyBuilder answer, DeclarationAnswer declaration) {
        return answer.cacheControl(CacheControl.noStore())
                .eTag("\"" + declaration.version() + "\"")
                .body(declaration);
    }

    /** What is longer than any declaration is not read to its end. */
    private static String text(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static @Nullable Long version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.replaceFirst("^W/", "").replace("\"", ""));
        } catch (NumberFormatException none) {
            // No declaration has such a tag.
            return -1L;
        }
    }

    private static String subject(SubjectRequest request) {
        if (request.subject() == null) {
            throw new InvalidQuestion(
                    "subject",
                    "\"subject\" is missing: a company as SCHEME:identifier, such as GB-COH:01234567.",
                    null);
        }
        return request.subject();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw new InvalidQuestion("date", "\"date\" is a day such as 2026-11-20.", null);
        }
    }

    private static Locale language(String code) {
        return ReportLanguage.of(code)
                .orElseThrow(
                        () -> new InvalidQuestion("lang", "\"lang\" is en or es, not \"%s\".".formatted(code), null))
                .locale();
    }
}
