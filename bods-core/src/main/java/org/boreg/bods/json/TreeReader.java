package org.boreg.bods.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the text of one item as JSON, whatever version of the standard it follows. Stateless, safe for many threads. */
public final class TreeReader {

    private static final int LONGEST_REASON = 200;

    /** The fault of so short a text is found faster than a parser makes an exception of it, and a file may have millions. */
    private static final int TINY = 32;

    /** What the parser says of itself, which means nothing to whoever wrote the text. */
    private static final Pattern ABOUT_PARSER = Pattern.compile(
            " ?\\(start marker at \\[[^\\]]*\\]\\)| ?\\([^()]*`?StreamReadConstraints[^()]*(\\(\\))?`?\\)");

    private final ReadLimits limits;
    private final JsonFactory json;

    public TreeReader(ReadLimits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.statementBytes())
                        .maxNameLength(limits.statementBytes())
                        .maxNumberLength(limits.numberDigits())
                        .build())
                .build();
    }

    /** A {@link StatementTree}, or a {@link RejectedItem} where the item is no JSON object. */
    public ReadItem read(RawItem item) {
        return item instanceof BrokenItem broken
                ? new RejectedItem(broken.place(), List.of(broken.finding()))
                : read((RawStatement) item);
    }

    private ReadItem read(RawStatement raw) {
        Tree tree;
        try {
            tree = tree(raw);
        } catch (JsonTree.Refused refused) {
            return rejected(raw.place(), refused.remark());
        }
        return tree.node() instanceof ObjectNode object
                ? new StatementTree(raw, object, remarks(raw, object, tree.remarks()))
                : rejected(raw.place(), Remark.of(FindingCode.NOT_A_STATEMENT, "", "found", kind(tree.node())));
    }

    private Tree tree(RawStatement raw) {
        JacksonException reason = null;
        if (raw.bytes().length < TINY) {
            refuseFaulty(raw);
        }
        if (isSurelyUtf8(raw.bytes())) {
            try (JsonParser parser = json.createParser(ObjectReadContext.empty(), raw.bytes())) {
                return tree(parser);
            } catch (StreamConstraintsException tooMuch) {
                throw refused(tooMuch);
            } catch (JacksonException unreadable) {
                reason = unreadable;
            }
        }
        refuseFaulty(raw);
        return treeOfText(raw.text(), reason);
    }

    private static void refuseFaulty(RawStatement raw) {
        Saying fault = JsonFault.of(raw.text());
        if (fault != null) {
            throw new JsonTree.Refused(new Remark(FindingCode.UNREADABLE_JSON, "", fault));
        }
    }

    /** Of text the parser takes what it does not of bytes: the name of a field with half a surrogate pair. */
    private Tree treeOfText(String text, @Nullable JacksonException before) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            return tree(parser);
        } catch (StreamConstraintsException tooMuch) {
            throw refused(tooMuch);
        } catch (JacksonException unreadable) {
            String said = said(before == null ? unreadable : before);
            throw new JsonTree.Refused(Remark.of(FindingCode.UNREADABLE_JSON, "", "reason", said));
        }
    }

    private Tree tree(JsonParser parser) {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new StreamReadException(parser, "there is nothing");
        }
        JsonTree tree = new JsonTree(parser, limits.numberDigits());
        JsonNode node = tree.value(first);
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "something follows after its end");
        }
        return new Tree(node, tree.remarks());
    }

    /** A parser takes bytes with zeros at their beginning for another encoding, and leaves out a byte order mark. */
    private static boolean isSurelyUtf8(byte[] bytes) {
        return bytes.length > 1 && bytes[0] > 0 && bytes[1] != 0;
    }

    private static List<Remark> remarks(RawStatement raw, ObjectNode object, List<Remark> before) {
        if (raw.isPlain()) {
            return List.copyOf(before);
        }
        List<Remark> remarks = new ArrayList<>(before);
        remarks.addAll(LoneSurrogates.in(raw.bytes(), object));
        return List.copyOf(remarks);
    }

    private JsonTree.Refused refused(StreamConstraintsException tooMuch) {
        return new JsonTree.Refused(
                tooMuch.getOriginalMessage().startsWith("Number")
                        ? Remark.of(FindingCode.NUMBER_TOO_LARGE, "", "limit", Integer.toString(limits.numberDigits()))
                        : Remark.of(FindingCode.NESTED_TOO_DEEPLY, "", "limit", Integer.toString(limits.depth())));
    }

    private record Tree(JsonNode node, List<Remark> remarks) {}

    private static RejectedItem rejected(Place place, Remark why) {
        return new RejectedItem(place, List.of(why.at(place, null)));
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> Saying.phrase("a-list");
            case STRING -> Saying.phrase("a-text");
            case NUMBER -> Saying.phrase("a-number");
            case BOOLEAN -> Saying.phrase("true-or-false");
            default -> Saying.phrase("a-null");
        };
    }

    /** What the parser says, without its talk of itself. */
    private static String said(JacksonException unreadable) {
        String firstLine = unreadable.getOriginalMessage().lines().findFirst().orElse("");
        return Shown.shortly(ABOUT_PARSER.matcher(firstLine).replaceAll(""), LONGEST_REASON);
    }
}
