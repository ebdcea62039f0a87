package org.boreg.bods.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.DateOrTime;
import org.boreg.bods.model.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one JSON object, each read as what the standard says it is. What cannot be read so becomes a finding that names
 * the field and what was expected, and the field counts as not stated. A JSON null counts as not stated, too.
 */
final class FieldReader {

    private final ObjectNode object;
    private final String pointer;
    private final FieldFindings findings;

    FieldReader(ObjectNode object, String pointer, FieldFindings findings) {
        this.object = object;
        this.pointer = pointer;
        this.findings = findings;
    }

    boolean has(String field) {
        return object.hasNonNull(field);
    }

    @Nullable
    String text(String field) {
        return read(field, Expected.TEXT, node -> node.isString() ? Optional.of(node.stringValue()) : Optional.empty());
    }

    @Nullable
    Boolean truth(String field) {
        return read(
                field, Expected.TRUTH, node -> node.isBoolean() ? Optional.of(node.booleanValue()) : Optional.empty());
    }

    @Nullable
    BigDecimal percent(String field) {
        return read(
                field,
                Expected.PERCENT,
                node -> node.isNumber()
                        ? Optional.of(node.decimalValue()).filter(FieldReader::isPercent)
                        : Optional.empty());
    }

    @Nullable
    LocalDate date(String field) {
        return readText(field, Expected.DATE, FieldReader::parseDate);
    }

    @Nullable
    PartialDate partialDate(String field) {
        return readText(field, Expected.PARTIAL_DATE, PartialDate::parse);
    }

    @Nullable
    DateOrTime dateOrTime(String field) {
        return readText(field, Expected.DATE_OR_TIME, DateOrTime::parse);
    }

    <E extends Enum<E> & Code> @Nullable E code(String field, Class<E> codelist) {
        return readText(field, Expected.oneOf(codelist), text -> Code.of(codelist, text));
    }

    @Nullable
    FieldReader object(String field) {
        ObjectNode child = read(field, Expected.OBJECT, FieldReader::asObject);
        return child == null ? null : new FieldReader(child, at(field), findings);
    }

    /** Reads an object as a value; null where there is none or the value cannot be made. */
    <T> @Nullable T object(String field, Function<FieldReader, @Nullable T> reading) {
        FieldReader child = object(field);
        return child == null ? null : reading.apply(child);
    }

    /** Reads a list of objects as values, leaving out those that cannot be made. */
    <T> List<T> objects(String field, Function<FieldReader, @Nullable T> reading) {
        List<T> values = new ArrayList<>();
        for (FieldReader child : items(field, Expected.OBJECT, this::child)) {
            T value = reading.apply(child);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    List<String> texts(String field) {
        return items(
                field,
                Expected.TEXT,
                (node, at) -> node.isString() ? Optional.of(node.stringValue()) : Optional.<String>empty());
    }

    <E extends Enum<E> & Code> List<E> codes(String field, Class<E> codelist) {
        return items(
                field,
                Expected.oneOf(codelist),
                (node, at) -> node.isString() ? Code.of(codelist, node.stringValue()) : Optional.<E>empty());
    }

    JsonNode node(String field) {
        return object.path(field);
    }

    String at(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    /** Says that the register cannot do without this field, unless it has a value. */
    void require(String field, @Nullable Object value) {
        if (value != null) {
            return;
        }
        if (has(field)) {
            findings.escalate(at(field), field);
        } else {
            findings.add(FindingCode.MISSING_FIELD, at(field), Saying.of("field", field));
        }
    }

    /** The id, unless it is blank or longer than a key of the register can be; then says so and gives null. */
    @Nullable
    String usableId(String field, String id, int longest) {
        if (!id.isBlank() && id.length() <= longest) {
            return id;
        }
        findings.add(
                FindingCode.UNUSABLE_FIELD,
                at(field),
                Saying.variant(
                        id.isBlank() ? "blank" : "long",
                        "field",
                        field,
                        "most",
                        Integer.toString(longest),
                        "length",
                        Integer.toString(id.length())));
        return null;
    }

    /** Says that the standard asks for this field, unless it is there, and that what the field belongs to is left out. */
    void expect(String field) {
        expect(field, "");
    }

    /** The same with another variant of the message, which says what the register does without the field. */
    void expect(String field, String variant) {
        if (!has(field)) {
            findings.add(FindingCode.MISSING_DETAIL, at(field), Saying.variant(variant, "field", field));
        }
    }

    private <T> List<T> items(String field, Expected expected, BiFunction<JsonNode, String, Optional<T>> reading) {
        JsonNode list = read(field, Expected.LIST, node -> node.isArray() ? Optional.of(node) : Optional.empty());
        List<T> values = new ArrayList<>();
        for (int i = 0; list != null && i < list.size(); i++) {
            String at = at(field) + "/" + i;
            Optional<T> value = reading.apply(list.get(i), at);
            value.ifPresent(values::add);
            if (value.isEmpty()) {
                findings.expected(at, expected, list.get(i));
            }
        }
        return values;
    }

    private Optional<FieldReader> child(JsonNode node, String at) {
        return asObject(node).map(child -> new FieldReader(child, at, findings));
    }

    private <T> @Nullable T readText(String field, Expected expected, Function<String, Optional<T>> reading) {
        return read(field, expected, node -> node.isString() ? reading.apply(node.stringValue()) : Optional.<T>empty());
    }

    private <T> @Nullable T read(String field, Expected expected, Function<JsonNode, Optional<T>> reading) {
        JsonNode node = object.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        Optional<T> value = reading.apply(node);
        if (value.isEmpty()) {
            findings.expected(at(field), expected, node);
        }
        return value.orElse(null);
    }

    private static Optional<ObjectNode> asObject(JsonNode node) {
        return node instanceof ObjectNode child ? Optional.of(child) : Optional.empty();
    }

    private static boolean isPercent(BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
    }

    private static Optional<LocalDate> parseDate(String text) {
        return PartialDate.parse(text)
                .map(PartialDate::value)
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast);
    }
}
