package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.changes.ChangeFeed;
import org.boreg.service.questions.ChangeAnswer;
import org.boreg.service.questions.ChangesAnswer;
import org.boreg.service.questions.ChangesRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping(path = Api.BASE + "/changes")
@Tag(name = "Changes")
final class ChangesController {

    private static final String LINES = "application/x-ndjson";
    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private static final String SUMMARY = "What changed, in order of arrival";

    private static final String HOW =
            "Every statement that the register has accepted, and every act of its operator on statements and records, once, in the"
                    + " order in which they came; never anything before what was read already. A mirror asks with the `next`, or the"
                    + " `cursor` of the last change that it has, and goes on where it was, also after the service was restarted. As"
                    + " JSON, as JSON Lines (a change a line; an empty answer is the end), or as server-sent events, which bring"
                    + " first what there is and then what comes: their id is the cursor. What the public may not see of a statement"
                    + " is left out. A statement that was redacted since is there as it is now.";

    private static final String AFTER_HELP =
            "Cursor of the last change that the asker has: `next` of a page, `cursor` of a change. Left out for the beginning.";
    private static final String WAIT_HELP =
            "How many seconds to wait for a change where there is none yet; not for events, which never end.";
    private static final String ORIGINAL_HELP =
            "Statements as they were published, whatever the version; for the operator.";

    private final ChangeFeed feed;

    ChangesController(ChangeFeed feed) {
        this.feed = feed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "changes", summary = SUMMARY, description = HOW)
    @ApiResponse(
            responseCode = "403",
            description = "Only the operator can have statements as they were published",
            content = @Content)
    @ApiResponse(
            responseCode = "409",
            description = "The cursor is of another register: begin anew, with an empty mirror",
            content = @Content)
    ResponseEntity<ChangesAnswer> page(
            @RequestParam(required = false) @Parameter(description = AFTER_HELP) @Nullable String after,
            @RequestParam(defaultValue = "" + ChangesRequest.USUAL_PAGE)
                    @Parameter(
                            description = "How many a page has at most; fewer where they are long.",
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "" + ChangesRequest.USUAL_PAGE))
                    int limit,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description = WAIT_HELP,
                            schema =
                                    @Schema(
                                            type = "integer",
                                            minimum = "0",
                                            maximum = "" + ChangeFeed.LONGEST_WAIT_SECONDS,
                                            defaultValue = "0"))
                    int wait,
            @RequestParam(defaultValue = "false") @Parameter(description = ORIGINAL_HELP) boolean original,
            Viewer viewer) {
        return answer().contentType(MediaType.APPLICATION_JSON)
                .body(feed.page(request(after, limit, original, viewer), wait, viewer));
    }

    @GetMapping(produces = LINES)
    @Operation(operationId = "changes", summary = SUMMARY, description = HOW)
    @ApiResponse(
            responseCode = "200",
            description = "A change a line",
            content = @Content(mediaType = LINES, schema = @Schema(implementation = ChangeAnswer.class)))
    ResponseEntity<byte[]> lines(
            @RequestParam(required = false) @Parameter(description = AFTER_HELP) @Nullable String after,
            @RequestParam(defaultValue = "" + ChangesRequest.USUAL_PAGE) int limit,
            @RequestParam(defaultValue = "0") int wait,
            @RequestParam(defaultValue = "false") @Parameter(description = ORIGINAL_HELP) boolean original,
            Viewer viewer) {
        String lines = feed.page(request(after, limit, original, viewer), wait, viewer).items().stream()
                .map(change -> change.line() + "\n")
                .collect(Collectors.joining());
        return answer().contentType(MediaType.parseMediaType(LINES)).body(lines.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "changes", summary = SUMMARY, description = HOW)
    @ApiResponse(
            responseCode = "200",
            description = "A change an event, whose id is the cursor",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = ChangeAnswer.class)))
    void events(
            @RequestParam(required = false) @Parameter(description = AFTER_HELP) @Nullable String after,
            @RequestParam(defaultValue = "false") @Parameter(description = ORIGINAL_HELP) boolean original,
            @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Parameter(description = "Of events: the id of the last one. It goes before `after`.")
                    @Nullable
                    String lastEventId,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean isOnlyHead = HttpMethod.HEAD.matches(request.getMethod());
        if (isOnlyHead) {
            EventAnswer.begin(response);
            return;
        }
        String from = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        feed.follow(
                request(from, ChangesRequest.USUAL_PAGE, original, viewer), viewer, () -> EventAnswer.begin(response));
    }

    private static ChangesRequest request(@Nullable String after, int limit, boolean original, Viewer viewer) {
        if (original && viewer != Viewer.OPERATOR) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ChangesRequest(after, limit, original);
    }

    private static ResponseEntity.BodyBuilder answer() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.AUTHORIZATION);
    }
}
