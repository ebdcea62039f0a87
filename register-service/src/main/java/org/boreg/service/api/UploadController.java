package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.access.Caller;
import org.boreg.service.imports.ImportWishes;
import org.boreg.service.imports.ResumableUploads;
import org.boreg.service.imports.ResumableUploads.Arriving;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Uploads that can be gone on with after a connection broke, by the protocol tus 1.0.0, for which there are clients in every language. */
@RestController
@RequestMapping(UploadController.PATH)
@Tag(name = "Imports")
final class UploadController {

    static final String PATH = Api.BASE + "/uploads";

    private static final String VERSION = "1.0.0";
    private static final String PIECE = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String METADATA = "Upload-Metadata";
    private static final int LONGEST_METADATA = 4_000;

    private final ResumableUploads uploads;

    UploadController(ResumableUploads uploads) {
        this.uploads = uploads;
    }

    @PostMapping
    @Operation(
            operationId = "beginUpload",
            summary = "Begin to send a large file",
            description =
                    "By tus 1.0.0: the answer's `Location` takes the file in pieces with PATCH, and tells with HEAD how far it has"
                            + " come. Once it is whole it is imported; the import has the id of the upload. `Upload-Metadata` has its"
                            + " `filename`, and can have what an import is asked for (`format`, `published`, `snapshot`, `dryRun`,"
                            + " `maxErrors`), each in Base64. An upload is kept for 7 days.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    @ApiResponse(responseCode = "201", description = "The file is expected at `Location`")
    ResponseEntity<Void> begin(
            @RequestHeader(name = LENGTH, required = false)
                    @Parameter(description = "How many bytes the file has.", required = true)
                    @Nullable
                    String length,
            @RequestHeader(name = METADATA, required = false)
                    @Parameter(
                            description =
                                    "Names and, in Base64, values: `filename cmVnaXN0ZXIuanNvbmw=,snapshot dHJ1ZQ==`")
                    @Nullable
                    String metadata,
            Caller caller)
            throws IOException {
        Map<String, String> given = metadata(metadata);
        ImportWishes wishes = ImportWishesArgument.of(given::get, caller.name());
        Arriving arriving = uploads.expect(given.getOrDefault("filename", "upload"), number(LENGTH, length), wishes);
        return answer(HttpStatus.CREATED, arriving)
                .location(URI.create(PATH + "/" + arriving.id()))
                .build();
    }

    @RequestMapping(path = "/{id}", method = RequestMethod.HEAD)
    @Operation(
            operationId = "upload",
            summary = "How far a file has come",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    ResponseEntity<Void> state(@PathVariable @Parameter(description = "The upload's id.") String id, Viewer viewer)
            throws IOException {
        if (viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return answer(HttpStatus.OK, uploads.of(id))
                .cacheControl(CacheControl.noStore())
                .build();
    }

    @PatchMapping(path = "/{id}", consumes = PIECE)
    @Operation(
            operationId = "sendPiece",
            summary = "Send a piece of a file",
            description = "What of it has arrived when the connection breaks counts.",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    @ApiResponse(responseCode = "204", description = "It is here; `Upload-Offset` is where the next one begins")
    @ApiResponse(responseCode = "409", description = "The file has not come that far, or further")
    ResponseEntity<Void> append(
            @PathVariable @Parameter(description = "The upload's id.") String id,
            @RequestHeader(name = OFFSET, required = false)
                    @Parameter(description = "Where in the file it begins.", required = true)
                    @Nullable
                    String offset,
            @Parameter(hidden = true) InputStream body)
            throws IOException {
        return answer(HttpStatus.NO_CONTENT, uploads.append(id, number(OFFSET, offset), body))
                .build();
    }

    @DeleteMapping("/{id}")
    @Operation(
            operationId = "forgetUpload",
            summary = "Forget a file that has not arrived whole",
            security = @SecurityRequirement(name = OpenApiDocument.OPERATOR_KEY))
    @ApiResponse(responseCode = "204", description = "Nothing of it is here any more")
    ResponseEntity<Void> forget(@PathVariable @Parameter(description = "The upload's id.") String id) {
        uploads.forget(id);
        return ResponseEntity.noContent().header("Tus-Resumable", VERSION).build();
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    @Operation(hidden = true)
    ResponseEntity<Void> protocol() {
        return ResponseEntity.noContent()
                .header("Tus-Resumable", VERSION)
                .header("Tus-Version", VERSION)
                .header("Tus-Extension", "creation,termination")
                .build();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Arriving arriving) {
        return ResponseEntity.status(status)
                .header("Tus-Resumable", VERSION)
                .header(OFFSET, Long.toString(arriving.offset()))
                .header(LENGTH, Long.toString(arriving.length()))
                .header(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    }

    private static long number(String header, @Nullable String text) {
        if (text == null || !text.strip().matches("[0-9]{1,18}")) {
            throw new InvalidQuestion(header, "The header %s has to be a number of bytes.".formatted(header), null);
        }
        return Long.parseLong(text.strip());
    }

    private static Map<String, String> metadata(@Nullable String header) {
        Map<String, String> metadata = new HashMap<>();
        if (header == null || header.isBlank()) {
            return metadata;
        }
        if (header.length() > LONGEST_METADATA) {
            throw new InvalidQuestion(METADATA, "The header Upload-Metadata is too long.", null);
        }
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" ", 2);
            metadata.put(parts[0], parts.length == 1 ? "" : decoded(parts[1]));
        }
        return metadata;
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException other) {
            throw new InvalidQuestion(METADATA, "The values of the header Upload-Metadata are in Base64.", other);
        }
    }
}
