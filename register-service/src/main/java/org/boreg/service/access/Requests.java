package org.boreg.service.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** What kind of request it is. */
final class Requests {

    static final String API = "/api/";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** A page brings several of them along. */
    private static final Pattern FILES_OF_PAGES = Pattern.compile("/(webjars/.+|[^/]+)\\.(css|m?js|svg|png|ico|woff2)");

    /** Whether it changes nothing. */
    static boolean isRead(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    /** Decoded: {@code /%61pi/v1} is the same address. */
    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().startsWith(API);
    }

    static boolean isFileOfPages(HttpServletRequest request) {
        return FILES_OF_PAGES.matcher(request.getServletPath()).matches();
    }

    /** Whether a browser wants to show the answer. */
    static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return !isApi(request) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    /** Whether a browser may send it without its user's will: it changes something, and cookies alone say whose it is. */
    static boolean isForm(HttpServletRequest request) {
        return !isRead(request) && !isApi(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private Requests() {}
}
