package org.boreg.importer.source.gleif;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.json.ItemReader;
import org.boreg.bods.json.RawItem;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The records of a JSON file: a list, records in a row, or the list inside of one object, as GLEIF publishes it. A text may stand in an
 * object of its own as {@code "$"}, beside its attributes.
 */
final class JsonRecords implements RecordStream {

    private final ItemReader items;
    private final TreeReader trees;
    private final String contentDate;
    private final boolean wrapped;
    private boolean ended;

    JsonRecords(InputStream stream, String name, ReadLimits limits) throws IOException {
        JsonWrapper wrapper = JsonWrapper.open(stream);
        this.items = new ItemReader(wrapper.records(), name, limits);
        this.trees = new TreeReader(limits);
        this.contentDate = wrapper.contentDate();
        this.wrapped = wrapper.isThere();
    }

    @Override
    public String contentDate() {
        return contentDate;
    }

    @Override
    public @Nullable Item next() throws IOException {
        RawItem raw = ended ? null : items.next();
        ended = raw == null || isEndOfWrapper(raw);
        if (raw != null && !ended) {
            return item(trees.read(raw));
        }
        return raw != null && raw.place().index() == 0
                ? Item.broken(Place.wholeFile(raw.place().file()), FindingCode.NOTHING_TO_READ, Saying.PLAIN)
                : null;
    }

    /** What follows after the list in the object around it comes as a bracket too many. */
    private boolean isEndOfWrapper(RawItem raw) {
        return wrapped
                && raw instanceof RawStatement statement
                && statement.text().equals("]");
    }

    private static Item item(ReadItem read) {
        if (read instanceof RejectedItem rejected) {
            return new Item(read.place(), null, rejected.findings());
        }
        StatementTree tree = (StatementTree) read;
        Fields record = new Fields();
        fill(record, tree.json());
        return new Item(tree.place(), unwrapped(record), tree.findings());
    }

    /** A record may stand in an object under the name of what it is. */
    private static Fields unwrapped(Fields record) {
        for (String name : List.of("LEIRecord", "RelationshipRecord", "Exception")) {
            if (record.has(name)) {
                return record.at(name);
            }
        }
        return record;
    }

    private static void fill(Fields field, JsonNode json) {
        if (!json.isObject()) {
            field.set(json.isNull() ? "" : json.asString(""));
            return;
        }
        json.properties().forEach(property -> {
            String name = name(property.getKey());
            if (name.isEmpty()) {
                field.set(property.getValue().asString(""));
            } else if (!property.getValue().isArray()) {
                fill(field.add(name), property.getValue());
            } else {
                fill(field, name, property.getValue());
            }
        });
    }

    private static void fill(Fields field, String name, JsonNode array) {
        String item = Lists.item(name);
        Fields list = Lists.isList(name) ? field.add(name) : field;
        for (JsonNode element : array) {
            Fields filled = list.add(item);
            fill(filled, element);
            // Some write a list of objects that have the text of the item under its name.
            if (element.path(item).isString()) {
                filled.take(item);
            }
        }
    }

    /** Without the sign of an attribute and without a prefix; empty for the text itself. */
    private static String name(String key) {
        return key.equals("$") || key.equals("#text")
                ? ""
                : key.substring(Math.max(key.lastIndexOf(':'), key.lastIndexOf('@')) + 1);
    }
}
