package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.boreg.bods.report.HtmlReport;
import org.boreg.bods.report.ReportJson;
import org.boreg.bods.report.ReportLanguage;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.validate.Validated;
import org.boreg.service.validate.Validations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

@RestController
@Tag(name = "Validation")
final class ValidationController {

    private static final String HOW =
            "Says whether a file follows BODS (0.1 to 0.4), and what else is wrong with it. The file is a JSON array, JSON Lines"
                    + " or a single statement; plain, gzipped or in a zip. Everybody may ask, nothing is stored. What takes too long is looked"
                    + " at as far as the time goes; then `complete` is false. `Accept: text/html` gives a page for people.";

    /** The page shows what somebody has sent: it runs nothing, asks for nothing, and is in no other page. */
    private static final String CONTENT_SECURITY_POLICY =
            HtmlReport.CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'; sandbox";

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final HeaderContentNegotiationStrategy ACCEPT = new HeaderContentNegotiationStrategy();

    private final Validations validations;

    ValidationController(Validations validations) {
        this.validations = validations;
    }

    @PostMapping(
            path = Api.BASE + "/validate",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                MediaType.APPLICATION_NDJSON_VALUE,
                MediaType.APPLICATION_OCTET_STREAM_VALUE,
                "application/gzip",
                "application/x-gzip",
                "application/zip",
                "application/jsonl",
                "application/x-ndjson",
                "text/csv"
            },
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(
            operationId = "validate",
            summary = "Validate a file",
            description = HOW,
            requestBody =
                    @RequestBody(
                            description = "The file as it is.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "200",
            description = "The report, also where the file has errors",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = ReportJson.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<byte[]> validate(
            @RequestParam(defaultValue = "en")
                    @Parameter(
                            description = "The language of messages and pages.",
                            schema =
                                    @Schema(
                                            allowableValues = {"en", "es"},
                                            defaultValue = "en"))
                    String lang,
            @RequestParam(defaultValue = "" + Validations.LISTED)
                    @Parameter(
                            description = "How many findings of a kind are listed; all are counted.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "0",
                                            maximum = "" + Validations.MOST_LISTED,
                                            defaultValue = "" + Validations.LISTED))
                    int listed,
            @RequestParam(defaultValue = "upload")
                    @Parameter(description = "What the file is called in the report.", example = "declaration.json")
                    String fileName,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Parameter(hidden = true) @Nullable
                    Long length,
            @Parameter(hidden = true) InputStream body,
            NativeWebRequest request)
            throws IOException, HttpMediaTypeNotAcceptableException {
        ReportLanguage language = language(lang);
        Validated validated = validations.validate(fileName, length == null ? -1 : length, body, listed);
        return wantsPage(request)
                ? answer(HTML, validated.page(language))
                : answer(MediaType.APPLICATION_JSON, validated.json(language));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT);
        if (type.equals(HTML)) {
            answer.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        }
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReportLanguage language(String code) {
        return ReportLanguage.of(code)
                .orElseThrow(
                        () -> new InvalidQuestion("lang", "\"lang\" is en or es, not \"%s\".".formatted(code), null));
    }

    /** What the asker likes better; a program that does not say gets JSON. */
    private static boolean wantsPage(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        for (MediaType asked : ACCEPT.resolveMediaTypes(request)) {
            if (asked.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return false;
            }
            if (asked.isCompatibleWith(HTML)) {
                return true;
            }
        }
        return false;
    }
}
