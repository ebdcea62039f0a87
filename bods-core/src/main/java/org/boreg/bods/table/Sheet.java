package org.boreg.bods.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table in the making. Its columns are known only after its last row, which is why the rows wait: in memory while they are few, else
 * in a temporary file.
 */
final class Sheet implements Closeable {

    private static final int IN_MEMORY = 1 << 18;

    /** As many as a spreadsheet takes. */
    private static final int MOST_COLUMNS = 16_384;

    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private DataOutputStream out = new DataOutputStream(memory);
    private @Nullable Path file;
    private long rows;

    /** @return false where there are too many columns, so that not all cells were taken */
    boolean add(Map<String, String> cells) throws IOException {
        Map<Integer, String> taken = new LinkedHashMap<>();
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            Integer column = column(cell.getKey());
            if (column != null) {
                taken.put(column, cell.getValue());
            }
        }
        out.writeInt(taken.size());
        for (Map.Entry<Integer, String> cell : taken.entrySet()) {
            byte[] text = cell.getValue().getBytes(StandardCharsets.UTF_8);
            out.writeInt(cell.getKey());
            out.writeInt(text.length);
            out.write(text);
        }
        rows++;
        if (file == null && memory.size() > IN_MEMORY) {
            moveToFile();
        }
        return taken.size() == cells.size();
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** Makes sure that there is such a column. */
    @Nullable
    Integer column(String name) {
        Integer known = columns.get(name);
        if (known == null && columns.size() < MOST_COLUMNS) {
            known = columns.size();
            columns.put(name, known);
        }
        return known;
    }

    /** Writes the table as CSV (RFC 4180, with line feeds). An empty text has quotation marks, nothing has none. */
    void write(Comparator<String> order, OutputStream to) throws IOException {
        out.flush();
        List<String> names = new ArrayList<>(columns.keySet());
        names.sort(order);
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            places[columns.getOrDefault(names.get(i), 0)] = i;
        }
        Writer text = new OutputStreamWriter(new LeftOpen(to), StandardCharsets.UTF_8);
        try (CsvWriter csv = CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.LF)
                        .quoteStrategy(QuoteStrategies.EMPTY)
                        .build(text);
                DataInputStream in = new DataInputStream(new BufferedInputStream(kept(), 1 << 16))) {
            csv.writeRecord(names);
            @Nullable String[] cells = new String[places.length];
            for (long row = 0; row < rows; row++) {
                Arrays.fill(cells, null);
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    int place = places[in.readInt()];
                    cells[place] = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                }
                csv.writeRecord(cells);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }

    private InputStream kept() throws IOException {
        return file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
    }

    private void moveToFile() throws IOException {
        Path path = Files.createTempFile("boreg-table-", ".rows");
        file = path;
        OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        memory.writeTo(stream);
        memory = new ByteArrayOutputStream();
        out = new DataOutputStream(stream);
    }

    /** A stream that goes on after the table. */
    private static final class LeftOpen extends FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
