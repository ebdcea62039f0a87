package org.boreg.importer.source.psc;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * From when to when something was the case, as a record says.
 *
 * @param from null where it is not stated, or cannot be true
 * @param to null where it is not stated, or cannot be true
 * @param statedOn the day for which the record makes its claim: the later one of its days; null where it has none
 * @param isOver whether it has ceased, even where nobody knows when
 * @param raw the dates that cannot be used, as they are written
 */
record Span(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate statedOn,
        boolean isOver,
        List<String> raw) {

    private static final String FROM = "notified_on";
    private static final String TO = "ceased_on";

    /**
     * Reads the two dates of a record. One that ceased before it was notified did cease; when it began is not known then.
     *
     * @param latest the day of publication
     */
    static Span of(Part data, LocalDate latest) {
        LocalDate from = data.day(FROM, latest);
        LocalDate to = data.day(TO, latest);
        boolean isOver = data.text(TO) != null || data.isTrue("ceased");
        boolean isReversed = from != null && to != null && to.isBefore(from);
        if (isReversed) {
            data.remarks().add(reversed(data, from, to));
        }
        LocalDate statedOn = isOver ? to == null ? null : isReversed ? from : to : from;
        return new Span(
                isReversed ? null : from, to, statedOn, isOver, raw(data, from == null || isReversed, to == null));
    }

    private static List<String> raw(Part data, boolean keepFrom, boolean keepTo) {
        List<String> raw = new ArrayList<>();
        keep(data, FROM, keepFrom, raw);
        keep(data, TO, keepTo, raw);
        return List.copyOf(raw);
    }

    private static void keep(Part data, String field, boolean isKept, List<String> raw) {
        String text = isKept ? data.text(field) : null;
        if (text != null) {
            raw.add(field + " " + Remarks.shown(text));
        }
    }

    private static Remark reversed(Part data, LocalDate from, LocalDate to) {
        return new Remark(
                FindingCode.PSC_DATE_UNUSABLE,
                data.at(TO),
                Saying.variant("reversed", "field", TO, "found", to.toString(), "from", from.toString()));
    }

    /** Puts the dates that can be used into an interest. */
    void putInto(ObjectNode interest) {
        if (from != null) {
            interest.put("startDate", from.toString());
        }
        if (to != null) {
            interest.put("endDate", to.toString());
        }
    }
}
