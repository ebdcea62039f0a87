package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.boreg.graph.read.Page;
import org.boreg.service.access.Caller;
import org.boreg.service.discrepancies.Discrepancies;
import org.boreg.service.discrepancies.DiscrepancyAnswer;
import org.boreg.service.discrepancies.Report;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
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
@RequestMapping(path = Api.BASE + "/discrepancies", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Discrepancies")
final class DiscrepancyController {

    private static final String SECRET = "Boreg-Secret";
    private static final String SECRET_HELP = "The secret that came with the report, for the one who made it.";
    private static final String ID_HELP = "The report's id.";

    private final Discrepancies discrepancies;

    DiscrepancyController(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportDiscrepancy",
            summary = "Report that a statement is wrong",
            description =
                    "For everybody. The statement is then under query until it is decided, within 30 working days. What is wrong and"
                            + " the evidence are read by the regulator and by who declares for the company; who reported, by the regulator"
                            + " alone. The secret, which is told once, lets the reporter follow the report and withdraw it.")
    ResponseEntity<Discrepancies.Receipt> report(@RequestBody ReportRequest request, Caller caller) {
        Discrepancies.Receipt receipt = discrepancies.report(
                Report.of(
                        request.statementId(), request.field(), request.claim(), request.evidence(), request.contact()),
                caller);
        return ResponseEntity.created(URI.create(
                        Api.BASE + "/discrepancies/" + receipt.report().id()))
                .cacheControl(CacheControl.noStore())
                .body(receipt);
    }

    @GetMapping
    @Operation(
            operationId = "discrepancies",
            summary = "What was reported to be wrong, and what came of it",
            description =
                    "The latest first. The public sees which statement and field, when, the decision and its reason; the two sides of"
                            + " a report see what was said.")
    ResponseEntity<Page<DiscrepancyAnswer>> list(
            @RequestParam(required = false) @Parameter(description = "Only on this statement.") @Nullable
                    String statement,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only on statements about whom this recordId is: their declarationSubject.")
                    @Nullable
                    String subject,
            @RequestParam(required = false)
                    @Parameter(
                            description = "Only in this state.",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "open",
                                                "answered",
                                                "upheld",
                                                "corrected",
                                                "dismissed",
                                                "withdrawn"
                                            }))
                    @Nullable
                    String state,
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Caller caller) {
        return unstored(discrepancies.latest(statement, subject, state, limit, cursor, caller));
    }

    @GetMapping("/{id}")
    @Operation(operationId = "discrepancy", summary = "One report that a statement is wrong")
    ResponseEntity<DiscrepancyAnswer> one(
            @PathVariable @Parameter(description = ID_HELP) String id,
            @RequestHeader(name = SECRET, required = false) @Parameter(description = SECRET_HELP) @Nullable
                    String secret,
            Caller caller) {
        return unstored(discrepancies.discrepancy(id, caller, secret));
    }

    @PostMapping(path = "/{id}/answer", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "answerDiscrepancy",
            summary = "Answer a report",
            description = "For who declares for the company that the statement is about.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DiscrepancyAnswer> answer(
            @PathVariable @Parameter(description = ID_HELP) String id,
            @RequestBody AnswerRequest request,
            Caller caller) {
        return unstored(discrepancies.answer(id, request.answer(), caller));
    }

    @PostMapping(path = "/{id}/decision", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "decideDiscrepancy",
            summary = "Decide on a report",
            description =
                    "For the regulator: `upheld` leaves the statement under query until it is `corrected`; `dismissed` ends it. The"
                            + " reason is published.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<DiscrepancyAnswer> decide(
            @PathVariable @Parameter(description = ID_HELP) String id,
            @RequestBody DecisionRequest request,
            Caller caller) {
        return unstored(discrepancies.decide(id, request.outcome(), request.reason(), caller));
    }

    @PostMapping("/{id}/withdrawal")
    @Operation(
            operationId = "withdrawDiscrepancy",
            summary = "Withdraw a report",
            description = "For who made it, with its secret.")
    ResponseEntity<DiscrepancyAnswer> withdraw(
            @PathVariable @Parameter(description = ID_HELP) String id,
            @RequestHeader(name = SECRET, required = false) @Parameter(description = SECRET_HELP) @Nullable
                    String secret,
            Caller caller) {
        return unstored(discrepancies.withdraw(id, caller, secret));
    }

    record ReportRequest(
            @Nullable String statementId,
            @Nullable String field,
            @Nullable String claim,
            @Nullable String evidence,
            @Nullable String contact) {}

    record AnswerRequest(@Nullable String answer) {}

    record DecisionRequest(
            @Nullable String outcome, @Nullable String reason) {}

    private static <T> ResponseEntity<T> unstored(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }
}
