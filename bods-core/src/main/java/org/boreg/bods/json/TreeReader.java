package org.boreg.bods.json;

import java.util.List;
import java.util.regex.Pattern;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text of one item as JSON, whatever version of the standard it follows. Stateless, safe for many threads. */
public final class TreeReader {

    private static final int LONGEST_REASON = 200;

    private static final String NUMBER_DIGITS = "1000";

    private static final Pattern ABOUT_JACKSON = Pattern.compile(
            " ?\\(start marker at \\[[^\\]]*\\]\\)| ?\\([^()]*`?StreamReadConstraints[^()]*(\\(\\))?`?\\)");

    private final JsonMapper json;
    private final ReadLimits limits;

    public TreeReader(ReadLimits limits) {
        this.limits = limits;
        this.json = mapper(limits);
    }

    /** A {@link StatementTree}, or a {@link RejectedItem} where the item is no JSON object. */
    public ReadItem read(RawItem item) {
        return item instanceof BrokenItem broken
                ? new RejectedItem(broken.place(), List.of(broken.finding()))
                : read((RawStatement) item);
    }

    private ReadItem read(RawStatement raw) {
        JsonNode node;
        try {
            node = json.readTree(raw.text());
        } catch (JacksonException unreadable) {
            return rejected(raw.place(), why(unreadable, raw.text()));
        } catch (NumberFormatException tooLarge) {
            return rejected(raw.place(), Remark.of(FindingCode.NUMBER_TOO_LARGE, "", "limit", NUMBER_DIGITS));
        }
        return node instanceof ObjectNode object
                ? new StatementTree(raw.place(), raw.text(), object)
                : rejected(raw.place(), Remark.of(FindingCode.NOT_A_STATEMENT, "", "found", kind(node)));
    }

    private static RejectedItem rejected(Place place, Remark why) {
        return new RejectedItem(place, List.of(why.at(place, null)));
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> Saying.phrase("a-list");
            case STRING -> Saying.phrase("a-text");
            case NUMBER -> Saying.phrase("a-number");
            case BOOLEAN -> Saying.phrase("true-or-false");
            default -> "null";
        };
    }

    private Remark why(JacksonException unreadable, String text) {
        if (unreadable instanceof StreamConstraintsException) {
            return unreadable.getOriginalMessage().startsWith("Document nesting")
                    ? Remark.of(FindingCode.NESTED_TOO_DEEPLY, "", "limit", Integer.toString(limits.depth()))
                    : Remark.of(FindingCode.NUMBER_TOO_LARGE, "", "limit", NUMBER_DIGITS);
        }
        if (unreadable.getOriginalMessage().startsWith("Duplicate")) {
            return Remark.of(
                    FindingCode.DUPLICATE_FIELD,
                    "",
                    "field",
                    said(unreadable).replaceFirst("^Duplicate Object property ", ""));
        }
        Saying fault = JsonFault.of(text);
        return new Remark(
                FindingCode.UNREADABLE_JSON, "", fault == null ? Saying.of("reason", said(unreadable)) : fault);
    }

    /** What Jackson says, without its talk of itself. */
    private static String said(JacksonException unreadable) {
        String message = unreadable.getOriginalMessage();
        String firstLine = message.lines().findFirst().orElse("it cannot be parsed");
        return Shown.shortly(ABOUT_JACKSON.matcher(firstLine).replaceAll(""), LONGEST_REASON);
    }

    private static JsonMapper mapper(ReadLimits limits) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.statementBytes())
                        .build())
                // The same field twice has no agreed meaning (RFC 8259, section 4): whichever were taken, a claim would
                // be lost.
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }
}
