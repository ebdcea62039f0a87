package org.boreg.importer.source.gleif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A field of a record with the fields in it: the one form that XML, JSON and CSV are read into. Names are those of the Common Data
 * File formats without prefix; an attribute is a field in the one that it belongs to.
 */
final class Fields {

    private static final Fields NONE = new Fields();

    private final Map<String, List<Fields>> children = new LinkedHashMap<>(8);
    private String text = "";

    /** A new field of this name, after those that there are. */
    Fields add(String name) {
        Fields child = new Fields();
        children.computeIfAbsent(name, any -> new ArrayList<>(1)).add(child);
        return child;
    }

    void set(String value) {
        text = value.strip();
    }

    /** Makes the text of the field of this name that of this one. */
    void take(String name) {
        List<Fields> taken = children.remove(name);
        if (taken != null) {
            text = taken.get(0).text;
        }
    }

    /** Without the spaces around it; empty where there is none. */
    String text() {
        return text;
    }

    /** What the first field at this place holds; empty where there is none. */
    String text(String... path) {
        return at(path).text;
    }

    /** The first field at this place; one without anything in it where there is none. */
    Fields at(String... path) {
        Fields field = this;
        for (String name : path) {
            List<Fields> found = field.children.get(name);
            if (found == null) {
                return NONE;
            }
            field = found.get(0);
        }
        return field;
    }

    /** All fields of this name. */
    List<Fields> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    /** All items of a list, such as OtherEntityName of OtherEntityNames. */
    List<Fields> list(String name, String item) {
        return all(name).stream().flatMap(list -> list.all(item).stream()).toList();
    }

    boolean has(String name) {
        return children.containsKey(name);
    }

    /** Each text with where it is, such as {@code Entity/LegalForm/OtherLegalForm}. */
    void eachText(BiConsumer<String, String> consumer) {
        children.forEach((name, fields) -> fields.forEach(field -> field.eachText(name, consumer)));
    }

    private void eachText(String path, BiConsumer<String, String> consumer) {
        if (!text.isEmpty()) {
            consumer.accept(path, text);
        }
        children.forEach((name, fields) -> fields.forEach(field -> field.eachText(path + "/" + name, consumer)));
    }
}
