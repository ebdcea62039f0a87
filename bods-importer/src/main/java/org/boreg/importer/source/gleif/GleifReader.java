package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.json.PackedFile;
import org.boreg.importer.source.SourceReader;
import org.boreg.importer.source.SourceRecord;
import org.jspecify.annotations.Nullable;

/** Reads the streams of a file one after another, each as what its first character says it is. */
final class GleifReader implements SourceReader {

    /** As GLEIF names its files: {@code 20231106-0800-gleif-goldencopy-lei2-golden-copy.csv}. */
    private static final Pattern DAY_IN_NAME =
            Pattern.compile("(?:^|[!/])([0-9]{4})([0-9]{2})([0-9]{2})-[0-9]{4}-gleif");

    private static final int MOST_SPACES = 1 << 12;

    private final PackedFile file;
    private final GleifSettings settings;
    private final long bytes;
    private final RecordMapper mapper;
    private @Nullable RecordStream records;
    private String dayOfFile = "";
    private long count;
    private boolean opened;
    private boolean ended;

    private GleifReader(PackedFile file, long bytes, GleifSettings settings, EntitiesSaid said) {
        this.file = file;
        this.bytes = bytes;
        this.settings = settings;
        this.mapper = new RecordMapper(said);
    }

    static GleifReader open(Path file, GleifSettings settings, EntitiesSaid said) throws IOException {
        PackedFile packed = PackedFile.open(file, settings.limits());
        return new GleifReader(packed, Files.isRegularFile(file) ? Files.size(file) : 0, settings, said);
    }

    @Override
    public Optional<SourceRecord> next() throws IOException {
        try {
            while (records != null || openNext()) {
                RecordStream.Item item = current().next();
                if (item != null) {
                    count++;
                    return Optional.of(record(item));
                }
                records = null;
            }
        } catch (IOException failure) {
            return Optional.of(brokenStream(failure));
        }
        boolean isEmpty = !opened && !ended;
        ended = true;
        return isEmpty ? Optional.of(without(file.nothingInside())) : Optional.empty();
    }

    /** What was unpacked of an archive says how far it was read. */
    @Override
    public long bytesRead() {
        long total = file.bytesTotal();
        return total == 0 ? file.bytesRead() : (long) (bytes * ((double) file.bytesRead() / total));
    }

    @Override
    public long bytesTotal() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private boolean openNext() throws IOException {
        count = 0;
        InputStream stream = file.next();
        if (stream == null) {
            return false;
        }
        opened = true;
        records = open(stream);
        dayOfFile = dayInName()
                .orElse(
                        settings.contentDate() == null
                                ? ""
                                : settings.contentDate().toString());
        return true;
    }

    private RecordStream open(InputStream stream) throws IOException {
        int first = firstCharacter(stream);
        if (first == '<') {
            return new XmlRecords(stream, file.name(), settings.limits());
        }
        return first == '{' || first == '['
                ? new JsonRecords(stream, file.name(), settings.limits())
                : new CsvRecords(stream, file.name(), settings.limits());
    }

    /** But for spaces before it, which mean nothing in any format. Nothing is taken. */
    private static int firstCharacter(InputStream stream) throws IOException {
        stream.mark(MOST_SPACES);
        int c = stream.read();
        for (int i = 1; i < MOST_SPACES && (c == ' ' || c == '\n' || c == '\r' || c == '\t'); i++) {
            c = stream.read();
        }
        stream.reset();
        return c;
    }

    private SourceRecord record(RecordStream.Item item) {
        if (item.fields() == null) {
            return new SourceRecord(item.place(), List.of(), item.findings());
        }
        Draft draft = new Draft(item.fields(), day());
        mapper.map(draft);
        List<Finding> findings = new ArrayList<>(item.findings());
        draft.remarks().forEach(remark -> findings.add(remark.at(item.place(), draft.statementId())));
        return new SourceRecord(item.place(), draft.statements(), findings);
    }

    /** What the file says of itself counts more than its name, and its name more than the setting. */
    private String day() {
        String stated = current().contentDate();
        return Moments.moment(stated).orElse(dayOfFile);
    }

    private Optional<String> dayInName() {
        Matcher day = DAY_IN_NAME.matcher(file.name());
        return day.find() ? Moments.moment(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
    }

    private SourceRecord brokenStream(IOException failure) throws IOException {
        Optional<Finding> finding = file.finding(failure, count);
        if (finding.isEmpty()) {
            throw failure;
        }
        opened = true;
        records = null;
        return without(finding.get());
    }

    private static SourceRecord without(Finding finding) {
        return new SourceRecord(finding.place(), List.of(), List.of(finding));
    }

    private RecordStream current() {
        if (records == null) {
            throw new IllegalStateException("No stream is open");
        }
        return records;
    }
}
