package org.boreg.bods.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What differs between two values. Items of a list are compared with what is the same thing in the other list, wherever it stands: a list
 * in another order says the same.
 */
final class Difference {

    /**
     * By what an item of a list is known again, by the name of the list: by the first of these fields, those that are left over by the next.
     * Other lists are compared by their whole items.
     */
    private static final Map<String, List<List<String>>> KNOWN_BY = Map.of(
            "identifiers", List.of(List.of("scheme", "schemeName", "id")),
            "names", List.of(List.of("type", "fullName"), List.of("type")),
            "interests", List.of(List.of("type", "directOrIndirect", "startDate"), List.of("type", "directOrIndirect")),
            "addresses", List.of(List.of("type", "address")),
            "annotations", List.of(List.of("statementPointerTarget", "motivation")));

    private final List<Change> changes = new ArrayList<>();

    /** @param pointer where the two values stand */
    static List<Change> between(String pointer, JsonNode before, JsonNode after) {
        Difference difference = new Difference();
        difference.compare(pointer, "", orNull(before), orNull(after));
        return List.copyOf(difference.changes);
    }

    private void compare(String pointer, String name, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null) {
            if (before != after) {
                changes.add(new Change(pointer, before, after));
            }
        } else if (before.isObject() && after.isObject()) {
            compareObjects(pointer, before, after);
        } else if (before.isArray() && after.isArray()) {
            compareLists(pointer, name, before, after);
        } else if (!isSame(before, after)) {
            changes.add(new Change(pointer, before, after));
        }
    }

    private void compareObjects(String pointer, JsonNode before, JsonNode after) {
        Set<String> fields = new LinkedHashSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        for (String field : fields) {
            compare(pointer + "/" + escaped(field), field, orNull(before.path(field)), orNull(after.path(field)));
        }
    }

    private void compareLists(String pointer, String name, JsonNode before, JsonNode after) {
        List<Item> left = items(before);
        List<Item> right = items(after);
        pair(left, right, item -> text(item.node()), (one, other) -> {});
        for (List<String> knownBy : KNOWN_BY.getOrDefault(name, List.of())) {
            pair(
                    left,
                    right,
                    item -> key(item.node(), knownBy),
                    (one, other) -> compare(pointer + "/" + other.index(), "", one.node(), other.node()));
        }
        left.forEach(item -> changes.add(new Change(pointer + "/" + item.index(), item.node(), null)));
        right.forEach(item -> changes.add(new Change(pointer + "/" + item.index(), null, item.node())));
    }

    /** Takes those out of both lists that have the same key, one for one. */
    private static void pair(List<Item> left, List<Item> right, Function<Item, String> key, Paired paired) {
        Map<String, List<Item>> byKey = new LinkedHashMap<>();
        right.forEach(item -> byKey.computeIfAbsent(key.apply(item), first -> new ArrayList<>())
                .add(item));
        for (Item one : List.copyOf(left)) {
            List<Item> same = byKey.getOrDefault(key.apply(one), List.of());
            if (!same.isEmpty()) {
                Item other = same.remove(0);
                left.remove(one);
                right.remove(other);
                paired.take(one, other);
            }
        }
    }

    private static List<Item> items(JsonNode list) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            // An empty object is what is left of an item that is hidden: how many there are is nobody's business.
            if (!(list.get(i).isObject() && list.get(i).isEmpty())) {
                items.add(new Item(i, list.get(i)));
            }
        }
        return items;
    }

    private static String key(JsonNode item, List<String> fields) {
        StringBuilder key = new StringBuilder();
        fields.forEach(field -> key.append(text(item.path(field))).append('\u001f'));
        return key.toString();
    }

    /** Numbers by value, objects whatever the order of their fields. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        return text(one).equals(text(other));
    }

    private static String text(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (node.isObject()) {
            List<String> fields = new ArrayList<>();
            node.properties().forEach(field -> fields.add(field.getKey() + "\u001e" + text(field.getValue())));
            return "{" + String.join("\u001f", fields.stream().sorted().toList()) + "}";
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(text(item)));
            return "[" + String.join("\u001f", items) + "]";
        }
        return node.isNumber() ? "#" + node.decimalValue().stripTrailingZeros() : node.toString();
    }

    private static @Nullable JsonNode orNull(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }

    private static String escaped(String field) {
        return field.replace("~", "~0").replace("/", "~1");
    }

    /** An item and where it stands; no two of one list are the same one. */
    private record Item(int index, JsonNode node) {}

    private interface Paired {

        void take(Item one, Item other);
    }

    private Difference() {}
}
