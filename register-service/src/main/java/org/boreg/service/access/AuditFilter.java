package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.boreg.graph.audit.AuditEvent;
import org.boreg.graph.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what everybody asks who is not the public: each read before it is answered, each write before it is done and once more with its
 * outcome. What cannot be kept does not happen.
 *
 * <p>Of an authority it keeps that it asked, and what kind of question, not about whom: nobody whom it searches for learns of it (Directive
 * (EU) 2024/1640, art. 11), not even by somebody who reads this log.
 */
final class AuditFilter extends OncePerRequestFilter {

    private static final String API = Requests.API + "v1/";

    /** How far one's own work has come, which is asked every second; and what tells nothing about anybody. */
    private static final Set<String> OWN_WORK =
            Set.of("imports", "uploads", "me", "sign-in", "openapi.json", "actuator");

    /** The pages at the root are those of the search. */
    private static final String ROOT = "search";

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = Callers.current();
        if (!isKept(request, caller)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            keep(request, caller, null);
        } catch (RuntimeException away) {
            logger.warn("The log does not take an entry: " + away.getMessage());
            response.sendError(503, "The register's log does not take what is asked here, so it is not done.");
            return;
        }
        if (Requests.isRead(request)) {
            chain.doFilter(request, response);
        } else {
            write(request, response, chain, caller);
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, FilterChain chain, Caller caller)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
            keepOutcome(request, response.getStatus(), caller);
        } catch (AccessDeniedException refused) {
            keepOutcome(request, HttpServletResponse.SC_FORBIDDEN, caller);
            throw refused;
        }
    }

    private boolean isKept(HttpServletRequest request, Caller caller) {
        return !caller.isPublic()
                && !Requests.isFileOfPages(request)
                && !(Requests.isRead(request) && OWN_WORK.contains(kind(request)));
    }

    private void keep(HttpServletRequest request, Caller caller, @Nullable String outcome) {
        boolean tells = !caller.is(Role.AUTHORITY);
        String action = (Requests.isRead(request) ? "read." : "write.") + kind(request);
        log.append(new AuditEvent(
                caller.name(),
                caller.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                outcome == null ? action : action + ".done",
                tells ? asked(request) : null,
                outcome));
    }

    /** It is done, and cannot be taken back because the log is away: the entry before says that it was to be. */
    private void keepOutcome(HttpServletRequest request, int status, Caller caller) {
        try {
            keep(request, caller, String.valueOf(status));
        } catch (RuntimeException away) {
            logger.warn("The outcome of a request is not in the log: " + away.getMessage());
        }
    }

    private static String asked(HttpServletRequest request) {
        String path = request.getMethod() + " " + request.getRequestURI();
        return request.getQueryString() == null ? path : path + "?" + request.getQueryString();
    }

    /** What comes first below the root of the API, or of the pages. */
    private static String kind(HttpServletRequest request) {
        String whole = request.getServletPath();
        String path = whole.substring(whole.startsWith(API) ? API.length() : 1);
        if (path.isEmpty()) {
            return ROOT;
        }
        int end = path.indexOf('/');
        String first = end < 0 ? path : path.substring(0, end);
        return first.matches("[a-z.-]{1,40}") ? first : "other";
    }
}
