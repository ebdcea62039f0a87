package org.boreg.service.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.boreg.bods.disclosure.Redacted;
import org.boreg.bods.model.BodsVersion;
import org.boreg.graph.read.StatementView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement, as far as the viewer may see it.
 *
 * @param text the statement as JSON, in the shape of BODS 0.4. Where it was published in that, its own text, character for character, unless
 *     something was left out
 * @param original the text as it was published, where that is in an older version of the standard; only for the operator, else null
 * @param hidden JSON Pointers to what was left out or shortened for this viewer
 * @param originalVersion the version of the standard in which it was published
 * @param partyId whom its record describes; null for a relationship
 * @param current whether it is the latest of its record
 * @param importId the import that brought it
 * @param queries how many reports there are that it is wrong, which are undecided or were upheld
 */
public record StatementAnswer(
        String statementId,
        String text,
        @Nullable String original,
        List<String> hidden,
        String originalVersion,
        String recordId,
        @Nullable String partyId,
        boolean current,
        String importId,
        int queries) {

    static StatementAnswer of(StatementView view, Sight sight) {
        // Disclosure knows the fields of 0.4 alone: nothing of an older text may pass it by.
        Redacted seen = sight.disclosure().redact((ObjectNode) StatementJson.read(view.reading()), view.keptSince());
        return new StatementAnswer(
                view.statementId(),
                seen.isComplete() ? view.reading() : StatementJson.write(seen.statement()),
                sight.isOfTheOperator() && view.isUpgraded() ? view.text() : null,
                seen.hidden(),
                view.bodsVersion(),
                view.recordId(),
                view.partyId(),
                view.current(),
                view.importId(),
                view.queries());
    }

    /** Whether something was left out for this viewer. */
    public boolean redacted() {
        return !hidden.isEmpty();
    }

    /** The text as it was published; only for the operator. */
    public String originalOrText() {
        return original == null ? text : original;
    }

    /** Whether it was published in an older version of the standard than that of the text. */
    public boolean upgraded() {
        return !originalVersion.equals(BodsVersion.V0_4.toString());
    }

    /** Stands for exactly this text. */
    public static String tag(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether it has to be read with care: somebody says that it is wrong, and nobody has found yet that it is right. */
    public boolean isUnderQuery() {
        return queries > 0;
    }

    /** The text as JSON. */
    public JsonNode json() {
        return StatementJson.read(text);
    }

    /** The text with a line for each field. */
    public String indented() {
        return StatementJson.indented(text);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
