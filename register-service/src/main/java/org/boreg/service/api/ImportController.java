package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.Page;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.access.Caller;
import org.boreg.service.imports.AllowedFile;
import org.boreg.service.imports.ImportFeed;
import org.boreg.service.imports.ImportWishes;
import org.boreg.service.imports.Imports;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.NotInRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = Api.BASE + "/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports")
final class ImportController {

    private static final String LINES = "application/x-ndjson";

    private static final String HOW =
            "A file of statements of any version of BODS, or of several: a JSON array, JSON Lines or a single statement; plain, gzipped"
                    + " or in a zip. It is imported in the background; `Location` is where to ask how it goes. Statements that are in the"
                    + " register already are left as they are, so that a file can be sent again.";

    private final Imports imports;
    private final ImportFeed feed;

    ImportController(Imports imports, ImportFeed feed) {
        this.imports = imports;
        this.feed = feed;
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
            ImportWishes wishes,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return accepted(imports.accept(fileName, length == null ? -1 : length, body, wishes));
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            operationId = "startImport",
            summary = "Import a file",
            description = HOW,
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ImportAnswer> sendForm(
            @RequestPart @Parameter(description = "The file, with its name.") MultipartFile file, ImportWishes wishes)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "upload");
        try (InputStream body = file.getInputStream()) {
            return accepted(imports.accept(name, file.getSize(), body, wishes));
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

    @GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "importEvents",
            summary = "Follow an import",
            description =
                    "How the import goes, whenever that changes, as server-sent events; the last says how it ended, and then the"
                            + " answer ends.")
    @ApiResponse(
            responseCode = "200",
            description = "The import, an event each time",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = ImportAnswer.class)))
    void events(
            @PathVariable @Parameter(description = "The import's id.") String id,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            imports.status(id, viewer);
            EventAnswer.begin(response);
            return;
        }
        feed.follow(id, viewer, () -> EventAnswer.begin(response));
    }

    @GetMapping(path = "/{id}/rejects", produces = LINES)
    @Operation(
            operationId = "rejects",
            summary = "What an import did not take",
            description =
                    "Each item on a line as it was sent, so that it can be corrected there and imported again. Kept for 30 days; for"
                            + " the operator.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    @ApiResponse(
            responseCode = "200",
            description = "An item a line",
            content = @Content(mediaType = LINES, schema = @Schema(type = "object")))
    ResponseEntity<Resource> rejects(
            @PathVariable @Parameter(description = "The import's id.") String id, Viewer viewer) {
        return rejects(id, false, viewer);
    }

    @GetMapping(path = "/{id}/rejects/reasons", produces = LINES)
    @Operation(
            operationId = "rejectReasons",
            summary = "Why an import did not take it",
            description = "In the order of the rejects: the line there, and the findings. For the operator.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    @ApiResponse(
            responseCode = "200",
            description = "A reason a line",
            content = @Content(mediaType = LINES, schema = @Schema(type = "object")))
    ResponseEntity<Resource> rejectReasons(
            @PathVariable @Parameter(description = "The import's id.") String id, Viewer viewer) {
        return rejects(id, true, viewer);
    }

    private ResponseEntity<Resource> rejects(String id, boolean reasons, Viewer viewer) {
        if (viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Path file = imports.rejects(id, reasons).orElseThrow(() -> NotInRegister.rejectsOf(id));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(LINES))
                .body(new FileSystemResource(file));
    }

    @PostMapping("/{id}/pause")
    @Operation(
            operationId = "pauseImport",
            summary = "Hold an import up",
            description = "It stops after its batch, and goes on when it is resumed.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ImportAnswer pause(@PathVariable @Parameter(description = "The import's id.") String id) throws IOException {
        return imports.pause(id);
    }

    @PostMapping("/{id}/resume")
    @Operation(
            operationId = "resumeImport",
            summary = "Go on with an import",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ImportAnswer resume(@PathVariable @Parameter(description = "The import's id.") String id) throws IOException {
        return imports.resume(id);
    }

    @PostMapping("/{id}/cancel")
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import for good",
            description = "It stops after its batch. What it has brought stays until it is undone.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ImportAnswer cancel(@PathVariable @Parameter(description = "The import's id.") String id) {
        return imports.cancel(id);
    }

    @PostMapping(path = "/{id}/undo", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "undoImport",
            summary = "Take an import back",
            description =
                    "All statements that came by it go, and all that came of them; the register then answers as if they had never"
                            + " come. An act tells that it was done, when, by whom and why. It is done in the background. Statements"
                            + " that a later import sent as well, and that were unchanged then, go too: import that one again.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ImportAnswer> undo(
            @PathVariable @Parameter(description = "The import's id.") String id,
            @RequestBody UndoRequest request,
            Caller caller) {
        return accepted(imports.undo(id, ActController.warrant(request.by(), request.reason(), caller)));
    }

    record UndoRequest(@Nullable String reason, @Nullable String by) {}

    @GetMapping("/folder")
    @Operation(
            operationId = "importFolder",
            summary = "The files that need not be sent",
            description =
                    "What lies in the folder that the operator has allowed to import from; empty where there is none. For the"
                            + " operator.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    List<AllowedFile> folder(Viewer viewer) throws IOException {
        if (viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return imports.allowedFiles();
    }

    @PostMapping(path = "/folder", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "startImportFromFolder",
            summary = "Import files that need not be sent",
            description = "The files make one import, in this order.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<ImportAnswer> startFromFolder(@RequestBody FolderRequest request, ImportWishes wishes)
            throws IOException {
        List<String> files = request.files() == null
                ? List.of()
                : request.files().stream().filter(Objects::nonNull).toList();
        if (files.isEmpty()) {
            throw ActRefused.badly("files", "\"files\" is missing: a list of names.");
        }
        return accepted(imports.acceptAllowed(files, wishes));
    }

    record FolderRequest(@Nullable List<@Nullable String> files) {}

    private static ResponseEntity<ImportAnswer> accepted(ImportAnswer started) {
        return ResponseEntity.accepted()
                .location(URI.create(Api.BASE + "/imports/" + started.id()))
                .body(started);
    }
}
