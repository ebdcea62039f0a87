package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.AskedDays;
import org.boreg.service.questions.DifferenceAnswer;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.TimelineAnswer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = Api.BASE + "/parties/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parties")
final class OwnershipOverTimeController {

    private static final String REGIME_HELP = "By which rules, as for `owners`.";
    private static final String THRESHOLD_HELP =
            "For `threshold`: the percentage of shares or votes that makes a beneficial owner.";
    private static final String EXCLUSIVE_HELP =
            "For `threshold`: whether more than it is asked for; else the threshold itself suffices.";
    private static final String LISTED_HELP =
            "For `ofac-50`: ids of the parties that are asked about together. Default: every person alone.";
    private static final String KNOWN_AT_HELP =
            "Only what was published by the end of this day counts. Today where left out.";
    private static final String DAY = "2024-03-31";

    private final OwnershipQuestions questions;

    OwnershipOverTimeController(OwnershipQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/timeline")
    @Operation(
            operationId = "timeline",
            summary = "How what owners have in an entity changed",
            description =
                    "Of one owner, or of all who are beneficial owners on some day: one period after another, each with what it has over all"
                            + " chains, and for each day on which a period begins what began and ended above the entity, with the"
                            + " statements that say so. Also what is declared for days to come. Of a long past the latest 1000 days on which"
                            + " something changed are told.")
    TimelineAnswer timeline(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Id, identifier or recordId of the party that alone is asked about; it may stand in the middle of a"
                                            + " chain. Default: all beneficial owners.")
                    @Nullable
                    String owner,
            @RequestParam(required = false)
                    @Parameter(
                            description = REGIME_HELP,
                            schema =
                                    @Schema(
                                            allowableValues = {"threshold", "eu-amlr", "uk-psc", "ofac-50"},
                                            defaultValue = "threshold"))
                    @Nullable
                    String regime,
            @RequestParam(required = false)
                    @Parameter(
                            description = THRESHOLD_HELP,
                            schema = @Schema(type = "number", minimum = "0", maximum = "100", defaultValue = "25"))
                    @Nullable
                    Double threshold,
            @RequestParam(required = false)
                    @Parameter(description = EXCLUSIVE_HELP, schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    Boolean exclusive,
            @RequestParam(required = false) @Parameter(description = LISTED_HELP) @Nullable List<String> listed,
            @RequestParam(required = false)
                    @Parameter(
                            description = KNOWN_AT_HELP,
                            example = DAY,
                            schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String knownAt,
            Viewer viewer) {
        OwnersRequest request = OwnersRequest.of(regime, threshold, exclusive, listed, null);
        String named = owner == null || owner.isBlank() ? null : owner;
        return questions.timeline(id, named, AskedDates.parse(null, knownAt), request, viewer);
    }

    @GetMapping("/difference")
    @Operation(
            operationId = "difference",
            summary = "What changed between two days in who owns an entity",
            description =
                    "Everybody at the top of a chain who has something else on the later day than on the earlier, and what began and ended in"
                            + " between above the entity, with the statements that say so.")
    DifferenceAnswer difference(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(required = false)
                    @Parameter(
                            description = "The earlier day.",
                            required = true,
                            example = DAY,
                            schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String from,
            @RequestParam(required = false)
                    @Parameter(
                            description = "The later day. Today where left out.",
                            example = DAY,
                            schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String to,
            @RequestParam(required = false)
                    @Parameter(
                            description = REGIME_HELP,
                            schema =
                                    @Schema(
                                            allowableValues = {"threshold", "eu-amlr", "uk-psc", "ofac-50"},
                                            defaultValue = "threshold"))
                    @Nullable
                    String regime,
            @RequestParam(required = false)
                    @Parameter(
                            description = THRESHOLD_HELP,
                            schema = @Schema(type = "number", minimum = "0", maximum = "100", defaultValue = "25"))
                    @Nullable
                    Double threshold,
            @RequestParam(required = false)
                    @Parameter(description = EXCLUSIVE_HELP, schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    Boolean exclusive,
            @RequestParam(required = false) @Parameter(description = LISTED_HELP) @Nullable List<String> listed,
            @RequestParam(required = false)
                    @Parameter(
                            description = KNOWN_AT_HELP,
                            example = DAY,
                            schema = @Schema(type = "string", format = "date"))
                    @Nullable
                    String knownAt,
            Viewer viewer) {
        OwnersRequest request = OwnersRequest.of(regime, threshold, exclusive, listed, null);
        return questions.difference(id, AskedDays.parse(from, to, knownAt), request, viewer);
    }
}
