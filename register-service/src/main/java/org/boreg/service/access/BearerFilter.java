package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.service.limits.Allowance;
import org.boreg.service.limits.RequestLimits;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a caller by what {@code Authorization: Bearer} says. What is not good there is refused, also where nothing is needed. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final List<KnownCallers> kinds;
    private final RequestLimits limits;

    BearerFilter(List<KnownCallers> kinds, RequestLimits limits) {
        this.kinds = List.copyOf(kinds);
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null || isKnown(authorization, request.getRemoteAddr(), response)) {
            chain.doFilter(request, response);
        }
    }

    /** Else it is answered. */
    private boolean isKnown(String authorization, String address, HttpServletResponse response) throws IOException {
        Optional<Allowance> attempts = limits.attemptsOf(address);
        if (attempts.isPresent() && !attempts.get().isEnough()) {
            // Not looked at, be it good: looking is what there has been too much of.
            Refusals.tooMany(response, attempts.get(), "From this address came too many keys that were not good.");
            return false;
        }
        try {
            Callers.isAsking(caller(authorization));
            return true;
        } catch (AuthenticationServiceException away) {
            Refusals.later(response, away.getMessage());
        } catch (RegisterUnavailable away) {
            Refusals.later(response, "The register's database does not answer, so that keys cannot be looked up.");
        } catch (AuthenticationException refused) {
            limits.failed(address);
            Refusals.invalid(response, refused.getMessage());
        }
        return false;
    }

    private Caller caller(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new BadCredentialsException("A key or token is sent as \"Authorization: Bearer <key>\".");
        }
        String credential = authorization.substring(BEARER.length()).strip();
        return kinds.stream()
                .map(kind -> kind.find(credential))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new BadCredentialsException("This is no key of this register."));
    }
}
