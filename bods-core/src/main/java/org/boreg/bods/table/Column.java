package org.boreg.bods.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boreg.bods.table.Step.Field;
import org.boreg.bods.table.Step.Item;
import org.jspecify.annotations.Nullable;

/**
 * Where the cells of a column belong in a statement, or in the part of one that a row of the table is.
 *
 * @param name as the table has it
 * @param shape of what is there; null where the standard has no such field
 */
record Column(String name, List<Step> steps, @Nullable Shape shape) {

    /** Of a table that has the statement's fields in the order of the standard. */
    static final Comparator<Column> IN_ORDER = (one, other) -> compare(one, other, Shape.statement());

    private static final int LONGEST_INDEX = 9;

    /** Far deeper than anything of the standard; what is deeper is a field of its own. */
    private static final int DEEPEST = 50;

    /**
     * A column that is called by a JSON Pointer (RFC 6901), with or without the slash at its beginning. A number is an item of a list
     * where the standard has a list, and else a field.
     */
    static Column ofPointer(String name) {
        String pointer = name.startsWith("/") ? name.substring(1) : name;
        List<Step> steps = new ArrayList<>();
        Shape shape = Shape.statement();
        String[] tokens = pointer.split("/", -1);
        if (tokens.length > DEEPEST) {
            return new Column(name, List.of(new Field(name)), null);
        }
        for (String token : tokens) {
            if (shape != null && shape.is(Shape.Kind.LIST) && isIndex(token)) {
                steps.add(new Item(Integer.parseInt(token)));
                shape = shape.item();
            } else {
                String field = token.replace("~1", "/").replace("~0", "~");
                steps.add(new Field(field));
                shape = shape == null ? null : shape.field(field);
            }
        }
        return new Column(name, List.copyOf(steps), shape);
    }

    /**
     * A column that is called by the names of fields with underscores between, in whatever case; fields of the standard have none in
     * their names. What the standard does not have is one field.
     *
     * @param base what a row of the table is; null where the standard does not know
     */
    static Column ofFlat(String name, @Nullable Shape base) {
        List<Step> steps = new ArrayList<>();
        Shape shape = base;
        String rest = name;
        while (!rest.isEmpty()) {
            Map.Entry<String, Shape> field = shape == null ? null : longest(shape, rest);
            if (field == null) {
                steps.add(new Field(rest));
                return new Column(name, List.copyOf(steps), null);
            }
            steps.add(new Field(field.getKey()));
            shape = field.getValue();
            rest = rest.length() == field.getKey().length()
                    ? ""
                    : rest.substring(field.getKey().length() + 1);
        }
        return new Column(name, List.copyOf(steps), shape);
    }

    boolean isOfStandard() {
        return shape != null;
    }

    /** Whether a cell is more than nothing: an empty text is only where there may be a text. */
    boolean takes(String cell) {
        return !cell.isEmpty() || shape == null || shape.is(Shape.Kind.TEXT);
    }

    /** The JSON that a cell stands for. */
    String json(String cell) {
        return Cell.json(cell, shape);
    }

    static Map.@Nullable Entry<String, Shape> longest(Shape shape, String rest) {
        Map.Entry<String, Shape> longest = null;
        for (Map.Entry<String, Shape> field : shape.fields().entrySet()) {
            String name = field.getKey();
            boolean begins = rest.regionMatches(true, 0, name, 0, name.length())
                    && (rest.length() == name.length()
                            || (rest.charAt(name.length()) == '_' && rest.length() > name.length() + 1));
            boolean isBetter = longest == null
                    || longest.getKey().length() < name.length()
                    || (longest.getKey().length() == name.length() && rest.startsWith(name));
            if (begins && isBetter) {
                longest = field;
            }
        }
        return longest;
    }

    static boolean isIndex(String token) {
        return !token.isEmpty()
                && token.length() <= LONGEST_INDEX
                && token.chars().allMatch(c -> c >= '0' && c <= '9')
                && (token.length() == 1 || token.charAt(0) != '0');
    }

    /** @param base what a row of their table is */
    static int compare(Column one, Column other, @Nullable Shape base) {
        Shape shape = base;
        int shorter = Math.min(one.steps.size(), other.steps.size());
        for (int i = 0; i < shorter; i++) {
            int order = compare(one.steps.get(i), other.steps.get(i), shape);
            if (order != 0) {
                return order;
            }
            shape = shape == null ? null : within(shape, one.steps.get(i));
        }
        return Integer.compare(one.steps.size(), other.steps.size());
    }

    private static int compare(Step one, Step other, @Nullable Shape shape) {
        if (one instanceof Item a && other instanceof Item b) {
            return Integer.compare(a.index(), b.index());
        }
        if (one instanceof Field a && other instanceof Field b) {
            int order = shape == null ? 0 : Integer.compare(shape.order(a.name()), shape.order(b.name()));
            return order != 0 ? order : a.name().compareTo(b.name());
        }
        return one instanceof Item ? -1 : 1;
    }

    static @Nullable Shape within(Shape shape, Step step) {
        return step instanceof Field field ? shape.field(field.name()) : shape.item();
    }

    /** Without case, as tables are compared by name. */
    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
