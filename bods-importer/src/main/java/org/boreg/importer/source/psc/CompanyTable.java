package org.boreg.importer.source.psc;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The basic company data of Companies House, which has millions of companies in no order that helps. What is needed of each goes to a
 * temporary file once; in memory there are only its number and where it is: 16 bytes a company.
 */
final class CompanyTable implements Companies {

    private static final String NUMBER = "CompanyNumber";
    private static final int FORMER_NAMES = 10;
    private static final int LONGEST = 2_000;
    private static final int USUAL_ROW = 512;
    private static final int LONGEST_ROW = 1 << 18;
    private static final String ADDRESS = "RegAddress.";
    private static final List<String> ADDRESS_LINES =
            List.of("CareOf", "POBox", "AddressLine1", "AddressLine2", "PostTown", "County");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final FileChannel rows;
    private final long[] numbers;
    private final long[] offsets;
    private final Map<String, Long> others;

    private CompanyTable(FileChannel rows, long[] numbers, long[] offsets, Map<String, Long> others) {
        this.rows = rows;
        this.numbers = numbers;
        this.offsets = offsets;
        this.others = others;
    }

    /**
     * Reads a table: plain, gzipped, or the first one in a zip.
     *
     * @throws IOException when it cannot be read or has no column of company numbers; the message names the file
     */
    static CompanyTable open(Path csv) throws IOException {
        Path rows = Files.createTempFile("companies-", ".rows");
        try {
            Builder builder = new Builder();
            try (Reader text = text(csv);
                    DataOutputStream out =
                            new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(rows), 1 << 16))) {
                builder.read(csv, text, out);
            }
            return builder.build(FileChannel.open(rows, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException broken) {
            Files.deleteIfExists(rows);
            throw broken;
        }
    }

    private static Reader text(Path csv) throws IOException {
        BufferedInputStream file = new BufferedInputStream(Files.newInputStream(csv), 1 << 16);
        file.mark(2);
        int magic = file.read() << 8 | file.read();
        file.reset();
        InputStream plain = switch (magic) {
            case 0x1f8b -> new GZIPInputStream(file, 1 << 16);
            case 0x504b -> firstOf(csv, new ZipInputStream(file));
            default -> file;
        };
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
    }

    private static InputStream firstOf(Path csv, ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                return zip;
            }
        }
        throw new IOException(csv + ": there is no .csv in this archive");
    }

    @Override
    public @Nullable Company find(CompanyNumber number) throws IOException {
        long offset = offset(number);
        return offset < 0 ? null : Row.read(bytes(offset));
    }

    /** How many companies it has. */
    int size() {
        return numbers.length + others.size();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }

    private long offset(CompanyNumber number) {
        int slot = number.slot();
        if (slot < 0) {
            return others.getOrDefault(number.text(), -1L);
        }
        int at = Arrays.binarySearch(numbers, (long) slot << 32);
        int next = at >= 0 ? at : -at - 1;
        boolean isThere = next < numbers.length && numbers[next] >>> 32 == slot;
        return isThere ? offsets[(int) numbers[next]] : -1;
    }

    private byte[] bytes(long offset) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(USUAL_ROW);
        fill(buffer, offset);
        int length = buffer.getInt(0);
        if (length < 0 || length > LONGEST_ROW) {
            throw new IOException("The temporary file of companies was changed by somebody else");
        }
        if (length + Integer.BYTES > buffer.capacity()) {
            buffer = ByteBuffer.allocate(length + Integer.BYTES);
            fill(buffer, offset);
        }
        return Arrays.copyOfRange(buffer.array(), Integer.BYTES, Integer.BYTES + length);
    }

    private void fill(ByteBuffer buffer, long offset) throws IOException {
        int read = 0;
        while (buffer.hasRemaining() && read >= 0) {
            read = rows.read(buffer, offset + buffer.position());
        }
    }

    /** A row of the temporary file. */
    private static final class Row {

        static byte[] write(Function<String, @Nullable String> field) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_ROW);
            DataOutputStream out = new DataOutputStream(bytes);
            for (String name : List.of(
                    "CompanyName",
                    "CompanyCategory",
                    "CompanyStatus",
                    "CountryOfOrigin",
                    "IncorporationDate",
                    "DissolutionDate")) {
                write(field.apply(name), out);
            }
            write(address(field), out);
            write(field.apply(ADDRESS + "PostCode"), out);
            write(field.apply(ADDRESS + "Country"), out);
            for (int i = 1; i <= FORMER_NAMES; i++) {
                write(field.apply("PreviousName_" + i + ".CompanyName"), out);
            }
            return bytes.toByteArray();
        }

        static Company read(byte[] bytes) throws IOException {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return new Company(
                    text(in),
                    text(in),
                    text(in),
                    text(in),
                    day(text(in)),
                    day(text(in)),
                    text(in),
                    text(in),
                    text(in),
                    formerNames(in));
        }

        private static List<String> formerNames(DataInputStream in) throws IOException {
            List<String> names = new ArrayList<>();
            for (int i = 0; i < FORMER_NAMES; i++) {
                String name = text(in);
                if (name != null) {
                    names.add(name);
                }
            }
            return names;
        }

        private static @Nullable String address(Function<String, @Nullable String> field) {
            List<String> lines = new ArrayList<>();
            for (String line : ADDRESS_LINES) {
                String text = field.apply(ADDRESS + line);
                if (text != null) {
                    lines.add(text);
                }
            }
            return lines.isEmpty() ? null : String.join(", ", lines);
        }

        private static void write(@Nullable String text, DataOutputStream out) throws IOException {
            out.writeUTF(text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST)));
        }

        private static @Nullable String text(DataInputStream in) throws IOException {
            String text = in.readUTF();
            return text.isEmpty() ? null : text;
        }

        private static @Nullable LocalDate day(@Nullable String text) {
            try {
                return text == null ? null : LocalDate.parse(text, DAY);
            } catch (DateTimeException none) {
                return null;
            }
        }

        private Row() {}
    }

    /** What is known of the table while it is read. */
    private static final class Builder {

        private final Map<String, Long> others = new HashMap<>();
        private long[] numbers = new long[1 << 16];
        private long[] offsets = new long[1 << 16];
        private int size;
        private long offset;

        void read(Path csv, Reader text, DataOutputStream out) throws IOException {
            try (CsvReader<CsvRecord> table = CsvReader.builder()
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                Map<String, Integer> columns = null;
                for (CsvRecord line : table) {
                    if (columns == null) {
                        columns = columns(csv, line);
                    } else {
                        add(line, columns, out);
                    }
                }
            } catch (CsvParseException | UncheckedIOException broken) {
                throw new IOException(csv + " cannot be read as CSV: " + broken.getMessage(), broken);
            }
        }

        /** Some names of columns have a space in front. */
        private static Map<String, Integer> columns(Path csv, CsvRecord header) throws IOException {
            Map<String, Integer> columns = new HashMap<>();
            for (int i = 0; i < header.getFieldCount(); i++) {
                columns.put(header.getField(i).replace("\uFEFF", "").strip(), i);
            }
            if (!columns.containsKey(NUMBER)) {
                throw new IOException(csv + " is no table of companies: it has no column " + NUMBER);
            }
            return columns;
        }

        private void add(CsvRecord line, Map<String, Integer> columns, DataOutputStream out) throws IOException {
            Function<String, @Nullable String> fields = name -> field(line, columns.get(name));
            Optional<CompanyNumber> number = CompanyNumber.of(fields.apply(NUMBER));
            if (number.isEmpty()) {
                return;
            }
            note(number.get());
            byte[] row = Row.write(fields);
            out.writeInt(row.length);
            out.write(row);
            offset += Integer.BYTES + row.length;
        }

        private static @Nullable String field(CsvRecord line, @Nullable Integer column) {
            if (column == null || column >= line.getFieldCount()) {
                return null;
            }
            String text = line.getField(column).strip();
            return text.isEmpty() ? null : text;
        }

        private void note(CompanyNumber number) {
            int slot = number.slot();
            if (slot < 0) {
                others.put(number.text(), offset);
                return;
            }
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
                offsets = Arrays.copyOf(offsets, size * 2);
            }
            numbers[size] = (long) slot << 32 | size;
            offsets[size] = offset;
            size++;
        }

        CompanyTable build(FileChannel rows) {
            long[] sorted = Arrays.copyOf(numbers, size);
            Arrays.sort(sorted);
            return new CompanyTable(rows, sorted, Arrays.copyOf(offsets, size), others);
        }
    }
}
