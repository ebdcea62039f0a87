package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the operator by the key in {@code Authorization: Bearer}. A key that is wrong is refused, also where none is needed. */
final class OperatorKeyFilter extends OncePerRequestFilter {

    private static final Caller OPERATOR = new Caller("operator", Set.of(Role.OPERATOR), Set.of());

    private static final String BEARER = "Bearer ";

    private final OperatorKey key;
    private final AuthenticationEntryPoint refusal;

    OperatorKeyFilter(OperatorKey key, AuthenticationEntryPoint refusal) {
        this.key = key;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            chain.doFilter(request, response);
        } else if (isOperator(authorization)) {
            Callers.isAsking(OPERATOR);
            chain.doFilter(request, response);
        } else {
            refusal.commence(request, response, new BadCredentialsException("This is not the operator's key."));
        }
    }

    private boolean isOperator(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && key.matches(authorization.substring(BEARER.length()).strip());
    }
}
