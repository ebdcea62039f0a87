package org.boreg.cli.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.gathered.GatheredFiles;
import org.boreg.bods.gathered.GatheredStatements;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.ownership.Neighbourhood;
import org.boreg.bods.ownership.Owners;
import org.boreg.bods.ownership.OwnersAnswer;
import org.boreg.bods.ownership.OwnersQuestion;
import org.boreg.bods.ownership.Party;
import org.boreg.bods.series.Moment;
import org.boreg.graph.read.NeighbourhoodLimits;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.OwnersRequest;
import org.boreg.service.questions.OwnersView;
import org.boreg.service.questions.RegimesView;

/** Asks files of statements, with no register. Whoever has the files sees all of them. */
public final class FileAnswers {

    private static final int MOST_LISTED = 20;

    private final GatheredStatements statements;
    private final Clock clock;

    private FileAnswers(GatheredStatements statements) {
        this.statements = statements;
        this.clock = Clock.systemUTC();
    }

    /**
     * Reads the files.
     *
     * @param tally takes what there is to say about what cannot be used
     * @throws CannotAnswer when a file cannot be read
     */
    public static FileAnswers read(List<Path> files, FindingTally tally, GatheredFiles.Listener listener) {
        try {
            return new FileAnswers(GatheredFiles.read(files, ReadLimits.DEFAULT, tally, listener));
        } catch (IOException broken) {
            throw CannotAnswer.because(broken.getMessage(), broken);
        }
    }

    /** @throws CannotAnswer when the id means no party that can be owned, or several */
    public OwnersView owners(String id, AskedDates dates, OwnersRequest request) {
        Moment moment = dates.moment(clock);
        Neighbourhood above = above(id, moment);
        OwnersAnswer answer = Owners.of(
                above, new OwnersQuestion(moment.asOf(), request.rule(listed(request, moment)), request.maxPaths()));
        return OwnersView.of(above, answer, request, moment, Locale.ENGLISH);
    }

    /** Who owns the party by every regime; see {@link #owners}. */
    public RegimesView regimes(String id, AskedDates dates, OwnersRequest request) {
        Moment moment = dates.moment(clock);
        return RegimesView.of(above(id, moment), request, moment, Locale.ENGLISH);
    }

    private Neighbourhood above(String id, Moment moment) {
        NeighbourhoodLimits limits = NeighbourhoodLimits.DEFAULT;
        return statements
                .above(one(id, moment).id(), moment, limits.levels(), limits.links())
                .orElseThrow(() -> CannotAnswer.badQuestion(
                        "Only companies, arrangements and other entities have owners; this party is none."));
    }

    /**
     * The beneficial owners of every company in the files.
     *
     * @throws CannotAnswer when an id that is listed means no party, or several
     */
    public void allOwners(AskedDates dates, OwnersRequest request, OwnerRows rows) {
        Moment moment = dates.moment(clock);
        new AllOwners(statements, moment, rows).by(request.rule(listed(request, moment)));
    }

    private Set<String> listed(OwnersRequest request, Moment moment) {
        return request.listed().stream().map(named -> one(named, moment).id()).collect(Collectors.toSet());
    }

    private Party one(String id, Moment moment) {
        List<Party> found = statements.find(id, moment);
        return switch (found.size()) {
            case 0 ->
                throw CannotAnswer.notThere(
                        "No statement in the files describes or names a party with the id, identifier, recordId or"
                                + " statementId \"%s\".".formatted(id));
            case 1 -> found.get(0);
            default -> throw CannotAnswer.badQuestion(several(id, found));
        };
    }

    private static String several(String id, List<Party> found) {
        return found.stream()
                .limit(MOST_LISTED)
                .map(party -> "\n  %s  %s".formatted(party.id(), party.name() == null ? "(not named)" : party.name()))
                .collect(Collectors.joining(
                        "",
                        "\"%s\" can mean %d parties. Ask with the id of one of them.".formatted(id, found.size()),
                        ""));
    }
}
