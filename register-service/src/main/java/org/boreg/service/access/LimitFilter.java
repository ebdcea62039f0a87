package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.boreg.service.limits.Allowance;
import org.boreg.service.limits.RequestLimits;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests, by key or, without one, by address, and answers none that is too many. */
final class LimitFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** What the public sends is looked at longer than what it reads, or is kept. */
    private static final int COST_OF_SENDING = 20;

    /** Somebody has to look at each of them. */
    private static final Set<String> TO_KEEP = Set.of("/api/v1/legitimate-interest", "/api/v1/discrepancies");

    /** A page brings several of them along. */
    private static final Pattern FILES_OF_PAGES = Pattern.compile("/(webjars/.+|[^/]+)\\.(css|m?js|svg|png|ico|woff2)");

    private final RequestLimits limits;

    LimitFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/actuator/") || FILES_OF_PAGES.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Allowance> allowance = allowance(request);
        allowance.ifPresent(allowed -> tell(allowed, response));
        if (allowance.isPresent() && !allowance.get().isEnough()) {
            Refusals.tooMany(response, allowance.get(), "These are too many requests.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<Allowance> allowance(HttpServletRequest request) {
        Caller caller = Callers.current();
        return caller.equals(Caller.PUBLIC) ? ofPublic(request) : limits.ofCaller(caller.name());
    }

    private Optional<Allowance> ofPublic(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return limits.fromAddress(request.getRemoteAddr(), 1);
        }
        Optional<Allowance> allowance = limits.fromAddress(request.getRemoteAddr(), COST_OF_SENDING);
        boolean isKept = request.getMethod().equals("POST") && TO_KEEP.contains(request.getServletPath());
        return isKept && allowance.map(Allowance::isEnough).orElse(false)
                ? limits.toKeepFrom(request.getRemoteAddr())
                : allowance;
    }

    private static void tell(Allowance allowance, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", allowance.policyHeader());
        response.setHeader("RateLimit", allowance.header());
    }
}
