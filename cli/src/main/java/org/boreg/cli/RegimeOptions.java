package org.boreg.cli;

import java.util.List;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.questions.OwnersRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which rules somebody is a beneficial owner. */
final class RegimeOptions {

    private static final String ALL = "all";

    @Option(
            names = "--regime",
            paramLabel = "R",
            description = {
                "threshold: a plain percentage (the default).",
                "eu-amlr: Regulation (EU) 2024/1624, Articles 52 to 54.",
                "uk-psc: Companies Act 2006, Schedule 1A.",
                "ofac-50: OFAC's 50 percent rule.",
                "all (boreg owners): all of these, side by side."
            })
    private @Nullable String regime;

    @Option(
            names = "--threshold",
            paramLabel = "N",
            description = "Percent of shares or votes that make a beneficial owner, 0 to 100. Default: 25")
    private @Nullable Double threshold;

    @Option(names = "--exclusive", description = "More than the threshold is asked for, not the threshold itself.")
    private boolean exclusive;

    @Option(
            names = "--listed",
            paramLabel = "ID",
            description = "For ofac-50: a party that is asked about, together with the others; may be repeated.")
    private List<String> listed = List.of();

    boolean isAll() {
        return ALL.equals(regime);
    }

    /** @throws CannotAnswer when they are none, or do not go together */
    OwnersRequest request() {
        return request(regime);
    }

    /** What {@code --threshold} and {@code --exclusive} say to the regime of that name, where all are asked for. */
    OwnersRequest requestOfAll() {
        return request(null);
    }

    private OwnersRequest request(@Nullable String by) {
        try {
            return OwnersRequest.of(by, threshold, exclusive ? true : null, listed, null);
        } catch (InvalidQuestion invalid) {
            throw CannotAnswer.badQuestion(invalid.getMessage());
        }
    }
}
