package org.boreg.bods.validation.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.model.BodsVersion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The faultless file of a version, to be changed at will. */
final class BaseFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final BodsVersion version;
    private final ArrayNode statements;

    private BaseFile(BodsVersion version, ArrayNode statements) {
        this.version = version;
        this.statements = statements;
    }

    static BaseFile of(BodsVersion version) {
        String name = "/catalogue/base-" + version + ".json";
        try (InputStream in = BaseFile.class.getResourceAsStream(name)) {
            return new BaseFile(version, JSON.readTree(in).asArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<ObjectNode> statements() {
        return statements.valueStream().map(JsonNode::asObject).toList();
    }

    BaseFile with(String at, String json) {
        return with(at, JSON.readTree(json));
    }

    BaseFile without(String at) {
        return with(at, (JsonNode) null);
    }

    /** With another value at a JSON Pointer; with none there where it is null. */
    BaseFile with(String at, @Nullable JsonNode value) {
        ArrayNode copy = statements.deepCopy();
        JsonPointer pointer = JsonPointer.compile(at);
        JsonNode parent = copy.at(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (parent instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), value);
        } else if (value == null) {
            parent.asObject().remove(name);
        } else {
            parent.asObject().set(name, value);
        }
        return new BaseFile(version, copy);
    }

    /** What the register's own schema says: code, blank, pointer into the file. */
    List<String> verdict() {
        List<String> verdict = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            String place = "/" + i;
            remarks(i).forEach(remark -> verdict.add(remark.code().code() + " " + place + remark.pointer()));
        }
        return verdict.stream().sorted().toList();
    }

    List<Remark> remarks(int index) {
        List<Remark> remarks = new ArrayList<>();
        Schemas.own().of(version).check(statements.get(index).asObject(), remarks::add);
        return remarks;
    }
}
