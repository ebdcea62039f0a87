package org.boreg.bods.validation.schema;

import com.networknt.schema.Error;
import java.util.Locale;
import java.util.stream.Collectors;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import tools.jackson.databind.JsonNode;

/** Says what violates a schema, from what stands in the statement and in the schema. The words are the catalogue's. */
final class Wording {

    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_LIST = 400;

    static Remark remark(Error error) {
        FindingCode code = FindingCode.ofSchemaKeyword(error.getKeyword());
        String pointer = error.getInstanceLocation().toString();
        return new Remark(code, pointer, saying(code, error, field(pointer)));
    }

    private static Saying saying(FindingCode code, Error error, String field) {
        JsonNode value = error.getInstanceNode();
        JsonNode asked = error.getSchemaNode();
        String found = shortened(value);
        return switch (code) {
            case SCHEMA_REQUIRED -> Saying.of("field", field, "missing", property(error));
            case SCHEMA_DEPENDENCIES -> Saying.of("field", field, "missing", property(error));
            case SCHEMA_TYPE ->
                Saying.of(
                        "field",
                        field,
                        "found",
                        found,
                        "kind",
                        kind(value.getNodeType().name().toLowerCase(Locale.ROOT)),
                        "expected",
                        kind(asked.asString("")));
            case SCHEMA_ENUM -> Saying.of("field", field, "found", found, "expected", codes(asked));
            case SCHEMA_FORMAT ->
                Saying.of("field", field, "found", found, "expected", Saying.phrase("a-" + asked.asString("")));
            case SCHEMA_PATTERN -> Saying.of("field", field, "found", found, "expected", example(asked));
            case SCHEMA_MIN_LENGTH, SCHEMA_MAX_LENGTH ->
                Saying.of("field", field, "found", found, "length", length(value), "limit", shortened(asked));
            case SCHEMA_CONST -> constant(asked, field, found);
            case SCHEMA_ANY_OF, SCHEMA_ONE_OF -> alternatives(asked, field, found);
            default -> Saying.of("field", field, "found", found, "limit", shortened(asked));
        };
    }

    private static Saying constant(JsonNode asked, String field, String found) {
        return asked.isContainer() || asked.isString() && asked.stringValue().isEmpty()
                ? Saying.variant("empty", "field", field, "found", found)
                : Saying.of("field", field, "found", found, "expected", shortened(asked));
    }

    private static Saying alternatives(JsonNode branches, String field, String found) {
        JsonNode first = branches.path(0);
        JsonNode last = branches.path(branches.size() - 1);
        if (first.has("required") && !first.has("properties")) {
            return Saying.variant("fields", "field", field, "expected", requiredFields(branches));
        }
        if (last.has("format")) {
            String phrase = first.has("pattern") ? "a-partial-date" : "a-date-or-time";
            return Saying.variant("form", "field", field, "found", found, "expected", Saying.phrase(phrase));
        }
        if ("string".equals(first.path("type").asString(""))) {
            return Saying.variant("form", "field", field, "found", found, "expected", Saying.phrase("a-party"));
        }
        return Saying.of("field", field, "found", found);
    }

    private static String requiredFields(JsonNode branches) {
        return branches.valueStream()
                .map(branch -> branch.path("required").path(0).asString(""))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String property(Error error) {
        String property = error.getProperty();
        return property == null ? "" : shortened(property);
    }

    private static String codes(JsonNode codes) {
        String list = codes.valueStream().map(code -> code.asString("")).collect(Collectors.joining(", "));
        return cut(list, LONGEST_LIST);
    }

    /** What a pattern asks for is told by an example that it allows, since few people read patterns. */
    private static String example(JsonNode pattern) {
        String regex = pattern.asString("");
        if (SchemaPattern.of(regex).matcher("2024-05-31").find()) {
            return Saying.phrase("a-date");
        }
        boolean isVersion = SchemaPattern.of(regex).matcher("0.4").find();
        return isVersion ? Saying.phrase("a-version") : cut(regex, LONGEST_VALUE);
    }

    /** The phrase for a type of JSON Schema. */
    private static String kind(String type) {
        return Saying.phrase(
                switch (type) {
                    case "string" -> "a-text";
                    case "array" -> "a-list";
                    case "object" -> "an-object";
                    case "boolean" -> "true-or-false";
                    case "null" -> "a-null";
                    default -> "a-number";
                });
    }

    private static String length(JsonNode value) {
        String text = value.asString("");
        return Integer.toString(text.codePointCount(0, text.length()));
    }

    /** The name of the field that a pointer leads to; with a number where it is one of a list. */
    static String field(String pointer) {
        String[] steps = pointer.split("/", -1);
        String last = steps[steps.length - 1];
        if (steps.length == 1) {
            return Saying.phrase("the-statement");
        }
        boolean isItem = steps.length > 2 && !last.isEmpty() && last.chars().allMatch(Character::isDigit);
        return isItem ? shortened(plain(steps[steps.length - 2])) + "[" + last + "]" : shortened(plain(last));
    }

    private static String plain(String step) {
        return step.replace("~1", "/").replace("~0", "~");
    }

    /** A name as a step of a JSON Pointer (RFC 6901). */
    static String escaped(String name) {
        return name.indexOf('~') < 0 && name.indexOf('/') < 0
                ? name
                : name.replace("~", "~0").replace("/", "~1");
    }

    /** A value in one short line: texts in quotation marks, and of lists and objects only that they are some. */
    static String shortened(JsonNode value) {
        if (value.isContainer()) {
            return value.isArray() ? (value.isEmpty() ? "[]" : "[...]") : (value.isEmpty() ? "{}" : "{...}");
        }
        return value.isString()
                ? "\"" + shortened(value.stringValue()) + "\""
                : cut(value.asString("null"), LONGEST_VALUE);
    }

    static String shortened(String text) {
        return cut(text, LONGEST_VALUE);
    }

    private static String cut(String text, int longest) {
        boolean isLong = text.length() > longest;
        String head = isLong
                ? text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest)
                : text;
        return head.chars().noneMatch(Character::isISOControl) && !isLong
                ? head
                : oneLine(head) + (isLong ? "..." : "");
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString();
    }

    private Wording() {}
}
