package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ReadLimits;
import org.jspecify.annotations.Nullable;

/** The records of a golden copy CSV, whose first line names the columns. */
final class CsvRecords implements RecordStream {

    /** How many times the limit of a record is held before a quotation mark that is not closed is given up. */
    private static final long PATIENCE = 4;

    private final Iterator<CsvRecord> rows;
    private final String name;
    private final int limit;
    private final int patience;
    private @Nullable List<CsvColumn> columns;
    private boolean ended;
    private long index;

    @SuppressWarnings("resource") // closing the reader would close the stream, which whoever opened it does
    CsvRecords(InputStream stream, String name, ReadLimits limits) {
        // A byte a character: the signs of CSV are ASCII, and so what is no UTF-8 spoils its own record only.
        this.rows = CsvReader.builder()
                .maxBufferSize(patience(limits))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true)
                .ofCsvRecord(new InputStreamReader(stream, ISO_8859_1))
                .iterator();
        this.patience = patience(limits);
        this.name = name;
        this.limit = limits.statementBytes();
    }

    private static int patience(ReadLimits limits) {
        return (int) Math.min(Integer.MAX_VALUE / 2, PATIENCE * limits.statementBytes());
    }

    @Override
    public String contentDate() {
        return "";
    }

    @Override
    public @Nullable Item next() throws IOException {
        try {
            if (columns == null && !ended) {
                columns = readColumns();
            }
            return ended ? null : nextRow(columns);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException endless) {
            ended = true;
            return Item.broken(
                    Place.wholeFile(name),
                    FindingCode.SOURCE_RECORD_UNREADABLE,
                    Saying.variant("csv", "limit", Integer.toString(patience)));
        }
    }

    private @Nullable List<CsvColumn> readColumns() {
        return rows.hasNext() ? CsvColumn.of(rows.next().getFields()) : null;
    }

    private @Nullable Item nextRow(@Nullable List<CsvColumn> known) {
        if (known != null && rows.hasNext()) {
            return item(rows.next(), known);
        }
        ended = true;
        return index == 0 ? Item.broken(Place.wholeFile(name), FindingCode.NOTHING_TO_READ, Saying.PLAIN) : null;
    }

    private Item item(CsvRecord row, List<CsvColumn> known) {
        Place place = new Place(name, row.getStartingLineNumber(), index++);
        if (size(row) > limit) {
            return Item.broken(place, FindingCode.STATEMENT_TOO_LARGE, Saying.of("limit", Integer.toString(limit)));
        }
        Fields record = new Fields();
        Map<String, Fields> filled = new HashMap<>();
        try {
            for (CsvColumn column : known) {
                String text = column.index() < row.getFieldCount() ? row.getField(column.index()) : "";
                if (!text.isBlank()) {
                    column.in(record, filled).set(utf8(text));
                }
            }
        } catch (CharacterCodingException notUtf8) {
            return Item.broken(place, FindingCode.NOT_UTF8, Saying.PLAIN);
        }
        return new Item(place, record, fieldCount(row, known, place));
    }

    private static List<Finding> fieldCount(CsvRecord row, List<CsvColumn> known, Place place) {
        if (row.getFieldCount() == known.size()) {
            return List.of();
        }
        Saying saying = Saying.variant(
                "columns", "count", Integer.toString(row.getFieldCount()), "expected", Integer.toString(known.size()));
        return List.of(new Finding(FindingCode.SOURCE_VALUE_UNKNOWN, place, null, "", saying));
    }

    private static long size(CsvRecord row) {
        return row.getFields().stream().mapToLong(String::length).sum();
    }

    private static String utf8(String bytes) throws CharacterCodingException {
        for (int i = 0; i < bytes.length(); i++) {
            if (bytes.charAt(i) >= 0x80) {
                return UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                        .toString();
            }
        }
        return bytes;
    }
}
