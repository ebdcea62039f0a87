package org.boreg.bods.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes a tree of what a parser reads. Of a field that is stated twice it takes the last, as most programs do, and remarks on it: it has
 * no agreed meaning (RFC 8259, section 4).
 */
final class JsonTree {

    /** The JSON is well formed, but has something in it that is not taken. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Remark remark;

        Refused(Remark remark) {
            super(null, null, false, false);
            this.remark = remark;
        }

        Remark remark() {
            return remark;
        }
    }

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_FOUND = 30;

    /** More of them in a statement say nothing new. */
    private static final int MOST_REMARKS = 10;

    private final JsonParser parser;
    private final int numberDigits;
    private final List<Remark> remarks = new ArrayList<>();

    JsonTree(JsonParser parser, int numberDigits) {
        this.parser = parser;
        this.numberDigits = numberDigits;
    }

    /**
     * The value that begins with this token.
     *
     * @throws Refused with the reason
     */
    JsonNode value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> StringNode.valueOf(parser.getString());
            case VALUE_NUMBER_INT -> wholeNumber();
            case VALUE_NUMBER_FLOAT -> fraction();
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    /** What was odd about what came so far. */
    List<Remark> remarks() {
        return remarks;
    }

    private ObjectNode object() {
        ObjectNode object = NODES.objectNode();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            JsonNode value = value(parser.nextToken());
            if (object.replace(name, value) != null && remarks.size() < MOST_REMARKS) {
                remarks.add(remark(FindingCode.DUPLICATE_FIELD, Saying.of("field", Shown.quoted(name, LONGEST_FOUND))));
            }
        }
        return object;
    }

    private ArrayNode array() {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            array.add(value(token));
        }
        return array;
    }

    private JsonNode wholeNumber() {
        return switch (parser.getNumberType()) {
            case INT -> NODES.numberNode(parser.getIntValue());
            case LONG -> NODES.numberNode(parser.getLongValue());
            default -> NODES.numberNode(parser.getBigIntegerValue());
        };
    }

    /** An enormous exponent would let a few characters fill the memory of whoever writes the number out. */
    private JsonNode fraction() {
        BigDecimal number;
        try {
            number = parser.getDecimalValue();
        } catch (NumberFormatException beyondAllNumbers) {
            throw tooLarge();
        }
        if (Math.abs((long) number.scale()) > numberDigits) {
            throw tooLarge();
        }
        return NODES.numberNode(number);
    }

    private Refused tooLarge() {
        return refused(
                FindingCode.NUMBER_TOO_LARGE,
                Saying.variant(
                        "exponent",
                        "found",
                        Shown.shortly(parser.getString(), LONGEST_FOUND),
                        "limit",
                        Integer.toString(numberDigits)));
    }

    private Refused refused(FindingCode code, Saying saying) {
        return new Refused(remark(code, saying));
    }

    private Remark remark(FindingCode code, Saying saying) {
        return new Remark(code, parser.streamReadContext().pathAsPointer().toString(), saying);
    }
}
