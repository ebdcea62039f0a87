package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.boreg.service.limits.Allowance;
import org.boreg.service.limits.RequestLimits;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests, by key or, without one, by address, and answers none that is too many. */
final class LimitFilter extends OncePerRequestFilter {

    /** What the public sends is looked at longer than what it reads, or is kept. */
    private static final int COST_OF_SENDING = 20;

    /** Somebody has to look at each of them. */
    private static final Pattern TO_KEEP =
            Pattern.compile("(/api/v1)?/legitimate-interest|/api/v1/discrepancies|/statement/.+/report");

    private final RequestLimits limits;

    LimitFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/actuator/") || Requests.isFileOfPages(request);
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
        if (Requests.isRead(request)) {
            return limits.fromAddress(request.getRemoteAddr(), 1);
        }
        Optional<Allowance> allowance = limits.fromAddress(request.getRemoteAddr(), COST_OF_SENDING);
        boolean isKept = request.getMethod().equals("POST")
                && TO_KEEP.matcher(request.getServletPath()).matches();
        return isKept && allowance.map(Allowance::isEnough).orElse(false)
                ? limits.toKeepFrom(request.getRemoteAddr())
                : allowance;
    }

    private static void tell(Allowance allowance, HttpServletResponse response) {
        response.setHeader("RateLimit-Policy", allowance.policyHeader());
        response.setHeader("RateLimit", allowance.header());
    }
}
