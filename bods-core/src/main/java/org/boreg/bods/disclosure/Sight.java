package org.boreg.bods.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.PartialDate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How much of a JSON value may be seen. What has another type than the standard gives it is not seen at all: nobody knows what
 * it holds.
 */
@FunctionalInterface
interface Sight {

    /** What may be seen of this value, empty where that is nothing; says in hidden what is left out. */
    Optional<JsonNode> of(JsonNode value, Hidden hidden);

    Sight NOTHING = (value, hidden) -> {
        hidden.add();
        return Optional.empty();
    };

    Sight ALL = (value, hidden) -> Optional.of(value);

    Sight TEXT = scalar(JsonNode::isString);
    Sight TRUTH = scalar(JsonNode::isBoolean);
    Sight NUMBER = scalar(JsonNode::isNumber);

    /** Of a date as much as may be seen. What is no date is not seen, unless all may be. */
    static Sight date(Extent extent) {
        return extent == Extent.WHOLE
                ? TEXT
                : (value, hidden) -> {
                    Optional<String> seen = value.isString()
                            ? PartialDate.parse(value.stringValue())
                                    .flatMap(extent::of)
                                    .map(PartialDate::toString)
                            : Optional.empty();
                    if (seen.isEmpty() || !seen.get().equals(value.stringValue())) {
                        hidden.add();
                    }
                    return seen.map(JsonNodeFactory.instance::stringNode);
                };
    }

    static Sight scalar(Predicate<JsonNode> type) {
        return (value, hidden) -> type.test(value) ? Optional.of(value) : NOTHING.of(value, hidden);
    }

    /** A code of this codelist: in a field for codes, other text may be anything. */
    static <E extends Enum<E> & Code> Sight code(Class<E> codelist) {
        return scalar(value ->
                value.isString() && Code.of(codelist, value.stringValue()).isPresent());
    }

    /** Of an object these fields and no others. */
    static Sight fields(Map<String, Sight> known) {
        return fields(known, NOTHING);
    }

    /**
     * Of an object these fields, each in its way. A field that states nothing, being null, hides nothing.
     *
     * @param unknown how all others are seen; where they are not, not even their names are told
     */
    static Sight fields(Map<String, Sight> known, Sight unknown) {
        return (value, hidden) -> {
            if (!(value instanceof ObjectNode object)) {
                return NOTHING.of(value, hidden);
            }
            ObjectNode seen = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                Sight sight = known.getOrDefault(field.getKey(), unknown);
                if (sight == NOTHING && !known.containsKey(field.getKey())) {
                    hidden.addUnknown();
                } else if (field.getValue().isNull()) {
                    seen.putNull(field.getKey());
                } else {
                    sight.of(field.getValue(), hidden.at(field.getKey()))
                            .ifPresent(shown -> seen.set(field.getKey(), shown));
                }
            });
            return Optional.of(seen);
        };
    }

    /** Each item of a list. One that is hidden leaves an empty object in its place, so that pointers to the others stay right. */
    static Sight each(Sight sight) {
        return (value, hidden) -> {
            if (!(value instanceof ArrayNode list)) {
                return NOTHING.of(value, hidden);
            }
            ArrayNode seen = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < list.size(); i++) {
                seen.add(sight.of(list.get(i), hidden.at(String.valueOf(i)))
                        .orElseGet(JsonNodeFactory.instance::objectNode));
            }
            return Optional.of(seen);
        };
    }

    /** Looks at a value in the way that the value itself calls for. */
    static Sight by(Function<JsonNode, Sight> choice) {
        return (value, hidden) -> choice.apply(value).of(value, hidden);
    }
}
