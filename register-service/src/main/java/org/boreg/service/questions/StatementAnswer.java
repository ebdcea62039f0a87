package org.boreg.service.questions;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.boreg.bods.disclosure.Disclosure;
import org.boreg.bods.disclosure.Redacted;
import org.boreg.bods.disclosure.Viewer;
import org.boreg.graph.read.StatementView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A statement as it was published, as far as the viewer may see it.
 *
 * @param text the statement as JSON; its own text, character for character, where nothing was left out
 * @param hidden JSON Pointers to what was left out or shortened for this viewer
 * @param bodsVersion the version of the standard that it follows
 * @param partyId whom its record describes; null for a relationship
 * @param current whether it is the latest of its record
 * @param importId the import that brought it
 */
public record StatementAnswer(
        String statementId,
        String text,
        List<String> hidden,
        String bodsVersion,
        String recordId,
        @Nullable String partyId,
        boolean current,
        String importId) {

    static StatementAnswer of(StatementView view, Viewer viewer) {
        Redacted seen = Disclosure.redact((ObjectNode) StatementJson.read(view.text()), viewer);
        return new StatementAnswer(
                view.statementId(),
                seen.isComplete() ? view.text() : StatementJson.write(seen.statement()),
                seen.hidden(),
                view.bodsVersion(),
                view.recordId(),
                view.partyId(),
                view.current(),
                view.importId());
    }

    /** Whether something was left out for this viewer. */
    public boolean redacted() {
        return !hidden.isEmpty();
    }

    /** Stands for exactly this text. */
    public String tag() {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
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
