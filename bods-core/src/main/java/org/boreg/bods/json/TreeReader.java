package org.boreg.bods.json;

import java.util.List;
import java.util.regex.Pattern;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text of one item as JSON, whatever version of the standard it follows. Stateless, safe for many threads. */
public final class TreeReader {

    private static final int LONGEST_REASON = 200;

    private static final Pattern ABOUT_JACKSON = Pattern.compile(
            " ?\\(start marker at \\[[^\\]]*\\]\\)| ?\\([^()]*`?StreamReadConstraints[^()]*(\\(\\))?`?\\)");

    private final JsonMapper json;

    public TreeReader(ReadLimits limits) {
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
            return unreadable(raw, reason(unreadable));
        } catch (NumberFormatException tooLarge) {
            return unreadable(raw, "a number in it is too large or too small for any computer");
        }
        return node instanceof ObjectNode object
                ? new StatementTree(raw.place(), raw.text(), object)
                : rejected(
                        raw.place(),
                        FindingCode.NOT_A_STATEMENT,
                        "",
                        "A statement is a JSON object, but this is " + kind(node) + ".");
    }

    private static RejectedItem unreadable(RawStatement raw, String reason) {
        return rejected(raw.place(), FindingCode.UNREADABLE_JSON, "", "This is no JSON: " + reason + ".");
    }

    private static RejectedItem rejected(Place place, FindingCode code, String pointer, String message) {
        return new RejectedItem(place, List.of(new Finding(code, place, null, pointer, message)));
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }

    /** What Jackson says, without its talk of itself, and with the place inside the statement. */
    private static String reason(JacksonException unreadable) {
        if (unreadable instanceof StreamConstraintsException) {
            return said(unreadable);
        }
        String what = unreadable instanceof DatabindException ? "something follows after its end" : said(unreadable);
        TokenStreamLocation at = unreadable.getLocation();
        return at == null
                ? what
                : "%s (line %d, column %d of the statement)".formatted(what, at.getLineNr(), at.getColumnNr());
    }

    private static String said(JacksonException unreadable) {
        String message = unreadable.getOriginalMessage();
        String firstLine = message.lines().findFirst().orElse("it cannot be parsed");
        String plain = ABOUT_JACKSON.matcher(firstLine).replaceAll("");
        return plain.length() > LONGEST_REASON ? plain.substring(0, LONGEST_REASON) + "..." : plain;
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
