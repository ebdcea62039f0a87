package org.boreg.service.access;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.boreg.service.limits.Allowance;
import org.springframework.http.HttpHeaders;

/** What is answered to whoever is not known, or may not (RFC 6750); the problem document is made of the message. */
final class Refusals {

    private static final String CHALLENGE = "Bearer realm=\"boreg\"";
    private static final String LATER_SECONDS = "10";

    /** Nothing was sent that says who asks, and something is needed. */
    static void unknown(HttpServletResponse response) throws IOException {
        challenge(response, "");
        response.sendError(401, "This needs a key or a token, as \"Authorization: Bearer <key>\".");
    }

    /** What was sent is not good. */
    static void invalid(HttpServletResponse response, String why) throws IOException {
        challenge(response, ", error=\"invalid_token\", error_description=\"%s\"".formatted(quotable(why)));
        response.sendError(401, why);
    }

    /** Who asks is known, and may not. */
    static void forbidden(HttpServletResponse response) throws IOException {
        challenge(response, ", error=\"insufficient_scope\"");
        response.sendError(403, "This key or token does not allow that.");
    }

    /** A form that was not sent by a page of ours, or by one that was open for too long. */
    static void oldForm(HttpServletResponse response) throws IOException {
        response.sendError(
                403, "This form was open for too long, or was not sent by a page of this register. Open it again.");
    }

    /** Nobody can say at the moment who asks. */
    static void later(HttpServletResponse response, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, LATER_SECONDS);
        response.sendError(503, why);
    }

    /** @param why what there was too much of; when there can be more is added */
    static void tooMany(HttpServletResponse response, Allowance allowance, String why) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(allowance.secondsToWait()));
        response.sendError(429, "%s Try again in %d s.".formatted(why, allowance.secondsToWait()));
    }

    private static void challenge(HttpServletResponse response, String more) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + more);
    }

    /** The RFC allows printable ASCII without quotes and backslashes. */
    private static String quotable(String text) {
        return text.replace('"', '\'').replaceAll("[^\\x20-\\x7e]|\\\\", "?");
    }

    private Refusals() {}
}
