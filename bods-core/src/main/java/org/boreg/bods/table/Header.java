package org.boreg.bods.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first row of a table.
 *
 * @param names of the columns, as they are written
 * @param tellsEmpty whether a cell with nothing but quotation marks is an empty text, and one without anything is none. Programs that
 *     put quotation marks around everything do not tell these apart
 */
record Header(char separator, List<String> names, boolean tellsEmpty) {

    static final String LINK = "_link";
    static final String PARENT = "_link_";

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** What the first bytes of a table say; null where they are of none that has statements, or parts of them. */
    static @Nullable Header of(byte[] head) {
        Header parts = null;
        for (char separator : SEPARATORS) {
            Header header = of(head, separator);
            if (header != null && header.hasStatements()) {
                return header;
            }
            parts = parts == null && header != null && header.hasLink() ? header : parts;
        }
        return parts;
    }

    /** The place of the column that has the id of each statement; -1 where there is none. */
    int idColumn() {
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            String plain = name.startsWith("/") ? name.substring(1) : name;
            boolean isId = plain.equalsIgnoreCase("statementId");
            if (isId) {
                return i;
            }
        }
        return -1;
    }

    boolean hasStatements() {
        return idColumn() >= 0;
    }

    /** Whether it is one of several tables. */
    boolean hasLink() {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(LINK) || isParent(name));
    }

    /** Whether each row is a statement that parts in other tables refer to. */
    boolean isMain() {
        return hasStatements() && column(LINK) >= 0 && names.stream().noneMatch(Header::isParent);
    }

    /** -1 where there is none of this name, in whatever case. */
    int column(String name) {
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    static boolean isParent(String name) {
        return name.regionMatches(true, 0, PARENT, 0, PARENT.length());
    }

    private static @Nullable Header of(byte[] head, char separator) {
        try {
            Line line = new Lines(new ByteArrayInputStream(head), separator, head.length).next();
            if (!(line instanceof Line.Cells cells)) {
                return null;
            }
            List<String> names = new ArrayList<>();
            cells.cells().forEach(name -> names.add(name == null ? "" : name.strip()));
            return new Header(separator, List.copyOf(names), !cells.needlessQuotes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
