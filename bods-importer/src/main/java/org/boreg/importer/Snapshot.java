package org.boreg.importer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ParsedItem;
import org.boreg.bods.json.ParsedStatement;
import org.boreg.bods.json.StatementParser;
import org.boreg.bods.json.StatementText;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.model.BodsVersion;
import org.boreg.bods.model.RecordStatus;
import org.boreg.bods.party.RecordKey;
import org.boreg.bods.version.KnownStatements;
import org.boreg.graph.write.ImportBeginning;
import org.boreg.graph.write.ImportCounts;
import org.boreg.graph.write.SourceRecords;
import org.boreg.graph.write.SourceRecords.Current;
import org.boreg.graph.write.WriteOutcome;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An edition that is all that its source has. What it says of a record comes after what the register has of it, wherever it says something else;
 * and what the register has and the edition has not is closed at the end.
 */
final class Snapshot implements Destination, Closeable {

    private static final int PAGE = 2_000;
    private static final String RELATIONSHIP = "relationship";

    private final Destination register;
    private final SourceRecords records;
    private final String format;
    private final LocalDate day;
    private final String recordIds;
    private final StatementParser parser;
    private final RecordsSeen seen = new RecordsSeen();
    private @Nullable String keys;
    private volatile boolean isClosing;

    /**
     * @param day on which the edition was published
     * @param recordIds with what the recordIds of the source begin
     * @throws IOException when there is no room on the disk
     */
    Snapshot(
            Destination register,
            SourceRecords records,
            String format,
            LocalDate day,
            String recordIds,
            StatementParser parser)
            throws IOException {
        this.register = register;
        this.records = records;
        this.format = format;
        this.day = day;
        this.recordIds = recordIds;
        this.parser = parser;
    }

    /**
     * What is older than what the register has would take back what came later.
     *
     * @throws IOException when there is a later snapshot; the message says which
     */
    void refuseOlder() throws IOException {
        Optional<LocalDate> newest = records.optionsOfImports(format).stream()
                .flatMap(Snapshot::dayOfSnapshot)
                .max(Comparator.naturalOrder());
        if (newest.isPresent() && newest.get().isAfter(day)) {
            throw new ImportRefused(
                    "The register has the snapshot of %s already, and this one is of %s: what is gone since can only be told by a later one."
                            .formatted(newest.get(), day));
        }
    }

    private static Stream<LocalDate> dayOfSnapshot(String optionsJson) {
        JsonNode options = JsonMapper.shared().readTree(optionsJson);
        if (!options.path("snapshot").asBoolean(false) || options.path("dryRun").asBoolean(false)) {
            return Stream.empty();
        }
        try {
            return Stream.of(LocalDate.parse(options.path("publishedOn").asString("")));
        } catch (DateTimeException none) {
            return Stream.empty();
        }
    }

    @Override
    public WriteOutcome write(List<ParsedStatement> batch, String importId) {
        if (isClosing) {
            return register.write(batch, importId);
        }
        Map<String, Current> before =
                records.current(batch.stream().map(Snapshot::key).distinct().toList());
        batch.forEach(parsed -> see(key(parsed)));
        List<ParsedStatement> changed = batch.stream()
                .filter(parsed -> saysSomethingElse(parsed, before.get(key(parsed))))
                .toList();
        Map<String, String> texts = records.texts(Stream.concat(
                        changed.stream().map(Snapshot::id),
                        changed.stream()
                                .map(parsed -> before.get(key(parsed)))
                                .filter(Objects::nonNull)
                                .map(Current::statementId))
                .distinct()
                .toList());
        List<ParsedStatement> news = changed.stream()
                .map(parsed -> inSeries(parsed, before.get(key(parsed)), texts))
                .toList();
        int unchanged = batch.size() - news.size();
        if (news.isEmpty()) {
            return new WriteOutcome(0, unchanged, List.of());
        }
        WriteOutcome written = register.write(news, importId);
        return new WriteOutcome(written.loaded(), written.unchanged() + unchanged, written.refused());
    }

    private void see(String key) {
        if (keys == null) {
            keys = RecordKey.sibling(key, recordIds);
        }
        try {
            seen.see(key);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static String key(ParsedStatement parsed) {
        return RecordKey.of(parsed.statement().head(), parsed.statement().recordId());
    }

    private static boolean saysSomethingElse(ParsedStatement parsed, @Nullable Current before) {
        return before == null || !before.hash().equals(parsed.hash());
    }

    /**
     * The statement as it comes after what the register has of its record. Where it was said before, or is dated before what it comes after, it is
     * said anew.
     *
     * @param texts of statements that the register has
     */
    private ParsedStatement inSeries(ParsedStatement parsed, @Nullable Current before, Map<String, String> texts) {
        if (before == null || before.statementId().equals(id(parsed)) || isLater(before)) {
            return parsed;
        }
        if (before.redacted().contains(parsed.hash())) {
            return understood(parsed, said(parsed.text()).put("statementId", before.statementId()));
        }
        boolean comesBefore =
                before.isClosed() || stated(parsed).isBefore(before.order().statedOn());
        if (!comesBefore && (!texts.containsKey(id(parsed)) || saysMoreOfSubject(parsed, before, texts))) {
            return parsed;
        }
        ObjectNode statement = said(parsed.text());
        statement.put("statementId", DerivedId.of(id(parsed), "after", before.statementId()));
        if (!isClosing(parsed)) {
            statement.put("recordStatus", "updated");
        }
        if (comesBefore) {
            statement.put("statementDate", day.toString());
        }
        return understood(parsed, statement);
    }

    /** An edition may say several things about the subject of a declaration, all of which are so at once. */
    private static boolean saysMoreOfSubject(ParsedStatement parsed, Current before, Map<String, String> texts) {
        String text = texts.get(before.statementId());
        return text != null
                && parsed.statement()
                        .recordId()
                        .equals(parsed.statement().head().declarationSubject())
                && said(text).path("recordDetails").equals(said(parsed.text()).path("recordDetails"));
    }

    /** Whether what the register has of a record is not older than this edition. */
    private boolean isLater(Current current) {
        long morning = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return current.order().published() > morning || current.order().stated() > morning;
    }

    private static String id(ParsedStatement parsed) {
        return parsed.statement().statementId();
    }

    private static LocalDate stated(ParsedStatement parsed) {
        return parsed.statement().head().statementDate().date();
    }

    private static boolean isClosing(ParsedStatement parsed) {
        return parsed.statement().head().recordStatus() == RecordStatus.CLOSED;
    }

    private ParsedStatement understood(ParsedStatement parsed, ObjectNode statement) {
        ParsedItem item = parser.parse(
                new StatementTree(parsed.place(), StatementText.of(statement), statement), BodsVersion.V0_4);
        return item instanceof ParsedStatement understood ? understood : parsed;
    }

    private static ObjectNode said(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text);
    }

    /** Closes what is open in the register and was not in this edition. All of the edition has to be written. */
    void closeGone(String file, ImportRun run) throws IOException {
        if (keys == null) {
            return;
        }
        isClosing = true;
        List<String> page = records.open(keys, null, PAGE);
        while (!page.isEmpty() && run.goesOn()) {
            for (String key : page) {
                seen.compare(key);
            }
            page = page.size() < PAGE ? List.of() : records.open(keys, page.get(page.size() - 1), PAGE);
        }
        // Parties first: the standard wants them before the relationships that name them.
        closeGone(file, run, type -> !type.equals(RELATIONSHIP));
        closeGone(file, run, RELATIONSHIP::equals);
    }

    private void closeGone(String file, ImportRun run, Predicate<String> recordType) throws IOException {
        for (int part = 0; part < RecordsSeen.parts() && run.goesOn(); part++) {
            List<String> gone = seen.gone(part);
            for (int from = 0; from < gone.size() && run.goesOn(); from += PAGE) {
                close(gone.subList(from, Math.min(gone.size(), from + PAGE)), recordType, file, run);
            }
        }
    }

    private void close(List<String> gone, Predicate<String> recordType, String file, ImportRun run) throws IOException {
        Map<String, Current> current = records.current(gone);
        Map<String, String> texts = records.texts(
                current.values().stream().map(Current::statementId).toList());
        for (String key : gone) {
            Current last = current.get(key);
            String text = last == null ? null : texts.get(last.statementId());
            if (last == null || text == null || last.isClosed() || isLater(last)) {
                continue;
            }
            ObjectNode statement = said(text);
            if (recordType.test(statement.path("recordType").asString())) {
                run.take(closing(statement, file), 0);
            }
        }
    }

    /** That something is published no more does not say that an interest has ended, or when. */
    private Delivery closing(ObjectNode statement, String file) {
        String last = statement.path("statementId").stringValue();
        String id = DerivedId.of(last, "gone", day.toString());
        statement.put("statementId", id);
        statement.put("statementDate", day.toString());
        statement.put("recordStatus", "closed");
        if (statement.path("publicationDetails") instanceof ObjectNode publication) {
            publication.put("publicationDate", day.toString());
        }
        Place place = new Place(file, 0, -1);
        Finding finding = new Finding(
                FindingCode.CLOSED_AS_GONE,
                place,
                id,
                "",
                Saying.of("record", statement.path("recordId").asString(), "date", day.toString()));
        return new Delivery(
                List.of(new StatementTree(place, StatementText.of(statement), statement)), List.of(finding), null);
    }

    @Override
    public KnownStatements known() {
        return register.known();
    }

    @Override
    public Optional<SourceRecords> sourceRecords() {
        return Optional.of(records);
    }

    @Override
    public Destination onTrial() {
        return register.onTrial();
    }

    @Override
    public Optional<String> brokenOff(ImportBeginning beginning) {
        return register.brokenOff(beginning);
    }

    @Override
    public long begin(ImportBeginning beginning) {
        return register.begin(beginning);
    }

    @Override
    public void progress(String importId, ImportCounts counts, long bytesRead) {
        register.progress(importId, counts, bytesRead);
    }

    @Override
    public void end(ImportReport report) {
        register.end(report);
    }

    @Override
    public void close() throws IOException {
        seen.close();
    }
}
