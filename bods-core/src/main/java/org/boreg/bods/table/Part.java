package org.boreg.bods.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boreg.bods.table.Step.Field;
import org.boreg.bods.table.Step.Item;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a statement the rows of a table are, by the table's name: the names of the fields on the way, with underscores between.
 *
 * @param name without what the names of all tables of these statements begin with
 * @param fields on the way; empty where the standard does not have them
 * @param shape what a row is; null where the standard does not have it
 */
record Part(String name, List<PartField> fields, @Nullable Shape shape) {

    /** @param isList whether a row is an item of it, or has an item of it on the way */
    record PartField(String name, boolean isList) {}

    static Part of(String name) {
        List<PartField> fields = new ArrayList<>();
        Shape shape = Shape.statement();
        String rest = name;
        while (!rest.isEmpty()) {
            Map.Entry<String, Shape> field = shape == null ? null : Column.longest(shape, rest);
            if (field == null) {
                return new Part(name, List.of(), null);
            }
            Shape next = field.getValue();
            boolean isList = next.item() != null;
            fields.add(new PartField(field.getKey(), isList));
            shape = isList ? next.item() : next;
            rest = rest.length() == field.getKey().length()
                    ? ""
                    : rest.substring(field.getKey().length() + 1);
        }
        boolean endsInList = !fields.isEmpty() && fields.get(fields.size() - 1).isList();
        return endsInList ? new Part(name, List.copyOf(fields), shape) : new Part(name, List.of(), null);
    }

    boolean isOfStandard() {
        return !fields.isEmpty();
    }

    /** How many lists are on the way to a row, its own among them. */
    int depth() {
        return isOfStandard() ? (int) fields.stream().filter(PartField::isList).count() : 1;
    }

    /**
     * Where the row is that has this link, such as {@code 7.recordDetails.names.0} of a statement with the link 7; null where the link
     * is made otherwise.
     */
    @Nullable
    List<Step> place(@Nullable String link, String statement) {
        if (link == null || !link.startsWith(statement + ".")) {
            return null;
        }
        List<Step> steps = new ArrayList<>();
        StringBuilder names = new StringBuilder();
        for (String token : link.substring(statement.length() + 1).split("\\.", -1)) {
            if (Column.isIndex(token) && !steps.isEmpty()) {
                steps.add(new Item(Integer.parseInt(token)));
            } else {
                names.append(names.isEmpty() ? "" : "_").append(token);
                steps.add(new Field(canonical(token, steps)));
            }
        }
        boolean endsInItem = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof Item;
        return endsInItem && names.toString().equalsIgnoreCase(name) && fits(steps) ? steps : null;
    }

    /**
     * The list that a row is an item of, in a part that is known; null where it is not certain which.
     *
     * @param parent the place of the row that this one is within; empty where it is the statement's
     */
    @Nullable
    List<Step> list(List<Step> parent) {
        int known = (int) parent.stream().filter(Field.class::isInstance).count();
        List<Step> list = new ArrayList<>(parent);
        for (int i = known; i < fields.size(); i++) {
            list.add(new Field(fields.get(i).name()));
            if (fields.get(i).isList() && i < fields.size() - 1) {
                return null;
            }
        }
        return isOfStandard() ? list : null;
    }

    private String canonical(String token, List<Step> before) {
        int at = (int) before.stream().filter(Field.class::isInstance).count();
        return at < fields.size() && fields.get(at).name().equalsIgnoreCase(token)
                ? fields.get(at).name()
                : token;
    }

    /** Whether the numbers come after the lists. */
    private boolean fits(List<Step> steps) {
        int at = 0;
        for (PartField field : fields) {
            at++;
            boolean isItem = at < steps.size() && steps.get(at) instanceof Item;
            if (isItem != field.isList()) {
                return false;
            }
            at += isItem ? 1 : 0;
        }
        return true;
    }
}
