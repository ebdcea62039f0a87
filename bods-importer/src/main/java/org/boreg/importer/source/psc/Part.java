package org.boreg.importer.source.psc;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A part of a record of which it is not known what is in it. What is not there is null; what cannot be used is, too, and is told. */
final class Part {

    /** The first register of companies in the UK: Joint Stock Companies Act 1844. */
    private static final LocalDate EARLIEST = LocalDate.of(1844, 9, 5);

    private static final int DAY_LENGTH = "2016-04-06".length();

    private final JsonNode node;
    private final String pointer;
    private final Remarks remarks;

    Part(JsonNode node, String pointer, Remarks remarks) {
        this.node = node;
        this.pointer = pointer;
        this.remarks = remarks;
    }

    Remarks remarks() {
        return remarks;
    }

    String at(String field) {
        return Remarks.pointer(pointer, field);
    }

    boolean isEmpty() {
        return node.isEmpty();
    }

    /** A text that says something, without the spaces around it; also a number. */
    @Nullable
    String text(String field) {
        JsonNode value = node.path(field);
        String text = value.isNumber()
                ? value.asString()
                : value.isString() ? value.stringValue().strip() : "";
        if (text.isEmpty()) {
            if (!isNothing(value)) {
                unusable(field, "a-text");
            }
            return null;
        }
        return text;
    }

    /** An object; an empty one where there is none. */
    Part part(String field) {
        JsonNode value = node.path(field);
        if (value.isObject()) {
            return new Part(value, at(field), remarks);
        }
        if (!isNothing(value)) {
            unusable(field, "an-object");
        }
        return new Part(MissingNode.getInstance(), at(field), remarks);
    }

    /** The objects in an object or a list. */
    List<Part> parts(String field) {
        JsonNode value = node.path(field);
        List<Part> parts = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                parts.add(new Part(value.get(i), at(field) + "/" + i, remarks));
            }
        } else if (value.isObject()) {
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                parts.add(new Part(entry.getValue(), Remarks.pointer(at(field), entry.getKey()), remarks));
            }
        } else if (!isNothing(value)) {
            unusable(field, "a-list");
        }
        return parts;
    }

    /** The texts of a list, each once. */
    List<String> texts(String field) {
        JsonNode value = node.path(field);
        List<String> texts = new ArrayList<>();
        for (JsonNode element : value.isArray() ? value : MissingNode.getInstance()) {
            if (!element.isString()) {
                unusable(field, "a-text");
            } else if (!texts.contains(element.stringValue())) {
                texts.add(element.stringValue());
            }
        }
        if (!value.isArray() && !isNothing(value)) {
            unusable(field, "a-list");
        }
        return texts;
    }

    boolean isTrue(String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() && value.booleanValue();
    }

    /** Null where it is no whole number from 0. */
    @Nullable
    Long count(String field) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0) {
            return value.longValue();
        }
        if (!isNothing(value)) {
            unusable(field, "a-number");
        }
        return null;
    }

    /** A number within bounds, also one that is written as a text. */
    @Nullable
    Integer number(String field, int least, int most) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told as any other number that cannot be used.
        }
        unusable(field, "a-number");
        return null;
    }

    /** A day that may be true: since there have been registers of companies, and not later than it was published. */
    @Nullable
    LocalDate day(String field, LocalDate latest) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        LocalDate day = parse(text);
        String variant = day == null ? "" : day.isBefore(EARLIEST) ? "early" : day.isAfter(latest) ? "late" : null;
        if (variant == null) {
            return day;
        }
        remarks.add(new Remark(
                FindingCode.PSC_DATE_UNUSABLE,
                at(field),
                Saying.variant(
                        variant,
                        "field",
                        field,
                        "found",
                        Remarks.shown(text),
                        "earliest",
                        EARLIEST.toString(),
                        "latest",
                        latest.toString())));
        return null;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            boolean hasTime = text.length() > DAY_LENGTH && text.charAt(DAY_LENGTH) == 'T';
            String day = hasTime ? text.substring(0, DAY_LENGTH) : text;
            return day.length() == DAY_LENGTH ? LocalDate.parse(day) : null;
        } catch (DateTimeException none) {
            return null;
        }
    }

    void unusable(String field, String expected) {
        remarks.add(FindingCode.PSC_VALUE_UNUSABLE, at(field), "field", field, "expected", Saying.phrase(expected));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank();
    }
}
