package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.json.BodsWriter;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ExportPage;
import org.boreg.service.questions.Questions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@Tag(name = "Export")
final class ExportController {

    static final String NEXT = "Boreg-Next";
    private static final String LINES = "application/x-ndjson";

    private final Questions questions;

    ExportController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(path = Api.BASE + "/export", produces = LINES)
    @Operation(
            operationId = "export",
            summary = "All statements, page by page",
            description =
                    "Every statement in the order in which the register took them in, one a line, in the shape of BODS 0.4. With"
                            + " `asOf` or `knownAt` only those that decide at these dates, record by record. While `Boreg-Next` is"
                            + " there, more follows: hand it back as `cursor`. A page can be empty and more follow.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON Lines",
            headers =
                    @Header(
                            name = NEXT,
                            description = "Where the next page begins; missing on the last",
                            schema = @Schema(type = "string")),
            content = @Content(mediaType = LINES, schema = @Schema(type = "string")))
    @ApiResponse(
            responseCode = "403",
            description = "Only the operator can have statements as they were published",
            content = @Content)
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "bods") @Parameter(description = "In which form: `bods`.") String as,
            @RequestParam(defaultValue = "false")
                    @Parameter(description = "As they were published, whatever the version; for the operator.")
                    boolean original,
            @RequestParam(required = false) @Parameter(description = "`Boreg-Next` of the page before.") @Nullable
                    String cursor,
            AskedDates dates,
            Viewer viewer)
            throws IOException {
        if (!as.equals("bods")) {
            throw new InvalidQuestion("as", "\"as\" is bods, not \"%s\".".formatted(as), null);
        }
        if (original && viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        ExportPage page = questions.export(dates, original, cursor, viewer);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION);
        if (page.next() != null) {
            answer.header(NEXT, page.next());
        }
        return answer.body(lines(page));
    }

    private static byte[] lines(ExportPage page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BodsWriter lines = BodsWriter.lines(bytes)) {
            for (String text : page.texts()) {
                lines.write(text);
            }
        }
        return bytes.toByteArray();
    }
}
