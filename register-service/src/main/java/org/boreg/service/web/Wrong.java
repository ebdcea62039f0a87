package org.boreg.service.web;

import java.util.Locale;
import java.util.Objects;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.declarations.DeclarationRefused;
import org.boreg.service.interest.TooManyApplications;
import org.boreg.service.uploads.UploadRefused;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * What is wrong with a form that was sent, to be said at the form.
 *
 * @param field which one is wrong; empty where it is none alone
 * @param words the rest of the message's key, after {@code wrong.}; such a message need not be there
 * @param detail in English, for what the words do not say
 */
public record Wrong(String field, String words, String detail) {

    /** @throws RuntimeException the same where no form can put it right, as when what it is about is not there */
    static Wrong of(RuntimeException refused) {
        if (refused instanceof InvalidQuestion question) {
            return ofField(question.parameter(), question);
        }
        if (refused instanceof ActRefused act && act.why() == ActRefused.Reason.BADLY_ASKED) {
            return ofField(Objects.requireNonNullElse(act.field(), ""), act);
        }
        if (refused instanceof ActRefused act && act.why() == ActRefused.Reason.CONTRADICTED) {
            return ofAll("contradicted", act);
        }
        if (refused instanceof UploadRefused upload) {
            return ofAll(upload.reason().name(), upload);
        }
        if (refused instanceof DeclarationRefused declaration && isOfNow(declaration.reason())) {
            return ofAll(declaration.reason().name(), declaration);
        }
        if (refused instanceof TooManyApplications) {
            return ofAll(UploadRefused.Reason.TOO_MANY_WAIT.name(), refused);
        }
        if (refused instanceof OptimisticLockingFailureException) {
            return new Wrong("", "changed_since", "");
        }
        throw refused;
    }

    private static boolean isOfNow(DeclarationRefused.Reason reason) {
        return switch (reason) {
            case NOT_NOW, CHANGED_SINCE, HAS_ERRORS -> true;
            default -> false;
        };
    }

    private static Wrong ofField(String field, RuntimeException refused) {
        return new Wrong(field, field, said(refused));
    }

    private static Wrong ofAll(String code, RuntimeException refused) {
        return new Wrong("", code.toLowerCase(Locale.ROOT), said(refused));
    }

    private static String said(RuntimeException refused) {
        return Objects.requireNonNullElse(refused.getMessage(), "");
    }
}
