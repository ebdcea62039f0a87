package org.boreg.service.web.declare;

import org.boreg.service.declarations.DeclarationRefused;

/**
 * Why something was not done with a declaration.
 *
 * @param key of the message that says so in the language of the page
 * @param detail the same more exactly, in English
 */
record Refusal(String key, String detail) {

    static Refusal of(DeclarationRefused refused) {
        return new Refusal("problem.said." + code(refused.reason()), refused.getMessage());
    }

    private static String code(DeclarationRefused.Reason reason) {
        return switch (reason) {
            case NOT_THERE -> "not-in-register";
            case NOT_YOURS -> "not-yours";
            case UNREADABLE -> "bad-request";
            case TOO_LARGE -> "content-too-large";
            case NOT_NOW -> "not-now";
            case CHANGED_SINCE -> "changed-since";
            case KEY_USED -> "key-used";
            case HAS_ERRORS -> "declaration-has-errors";
        };
    }
}
