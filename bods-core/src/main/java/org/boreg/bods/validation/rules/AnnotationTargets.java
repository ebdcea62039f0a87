package org.boreg.bods.validation.rules;

import java.util.function.Consumer;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Remark;
import org.boreg.bods.finding.Saying;
import org.boreg.bods.model.BodsVersion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An annotation is about something that is in its statement (BODS, Annotation, statementPointerTarget). The reference looks only at
 * entities of BODS 0.4, so that the other statements have a code of ours.
 */
final class AnnotationTargets implements DetailsRule {

    private final Layout layout;

    AnnotationTargets(BodsVersion version) {
        this.layout = Layout.of(version);
    }

    @Override
    public void check(ObjectNode statement, JsonNode details, Consumer<Remark> remarks) {
        JsonNode annotations = Fields.list(statement, "annotations");
        for (int i = 0; i < annotations.size(); i++) {
            JsonNode target = annotations.get(i).path("statementPointerTarget");
            if (!target.isMissingNode()) {
                check(statement, target, i, remarks);
            }
        }
    }

    private void check(ObjectNode statement, JsonNode target, int index, Consumer<Remark> remarks) {
        boolean hasReference = layout == Layout.RECORDS && layout.isEntity(statement);
        if (target.isString() ? !isThere(statement, target.stringValue()) : hasReference) {
            FindingCode code = hasReference
                    ? FindingCode.ANNOTATION_STATEMENT_POINTER_TARGET_INVALID
                    : FindingCode.ANNOTATION_TARGET_NOT_IN_STATEMENT;
            String at = "/annotations/" + index + "/statementPointerTarget";
            remarks.accept(new Remark(code, at, saying(target)));
        }
    }

    /** Before BODS 0.4 a slash stood for the whole statement, which is an empty text by RFC 6901. */
    private boolean isThere(ObjectNode statement, String pointer) {
        return Pointers.resolves(statement, pointer) || layout == Layout.FLAT && pointer.equals("/");
    }

    private static Saying saying(JsonNode target) {
        String found = target.isString() ? target.stringValue() : target.toString();
        String variant = found.equals("/") ? "slash" : found.startsWith("/") || !target.isString() ? "" : "start";
        return Saying.variant(variant, "found", Fields.shown(found));
    }
}
