package org.boreg.bods.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of parts.
 *
 * @param key of the statement that it is a part of; empty where it has none
 */
record LinkedRow(String key, Line line) {

    private static final int NOTHING = -1;

    static LinkedRow of(Spill.Entry entry) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry.payload()));
        return new LinkedRow(entry.key(), in.readBoolean() ? cells(in) : broken(in));
    }

    LinkedRow withKey(String other) {
        return new LinkedRow(other, line);
    }

    /** What {@link #of} reads. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeBoolean(line instanceof Line.Cells);
        out.writeLong(line.number());
        if (line instanceof Line.Cells cells) {
            out.writeInt(cells.bytes());
            out.writeInt(cells.cells().size());
            for (String cell : cells.cells()) {
                write(cell, out);
            }
        } else {
            Line.Broken broken = (Line.Broken) line;
            out.writeInt(broken.code().ordinal());
            write(broken.saying().variant(), out);
            write(broken.saying().values().get("limit"), out);
            out.writeInt(broken.column());
        }
        return bytes.toByteArray();
    }

    private static Line cells(DataInputStream in) throws IOException {
        long number = in.readLong();
        int bytes = in.readInt();
        int count = in.readInt();
        List<@Nullable String> cells = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            cells.add(text(in));
        }
        return new Line.Cells(number, cells, bytes, false);
    }

    private static Line broken(DataInputStream in) throws IOException {
        long number = in.readLong();
        FindingCode code = FindingCode.values()[in.readInt()];
        String variant = text(in);
        String limit = text(in);
        Saying saying = limit == null
                ? Saying.variant(variant == null ? "" : variant)
                : Saying.variant(variant == null ? "" : variant, "limit", limit);
        return new Line.Broken(number, code, saying, in.readInt());
    }

    private static void write(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(NOTHING);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static @Nullable String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        return length == NOTHING ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
