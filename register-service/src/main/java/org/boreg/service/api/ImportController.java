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
import java.util.Objects;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Page;
import org.boreg.service.imports.Imports;
import org.boreg.service.questions.ImportAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping(path = Api.BASE + "/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
final class ImportController {

    private static final String HOW =
            "A file of statements of any version of BODS, or of several: a JSON array, JSON Lines or a single statement; plain, gzipped"
                    + " or in a zip. It is imported in the background; `Location` is where to ask how it goes. Statements that are in the"
                    + " register already are left as they are, so that a file can be sent again.";

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping(
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
            })
    @Operation(
            operationId = "startImport",
            summary = "Import a file",
            description = HOW,
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "The file as it is.",
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<ImportAnswer> send(
            @RequestParam(defaultValue = "upload")
                    @Parameter(
                            description = "What the file is called, for findings that speak of it.",
                            example = "register.jsonl")
                    String fileName,
            @RequestHeader(name = HttpHeaders.CONTENT_LENGTH, required = false) @Parameter(hidden = true) @Nullable
                    Long length,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return accepted(imports.accept(fileName, length == null ? -1 : length, body));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "startImport",
            summary = "Import a file",
            description = HOW,
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ImportAnswer> sendForm(
            @RequestPart @Parameter(description = "The file, with its name.") MultipartFile file) throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        try (InputStream body = file.getInputStream()) {
            return accepted(imports.accept(name, file.getSize(), body));
        }
    }

    @GetMapping
    @Operation(
            operationId = "imports",
            summary = "The imports",
            description =
                    "The latest first. Their findings are there for the operator only: they can quote what statements keep"
                            + " from the public.")
    Page<ImportAnswer> list(
            @RequestParam(defaultValue = Api.LIMIT)
                    @Parameter(
                            description = "How many a page has.",
                            schema =
                                    @Schema(type = "integer", minimum = "1", maximum = "100", defaultValue = Api.LIMIT))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            Viewer viewer) {
        return imports.list(limit, cursor, viewer);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "import",
            summary = "How an import goes",
            description = "At its end, read = loaded + unchanged + rejected.")
    ImportAnswer one(@PathVariable @Parameter(description = "The import's id.") String id, Viewer viewer) {
        return imports.status(id, viewer);
    }

    private static ResponseEntity<ImportAnswer> accepted(ImportAnswer started) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/imports/" + started.id()))
                .body(started);
    }
}
