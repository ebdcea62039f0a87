package org.boreg.service.declarations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.validation.FileChecks;
import org.boreg.bods.validation.Scope;
import org.boreg.bods.validation.ValidationSettings;
import org.boreg.bods.validation.schema.Schemas;
import org.boreg.graph.RegisterGraph;
import org.boreg.service.DeclarationSettings;
import org.boreg.service.declarations.Publication.Line;
import org.boreg.service.questions.OwnersRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks at a declaration before it is published: understands it, makes the statements that it would become, and says what is wrong with
 * them at the field that they come from.
 */
final class DeclarationCheck {

    /** Within so many days a change is to be declared, and after so long what has not changed is to be confirmed. */
    static final int DAYS_FOR_A_CHANGE = 28;

    private static final int LISTED = 50;
    private static final int FEW = 3;

    /** What no filer can do anything about. */
    private static final Set<FindingCode> NOT_THE_FILERS = EnumSet.of(
            FindingCode.LICENSE_MISSING, FindingCode.SOURCE_MISSING, FindingCode.STATEMENT_AFTER_PUBLICATION);

    private final RegisterGraph graph;
    private final DraftReading reading;
    private final Networks networks;
    private final DeclarationSettings settings;
    private final Clock clock;
    private final Schemas schemas = Schemas.own();

    DeclarationCheck(RegisterGraph graph, Networks networks, DeclarationSettings settings, Clock clock) {
        this.graph = graph;
        this.reading = new DraftReading(graph);
        this.networks = networks;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What a declaration is about to be.
     *
     * @param corrects the day of what it corrects; null where it corrects nothing
     * @param sealed records of persons in the declarations before
     */
    record Case(
            String number, DeclarationKind kind, @Nullable LocalDate corrects, Map<String, String> sealed) {}

    /**
     * What became of looking at it.
     *
     * @param draft null where nothing can be made of what was sent
     * @param publication null where it cannot be published
     * @param earliestChange the day of the earliest change that it tells of; null where it tells of none, or has no time limit
     */
    record Looked(
            @Nullable Draft draft,
            @Nullable Publication publication,
            @Nullable LocalDate earliestChange,
            List<FieldFinding> findings) {

        static Looked unpublishable(@Nullable Draft draft, Remarks remarks) {
            return new Looked(draft, null, null, remarks.list());
        }

        List<FieldFinding> errors() {
            return findings.stream().filter(FieldFinding::isError).toList();
        }

        /** How many days too late that is told on this day. */
        long daysLate(LocalDate day) {
            return earliestChange == null
                    ? 0
                    : Math.max(0, ChronoUnit.DAYS.between(earliestChange, day) - DAYS_FOR_A_CHANGE);
        }
    }

    /** Only reads: who is it about? */
    Looked read(Content content, Case what, Locale language) {
        Remarks remarks = new Remarks(language);
        Draft draft = reading.read(content, what.kind(), remarks).orElse(null);
        return Looked.unpublishable(draft, remarks);
    }

    /** Reads it, and makes of it what would be published now. */
    Looked look(Content content, Case what, Locale language) {
        Remarks remarks = new Remarks(language);
        Draft draft = reading.read(content, what.kind(), remarks).orElse(null);
        if (draft == null) {
            return Looked.unpublishable(null, remarks);
        }
        Network before = networks.own(draft.identifier());
        checkDates(draft, before, what, remarks);
        if (what.kind() == DeclarationKind.CLOSING && before.isEmpty()) {
            remarks.error("declaration.nothing-to-close", "/subject");
            return Looked.unpublishable(draft, remarks);
        }
        Publication publication = Publishing.of(draft, before, filing(what));
        validate(publication, remarks);
        LocalDate changed = what.kind() == DeclarationKind.CHANGE ? earliestChange(publication) : null;
        sayLate(new Looked(draft, publication, changed, List.of()), remarks);
        return new Looked(draft, publication, changed, remarks.list());
    }

    private static @Nullable LocalDate earliestChange(Publication publication) {
        return publication.lines().stream()
                .flatMap(line -> line.changedOn().stream())
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private void sayLate(Looked looked, Remarks remarks) {
        long late = looked.daysLate(today());
        if (late > 0) {
            remarks.warn(
                    "declaration.late",
                    "",
                    "changed",
                    String.valueOf(looked.earliestChange()),
                    "allowed",
                    Integer.toString(DAYS_FOR_A_CHANGE),
                    "days",
                    Long.toString(late));
        }
    }

    /** All that there is to say to the filer. */
    CheckAnswer check(Content content, Case what, Locale language, Viewer viewer) {
        Looked looked = look(content, what, language);
        Optional<Reckoning.Result> reckoned = looked.draft() == null || looked.publication() == null
                ? Optional.empty()
                : Reckoning.of(
                        graph,
                        looked.draft(),
                        looked.publication(),
                        today(),
                        OwnersRequest.of(settings.regime(), null, null, null, null)
                                .rule(Set.of()),
                        settings.regime(),
                        language,
                        viewer);
        return new CheckAnswer(
                looked.errors().isEmpty(),
                looked.findings(),
                reckoned.map(Reckoning.Result::structure).orElse(null),
                reckoned.map(Reckoning.Result::calculation).orElse(null));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private Filing filing(Case what) {
        return new Filing(what.number(), what.kind(), settings.publisher(), Instant.now(clock), what.sealed());
    }

    private void checkDates(Draft draft, Network before, Case what, Remarks remarks) {
        if (draft.date().isAfter(today())) {
            remarks.error(
                    "declaration.date-in-future", "/date", "date", draft.date().toString());
        }
        if (what.corrects() != null) {
            if (!draft.date().equals(what.corrects())) {
                remarks.error(
                        "declaration.correction-date",
                        "/date",
                        "date",
                        what.corrects().toString());
            }
            return;
        }
        before.lastDate()
                .filter(last -> last.isAfter(draft.date()))
                .ifPresent(last -> remarks.error("declaration.date-before-last", "/date", "last", last.toString()));
    }

    private void validate(Publication publication, Remarks remarks) {
        FindingTally tally = new FindingTally(LISTED);
        ValidationSettings how =
                new ValidationSettings(today(), 1, LISTED, 0, Scope.EVERYTHING, ReadLimits.DEFAULT, schemas);
        List<Line> lines = publication.lines();
        try (FileChecks checks = new FileChecks(how, tally)) {
            for (int i = 0; i < lines.size(); i++) {
                ObjectNode statement = lines.get(i).statement();
                checks.check(new StatementTree(new Place("declaration", i + 1L, i), statement.toString(), statement));
            }
            checks.end();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        tally.kept().stream()
                .filter(finding -> !NOT_THE_FILERS.contains(finding.code()))
                .forEach(finding -> say(finding, lines, remarks));
    }

    /** What is said of a record that is only closed is none of the filer's saying. */
    private static void say(Finding finding, List<Line> lines, Remarks remarks) {
        int index = (int) finding.place().index();
        Draft.Part part =
                index < 0 || index >= lines.size() ? null : lines.get(index).part();
        if (index >= 0 && part == null) {
            return;
        }
        remarks.add(FieldFinding.of(
                finding.code().code(),
                finding.severity(),
                part == null ? "" : part.pointers().back(finding.pointer()),
                finding.message(remarks.language())));
    }

    /** In one line, for whoever is refused. */
    static String inWords(List<FieldFinding> errors) {
        String first = String.join(
                " ",
                errors.stream()
                        .limit(FEW)
                        .map(finding -> finding.pointer().isEmpty()
                                ? finding.message()
                                : finding.pointer() + ": " + finding.message())
                        .toList());
        return errors.size() > FEW ? first + " And %d more.".formatted(errors.size() - FEW) : first;
    }
}
