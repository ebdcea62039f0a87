package org.boreg.bods.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boreg.bods.table.Step.Field;
import org.boreg.bods.table.Step.Item;
import org.jspecify.annotations.Nullable;

/** A statement that is put together of the cells of one row, or of several. */
final class Tree {

    /** An object has fields, a list items, and what is neither has JSON. */
    private static final class Node {

        private @Nullable Map<String, Node> fields;
        private @Nullable TreeMap<Integer, Node> items;
        private @Nullable String json;

        boolean isEmpty() {
            return fields == null && items == null && json == null;
        }
    }

    private final Node root = new Node();
    private @Nullable String gap;

    Tree() {
        root.fields = new LinkedHashMap<>();
    }

    /** False where something else is there already, which stays. */
    boolean put(List<Step> at, String json) {
        Node node = node(at);
        if (node == null || !node.isEmpty()) {
            return false;
        }
        node.json = json;
        return true;
    }

    /** Makes sure that there is an object. False where there is something else. */
    boolean putObject(List<Step> at) {
        Node node = node(at);
        if (node == null || node.items != null || node.json != null) {
            return false;
        }
        node.fields = node.fields == null ? new LinkedHashMap<>() : node.fields;
        return true;
    }

    boolean has(List<Step> at) {
        Node node = root;
        for (Step step : at) {
            node = node == null ? null : child(node, step);
        }
        return node != null;
    }

    /** The number that the next item of a list has. */
    int nextIndex(List<Step> list) {
        Node node = root;
        for (Step step : list) {
            node = node == null ? null : child(node, step);
        }
        return node == null || node.items == null || node.items.isEmpty() ? 0 : node.items.lastKey() + 1;
    }

    /** The statement. Items of lists move together where some between them are missing. */
    String json() {
        StringBuilder json = new StringBuilder(512);
        write(root, "", json);
        return json.toString();
    }

    /** After {@link #json}: the first list of which an item is missing, as a JSON Pointer. */
    @Nullable
    String gap() {
        return gap;
    }

    private @Nullable Node node(List<Step> at) {
        Node node = root;
        for (Step step : at) {
            if (node.json != null) {
                return null;
            }
            if (step instanceof Field field) {
                if (node.items != null) {
                    return null;
                }
                node.fields = node.fields == null ? new LinkedHashMap<>() : node.fields;
                node = node.fields.computeIfAbsent(field.name(), name -> new Node());
            } else {
                if (node.fields != null) {
                    return null;
                }
                node.items = node.items == null ? new TreeMap<>() : node.items;
                node = node.items.computeIfAbsent(((Item) step).index(), index -> new Node());
            }
        }
        return node;
    }

    private static @Nullable Node child(Node node, Step step) {
        if (step instanceof Field field) {
            return node.fields == null ? null : node.fields.get(field.name());
        }
        return node.items == null ? null : node.items.get(((Item) step).index());
    }

    private void write(Node node, String pointer, StringBuilder json) {
        if (node.fields != null) {
            writeFields(node.fields, pointer, json);
        } else if (node.items != null) {
            writeItems(node.items, pointer, json);
        } else {
            json.append(node.json == null ? "{}" : node.json);
        }
    }

    private void writeFields(Map<String, Node> fields, String pointer, StringBuilder json) {
        String separator = "{";
        for (Map.Entry<String, Node> field : fields.entrySet()) {
            json.append(separator).append(Cell.quoted(field.getKey())).append(':');
            write(field.getValue(), pointer + "/" + new Field(field.getKey()), json);
            separator = ",";
        }
        json.append(fields.isEmpty() ? "{}" : "}");
    }

    private void writeItems(TreeMap<Integer, Node> items, String pointer, StringBuilder json) {
        if (items.lastKey() >= items.size() && gap == null) {
            gap = pointer;
        }
        String separator = "[";
        for (Map.Entry<Integer, Node> item : items.entrySet()) {
            json.append(separator);
            write(item.getValue(), pointer + "/" + item.getKey(), json);
            separator = ",";
        }
        json.append(items.isEmpty() ? "[]" : "]");
    }
}
