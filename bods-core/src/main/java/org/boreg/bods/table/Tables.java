package org.boreg.bods.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/** Tells tables of statements from JSON. */
public final class Tables {

    /** Longer than the names of all columns that a table may have. */
    private static final int LONGEST_HEADER = 1 << 22;

    private static final int STEP = 1 << 16;

    private Tables() {}

    /** Whether a name is that of a CSV, gzipped or not. */
    public static boolean isNamedCsv(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return plain.endsWith(".csv") || plain.endsWith(".csv.gz") || plain.endsWith(".tsv");
    }

    /** Whether a file that is not packed is a table of statements: alone, or one of several. */
    public static boolean hasStatements(Path csv) throws IOException {
        try (InputStream stream = Files.newInputStream(csv)) {
            byte[] head = head(stream);
            int mark = head.length > 2 && (head[0] & 0xff) == 0xef ? 3 : 0;
            Header header = isJson(head) ? null : Header.of(Arrays.copyOfRange(head, mark, head.length));
            return header != null && header.hasStatements();
        }
    }

    /** A stream, and the table that it is; null where it is none. */
    public record Recognised(InputStream stream, @Nullable TableItems items) {}

    /**
     * Looks at how a stream begins.
     *
     * @param stream without a byte order mark
     * @param name of the file, for findings
     * @throws IOException where its beginning cannot be read
     */
    public static Recognised recognise(InputStream stream, String name, TableLimits limits) throws IOException {
        byte[] head = head(stream);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), stream);
        if (isJson(head)) {
            return new Recognised(whole, null);
        }
        Header header = Header.of(head);
        if (header != null && header.names().size() > limits.columns()) {
            return new Recognised(whole, tooWide(name, header, limits));
        }
        if (header != null && header.hasStatements()) {
            Table table =
                    header.hasLink() ? Table.ofNames(name, header, Shape.statement()) : Table.ofPointers(name, header);
            return new Recognised(whole, new SingleTable(whole, table, limits));
        }
        if (header != null || isNamedCsv(name)) {
            return new Recognised(whole, unreadable(name, header != null ? Saying.variant("part") : Saying.PLAIN));
        }
        return new Recognised(whole, null);
    }

    static TableItems tooWide(String name, Header header, TableLimits limits) {
        return unreadable(
                name,
                Saying.variant(
                        "columns",
                        "count",
                        Integer.toString(header.names().size()),
                        "limit",
                        Integer.toString(limits.columns())));
    }

    static TableItems unreadable(String name, Saying saying) {
        return new OneRemark(new Finding(FindingCode.TABLE_UNREADABLE, Place.wholeFile(name), null, "", saying));
    }

    /** The first row, and more; all of what is JSON's first bytes. */
    static byte[] head(InputStream stream) throws IOException {
        byte[] first = new byte[STEP];
        int read = Math.max(stream.read(first, 0, first.length), 0);
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        head.write(first, 0, read);
        if (isJson(head.toByteArray())) {
            return head.toByteArray();
        }
        while (read > 0 && !hasRow(first, read) && head.size() < LONGEST_HEADER) {
            read = Math.max(stream.read(first, 0, first.length), 0);
            head.write(first, 0, read);
        }
        return head.toByteArray();
    }

    /** Names of columns have no line breaks. */
    private static boolean hasRow(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return true;
            }
        }
        return false;
    }

    static boolean isJson(byte[] head) {
        for (byte b : head) {
            if (b == '{' || b == '[') {
                return true;
            }
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** A table of which there is only one thing to say. */
    private static final class OneRemark implements TableItems {

        private @Nullable Finding finding;

        OneRemark(Finding finding) {
            this.finding = finding;
        }

        @Override
        public @Nullable TableItem next() {
            Finding only = finding;
            finding = null;
            return only == null ? null : new TableItem.Remark(only);
        }

        @Override
        public long count() {
            return 0;
        }

        @Override
        public void close() {}
    }
}
