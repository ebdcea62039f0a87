package org.boreg.cli.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Party;
import org.boreg.cli.register.OwnerRow;
import org.boreg.cli.register.OwnerRow.Found;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Owners of many companies, a line for each: as CSV (RFC 4180) with a header, or as JSON Lines with the same fields. */
public final class OwnerLines {

    private static final int DECIMALS = 9;

    /** With what a spreadsheet takes a text for a formula. */
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private final Writer out;
    private final boolean json;
    private boolean begun;

    /** @param json JSON Lines instead of CSV */
    public OwnerLines(Writer out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /** Writes the header, where there is one, though no row may follow. */
    public void begin() {
        if (!json && !begun) {
            line(fields(HEADER_ROW).keySet().stream().collect(Collectors.joining(",")) + "\r\n");
        }
        begun = true;
    }

    /** @throws UncheckedIOException when it cannot be written */
    public void row(OwnerRow row) {
        begin();
        Map<String, Object> fields = fields(row);
        line(
                json
                        ? JsonMapper.shared().writeValueAsString(fields) + "\n"
                        : fields.values().stream().map(OwnerLines::cell).collect(Collectors.joining(",")) + "\r\n");
    }

    private static final OwnerRow HEADER_ROW =
            new OwnerRow(Party.entity("", null, null), null, ShareRange.NONE, ShareRange.NONE);

    private static Map<String, Object> fields(OwnerRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Found found = row.found();
        party(fields, "company", row.company());
        party(fields, "owner", found == null ? null : found.owner());
        fields.put("certainty", found == null ? null : found.certainty());
        range(fields, "shares", found == null ? null : found.shares());
        range(fields, "votes", found == null ? null : found.votes());
        fields.put("control", found == null ? null : found.control());
        fields.put("caveats", found == null ? List.of() : found.caveats());
        range(fields, "untracedShares", row.untracedShares());
        range(fields, "untracedVotes", row.untracedVotes());
        return fields;
    }

    private static void party(Map<String, Object> fields, String which, @Nullable Party party) {
        fields.put(which + "Id", party == null ? null : party.id());
        fields.put(which + "Name", party == null ? null : party.name());
        fields.put(
                which + "RecordId",
                party == null || party.recordIds().isEmpty()
                        ? null
                        : party.recordIds().get(0));
    }

    private static void range(Map<String, Object> fields, String which, @Nullable ShareRange range) {
        fields.put(which + "Min", range == null ? null : percent(range.min()));
        fields.put(which + "Max", range == null ? null : percent(range.max()));
        fields.put(which + "MinExclusive", range == null ? null : range.minExclusive());
        fields.put(which + "MaxExclusive", range == null ? null : range.maxExclusive());
    }

    private static BigDecimal percent(double percent) {
        BigDecimal exact = BigDecimal.valueOf(percent)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof List<?> texts) {
            return cell(texts.stream().map(Object::toString).collect(Collectors.joining(" ")));
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? "" : value.toString();
    }

    /** An apostrophe makes a text of what a spreadsheet would calculate. */
    private static String quoted(String text) {
        String harmless = !text.isEmpty() && BEGINS_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean needsQuotes = harmless.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return needsQuotes ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }

    private void line(String text) {
        try {
            out.write(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
