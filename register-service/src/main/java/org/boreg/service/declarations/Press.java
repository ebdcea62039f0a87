package org.boreg.service.declarations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.StatementParser;
import org.boreg.graph.RegisterGraph;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.ImportEnd;
import org.boreg.graph.write.WriteOutcome;
import org.boreg.service.access.Caller;
import org.boreg.service.declarations.Desk.File;

/**
 * Puts the statements of declarations into the register. They are fixed before the first is written, and writing one that is there
 * already changes nothing: what was broken off is done again from its beginning, and comes to the same. The register notes each as an
 * import of its own, so that it can be undone.
 */
final class Press {

    static final String FORMAT = "declaration";

    private static final StatementParser PARSER = new StatementParser(ReadLimits.DEFAULT);
    private static final int BATCH = 1_000;

    private final RegisterGraph graph;
    private final Desk desk;

    Press(RegisterGraph graph, Desk desk) {
        this.graph = graph;
        this.desk = desk;
    }

    /** Writes what is fixed, and has the declaration published. */
    File print(File file, Caller caller) {
        Declaration declaration = file.declaration();
        List<ParsedStatement> statements = statements(file);
        String importId = Objects.requireNonNull(declaration.importId());
        graph.importLog()
                .begin(new ImportBeginning(
                        importId, "Declaration " + declaration.id(), FORMAT, "{}", caller.name(), List.of()));
        ImportCounts counts = write(statements, importId);
        graph.importLog().end(importId, new ImportEnd("complete", counts, "{}", "[]", null));
        desk.read(store -> store.findBySubjectAndLatestTrue(declaration.subject())).stream()
                .filter(before -> !before.id().equals(declaration.id()))
                .forEach(before -> desk.take(
                        before.id(),
                        null,
                        caller,
                        "declaration.follow",
                        (followed, now) -> followed.declaration().isFollowed()));
        return desk.take(
                declaration.id(),
                null,
                caller,
                "declaration.published",
                (printed, now) -> printed.declaration().publish(DueDates.confirmBy(printed.declaration()), now));
    }

    private ImportCounts write(List<ParsedStatement> statements, String importId) {
        int loaded = 0;
        int unchanged = 0;
        for (int from = 0; from < statements.size(); from += BATCH) {
            WriteOutcome outcome =
                    graph.writer().write(statements.subList(from, Math.min(from + BATCH, statements.size())), importId);
            if (!outcome.refused().isEmpty()) {
                throw new IllegalStateException("The register refuses statements of a declaration: "
                        + outcome.refused().get(0).message());
            }
            loaded += outcome.loaded();
            unchanged += outcome.unchanged();
        }
        // What a first attempt has brought came by this declaration all the same.
        return new ImportCounts(statements.size(), loaded + unchanged, 0, 0);
    }

    private static List<ParsedStatement> statements(File file) {
        List<ParsedStatement> statements = new ArrayList<>();
        String lines = Objects.requireNonNullElse(file.papers().statements(), "");
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            Place place = new Place(file.declaration().id(), statements.size() + 1L, statements.size());
            ParsedItem item = PARSER.parse(new RawStatement(place, line));
            if (!(item instanceof ParsedStatement statement)) {
                throw new IllegalStateException("A statement of a declaration cannot be read: "
                        + item.findings().stream()
                                .findFirst()
                                .map(Finding::message)
                                .orElse(""));
            }
            statements.add(statement);
        });
        return statements;
    }
}
