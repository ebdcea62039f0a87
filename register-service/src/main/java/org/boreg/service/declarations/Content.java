package org.boreg.service.declarations;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.Place;
import org.boreg.bods.json.CanonicalJson;
import org.boreg.bods.json.RawStatement;
import org.boreg.bods.json.ReadItem;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.json.RejectedItem;
import org.boreg.bods.json.StatementTree;
import org.boreg.bods.json.TreeReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a filer has sent: a form, or statements of BODS. */
final class Content {

    /** Some hundred owners with all that can be said of them. */
    static final int MOST_BYTES = 1 << 20;

    private static final TreeReader TREES = new TreeReader(new ReadLimits(2 * MOST_BYTES, 50));
    private static final String STATEMENTS = "statements";

    private final ObjectNode json;

    private Content(ObjectNode json) {
        this.json = json;
    }

    /**
     * @param text a JSON object, or an array of statements
     * @throws DeclarationRefused when it is none, or too large
     */
    static Content read(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw DeclarationRefused.because(
                    DeclarationRefused.Reason.TOO_LARGE, "A declaration has at most %d bytes.".formatted(MOST_BYTES));
        }
        boolean isArray = text.stripLeading().startsWith("[");
        String object = isArray ? "{\"%s\":%s}".formatted(STATEMENTS, text) : text;
        ReadItem read = TREES.read(new RawStatement(new Place("declaration", 1, 0), object));
        List<Finding> findings =
                read instanceof StatementTree tree ? tree.findings() : ((RejectedItem) read).findings();
        if (findings.isEmpty() && read instanceof StatementTree tree) {
            return new Content(tree.json());
        }
        throw DeclarationRefused.because(
                DeclarationRefused.Reason.UNREADABLE,
                "A declaration is a JSON object, or an array of statements: "
                        + findings.stream().map(Finding::message).limit(3).collect(Collectors.joining(" ")));
    }

    static Content of(ObjectNode json) {
        return new Content(json);
    }

    ObjectNode json() {
        return json.deepCopy();
    }

    /** Where these are statements of BODS: the array, whatever it is. */
    boolean isStatements() {
        return json.has(STATEMENTS);
    }

    JsonNode statements() {
        return json.path(STATEMENTS);
    }

    /** SHA-256 of what it says, however that is written. */
    String hash() {
        return CanonicalJson.hash(json);
    }

    String text() {
        return json.toString();
    }
}
