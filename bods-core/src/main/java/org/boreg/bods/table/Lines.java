package org.boreg.bods.table;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Reads a CSV (RFC 4180) row by row. A row that is broken does not take the next ones with it: a quotation mark that is not closed, or
 * closed in the middle of a cell, ends with its line.
 */
final class Lines {

    private static final char REPLACEMENT = '\uFFFD';

    private final RowWindow rows;
    private final char separator;
    private final int limit;

    /** @param stream without a byte order mark; closed by whoever opened it */
    Lines(InputStream stream, char separator, int limit) {
        this.rows = new RowWindow(stream, separator, limit);
        this.separator = separator;
        this.limit = limit;
    }

    /** The next row that is not blank; null after the last one. */
    @Nullable
    Line next() throws IOException {
        RowWindow.Cut cut = rows.next();
        while (cut != null && cut.length() == 0 && cut.fault() == RowWindow.Fault.NONE) {
            cut = rows.next();
        }
        return cut == null ? null : line(cut);
    }

    private Line line(RowWindow.Cut cut) {
        return switch (cut.fault()) {
            case NONE -> cells(cut);
            case QUOTES -> new Line.Broken(cut.line(), FindingCode.TABLE_ROW_UNREADABLE, Saying.PLAIN, -1);
            case TOO_LARGE ->
                new Line.Broken(
                        cut.line(), FindingCode.STATEMENT_TOO_LARGE, Saying.of("limit", Integer.toString(limit)), -1);
        };
    }

    private Line cells(RowWindow.Cut cut) {
        String text = new String(cut.bytes(), cut.start(), cut.length(), UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(ByteBuffer.wrap(cut.bytes(), cut.start(), cut.length()))) {
            return new Line.Broken(cut.line(), FindingCode.NOT_UTF8, Saying.variant("row"), notUtf8(cut));
        }
        try {
            Cells cells = parse(text);
            return new Line.Cells(cut.line(), cells.texts, cut.length(), cells.needlessQuotes);
        } catch (CsvParseException unreadable) {
            return new Line.Broken(cut.line(), FindingCode.TABLE_ROW_UNREADABLE, Saying.PLAIN, -1);
        }
    }

    private Cells parse(String row) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(Math.max(limit, row.length()) + 1)
                .ofSingleCsvRecord(new Cells(separator), row);
    }

    /** The first cell that is not in UTF-8. */
    private int notUtf8(RowWindow.Cut cut) {
        List<@Nullable String> cells = parse(new String(cut.bytes(), cut.start(), cut.length(), ISO_8859_1)).texts;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            if (cell != null && !isUtf8(ByteBuffer.wrap(cell.getBytes(ISO_8859_1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isUtf8(ByteBuffer bytes) {
        try {
            UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes);
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }

    /** The cells of one row. */
    private static final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

        private final List<@Nullable String> texts = new ArrayList<>();
        private final char separator;
        private boolean needlessQuotes;

        Cells(char separator) {
            this.separator = separator;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            String text = new String(buffer, offset, length);
            texts.add(length == 0 && !quoted ? null : text);
            needlessQuotes |= quoted && length > 0 && isPlain(text);
        }

        private boolean isPlain(String text) {
            return text.charAt(0) != '#'
                    && text.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        }

        @Override
        protected Cells buildRecord() {
            return this;
        }
    }
}
