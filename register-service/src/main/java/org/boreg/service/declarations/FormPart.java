package org.boreg.service.declarations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.boreg.bods.model.Code;
import org.boreg.bods.model.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One object of a form, read field by field; what is not as it should be is remarked at the field, and left out. */
final class FormPart {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ITEMS = 5_000;

    private final ObjectNode json;
    private final String pointer;
    private final Remarks remarks;
    private final Set<String> known = new HashSet<>();

    FormPart(ObjectNode json, String pointer, Remarks remarks) {
        this.json = json;
        this.pointer = pointer;
        this.remarks = remarks;
    }

    String pointer() {
        return pointer;
    }

    String at(String field) {
        return pointer + "/" + field;
    }

    Remarks remarks() {
        return remarks;
    }

    boolean has(String field) {
        return !get(field).isMissingNode() && !get(field).isNull();
    }

    JsonNode get(String field) {
        known.add(field);
        return json.path(field);
    }

    /** Null where it is not there, or no text. */
    @Nullable
    String text(String field) {
        JsonNode value = get(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            remarks.error("form.not-text", at(field), "field", field);
            return null;
        }
        String text = value.stringValue().strip();
        return text.isEmpty() ? null : text;
    }

    /** @param example what is expected there */
    @Nullable
    String required(String field, String example) {
        String text = text(field);
        if (text == null && !(has(field) && !get(field).isString())) {
            remarks.error("form.missing", at(field), "field", field, "example", example);
        }
        return text;
    }

    @Nullable
    LocalDate day(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        LocalDate day = text.length() == 10 ? Dates.day(text).orElse(null) : null;
        if (day == null) {
            remarks.error("form.not-date", at(field), "field", field, "found", text);
        }
        return day;
    }

    /** A year, a month or a day. */
    @Nullable
    String partialDate(String field) {
        String text = text(field);
        if (text != null && PartialDate.parse(text).isEmpty()) {
            remarks.error("form.not-partial-date", at(field), "field", field, "found", text);
            return null;
        }
        return text;
    }

    boolean flag(String field, boolean otherwise) {
        JsonNode value = get(field);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            remarks.error("form.not-boolean", at(field), "field", field);
            return otherwise;
        }
        return value.booleanValue();
    }

    @Nullable
    BigDecimal percent(String field) {
        JsonNode value = get(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        return percent(value, at(field), remarks);
    }

    static @Nullable BigDecimal percent(JsonNode value, String pointer, Remarks remarks) {
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null || number.signum() < 0 || number.compareTo(HUNDRED) > 0) {
            remarks.error("form.not-percent", pointer, "found", value.toString());
            return null;
        }
        return number;
    }

    /** One of the codes of a codelist of BODS. */
    <E extends Enum<E> & Code> @Nullable String code(String field, Class<E> codelist, @Nullable String otherwise) {
        String text = text(field);
        if (text == null) {
            if (otherwise == null && !has(field)) {
                remarks.error("form.missing", at(field), "field", field, "example", example(codelist));
            }
            return otherwise;
        }
        if (Code.of(codelist, text).isEmpty()) {
            remarks.error("form.not-one-of", at(field), "field", field, "found", text, "codes", Code.list(codelist));
            return otherwise;
        }
        return text;
    }

    private static <E extends Enum<E> & Code> String example(Class<E> codelist) {
        return codelist.getEnumConstants()[0].code();
    }

    /** Null where it is not there, or no object. */
    @Nullable
    FormPart part(String field) {
        JsonNode value = get(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return new FormPart(object, at(field), remarks);
        }
        remarks.error("form.not-an-object", at(field), "field", field);
        return null;
    }

    List<FormPart> parts(String field) {
        List<FormPart> parts = new ArrayList<>();
        List<JsonNode> items = items(field);
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof ObjectNode object) {
                parts.add(new FormPart(object, at(field) + "/" + i, remarks));
            } else {
                remarks.error("form.not-an-object", at(field) + "/" + i, "field", field);
            }
        }
        return parts;
    }

    /** Empty where it is not there, or no list. */
    List<JsonNode> items(String field) {
        JsonNode value = get(field);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            remarks.error("form.not-a-list", at(field), "field", field);
            return List.of();
        }
        if (value.size() > MOST_ITEMS) {
            remarks.error("form.too-many", at(field), "field", field, "most", Integer.toString(MOST_ITEMS));
            return List.of();
        }
        return value.valueStream().toList();
    }

    /** After all fields were read: says of the others that nothing comes of them. */
    void remarkOnTheRest() {
        json.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> remarks.warn("form.unknown-field", at(escaped(name)), "field", name));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
