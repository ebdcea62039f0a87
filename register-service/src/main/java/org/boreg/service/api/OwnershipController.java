package org.boreg.service.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ConnectionsRequest;
import org.boreg.service.questions.ConnectionsView;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.OwnershipQuestions;
import org.boreg.service.questions.PortfolioRequest;
import org.boreg.service.questions.PortfolioView;
import org.boreg.service.questions.RegimesView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owns and controls whom, along all chains. */
@RestController
@RequestMapping(path = Api.BASE + "/parties/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Ownership")
final class OwnershipController {

    private final OwnershipQuestions questions;

    OwnershipController(OwnershipQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/owners")
    @Operation(
            operationId = "owners",
            summary = "Who owns an entity in the end",
            description =
                    "Follows all chains upwards and adds up what every person at the top has in the entity, with exact"
                            + " bounds, and with each chain's statements as evidence.")
    OwnersView owners(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "By which rules: a plain percentage, Articles 52 to 54 of Regulation (EU) 2024/1624, Schedule 1A"
                                            + " of the UK's Companies Act 2006, or OFAC's 50 percent rule.",
                            schema =
                                    @Schema(
                                            allowableValues = {"threshold", "eu-amlr", "uk-psc", "ofac-50"},
                                            defaultValue = "threshold"))
                    @Nullable
                    String regime,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "For `threshold`: the percentage of shares or votes that makes a beneficial owner.",
                            schema = @Schema(type = "number", minimum = "0", maximum = "100", defaultValue = "25"))
                    @Nullable
                    Double threshold,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "For `threshold`: whether more than it is asked for; else the threshold itself suffices.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    Boolean exclusive,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "For `ofac-50`: ids of the parties that are asked about together. Default: every person alone.")
                    @Nullable
                    List<String> listed,
            @RequestParam(defaultValue = "10")
                    @Parameter(
                            description = "How many chains are listed for each owner at most.",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "100", defaultValue = "10"))
                    int maxPaths,
            AskedDates dates,
            Viewer viewer) {
        return questions.owners(id, dates, OwnersRequest.of(regime, threshold, exclusive, listed, maxPaths), viewer);
    }

    @GetMapping("/regimes")
    @Operation(
            operationId = "regimes",
            summary = "Who owns an entity by every regime, side by side",
            description =
                    "Whoever is a beneficial owner by one of the regimes, what each regime says of that party, and by which rule."
                            + " `ofac-50` is asked about every person alone.")
    RegimesView regimes(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "The percentage of shares or votes that makes a beneficial owner by the regime `threshold`.",
                            schema = @Schema(type = "number", minimum = "0", maximum = "100", defaultValue = "25"))
                    @Nullable
                    Double threshold,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Whether that regime asks for more than the threshold; else the threshold itself suffices.",
                            schema = @Schema(type = "boolean", defaultValue = "false"))
                    @Nullable
                    Boolean exclusive,
            AskedDates dates,
            Viewer viewer) {
        return questions.regimes(id, dates, OwnersRequest.of(null, threshold, exclusive, null, null), viewer);
    }

    @GetMapping("/portfolio")
    @Operation(
            operationId = "portfolio",
            summary = "All that a party owns or controls",
            description =
                    "Follows all chains downwards and adds up what the party has in every company there, with exact bounds, the"
                            + " largest share first. Each company comes with the strongest chain to it and that chain's statements.")
    PortfolioView portfolio(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam(defaultValue = "100")
                    @Parameter(
                            description = "How many a page has.",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "100"))
                    int limit,
            @RequestParam(required = false) @Parameter(description = Api.CURSOR_HELP) @Nullable String cursor,
            AskedDates dates,
            Viewer viewer) {
        return questions.portfolio(id, dates, PortfolioRequest.of(limit, cursor), viewer);
    }

    @GetMapping("/connections")
    @Operation(
            operationId = "connections",
            summary = "How two parties are connected",
            description =
                    "All shortest connections through ownership and control, whoever owns whom, then as many longer ones as are asked"
                            + " for. No party comes twice in one. Each hop names the statements that carry it.")
    ConnectionsView connections(
            @PathVariable @Parameter(description = Api.ID_HELP) String id,
            @RequestParam @Parameter(description = "The other party, by any of its ids.", example = "GB-COH:01234567")
                    String to,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description = "How many connections are wanted that are longer than the shortest.",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "50", defaultValue = "0"))
                    int alternatives,
            @RequestParam(defaultValue = "0")
                    @Parameter(
                            description =
                                    "How many hops longer a connection counts for each doubling of the neighbours, from two upwards, of a"
                                            + " party that it passes through: with 1, a nominee of 64 companies counts as five more.",
                            schema = @Schema(type = "number", minimum = "0", maximum = "100", defaultValue = "0"))
                    double hubPenalty,
            AskedDates dates,
            Viewer viewer) {
        return questions.connections(id, to, dates, new ConnectionsRequest(alternatives, hubPenalty), viewer);
    }
}
