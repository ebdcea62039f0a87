package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.boreg.service.access.Credentials.TooManyAttempts;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a caller by what {@code Authorization: Bearer} says. What is not good there is refused, also where nothing is needed. */
final class BearerFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Credentials credentials;

    BearerFilter(Credentials credentials) {
        this.credentials = credentials;
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
        try {
            Callers.isAsking(credentials.sent(bearer(authorization), address));
            return true;
        } catch (TooManyAttempts tooMany) {
            Refusals.tooMany(response, tooMany.allowance(), tooMany.getMessage());
        } catch (AuthenticationServiceException away) {
            Refusals.later(response, away.getMessage());
        } catch (AuthenticationException refused) {
            Refusals.invalid(response, refused.getMessage());
        }
        return false;
    }

    private static String bearer(String authorization) {
        if (!authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw new BadCredentialsException("A key or token is sent as \"Authorization: Bearer <key>\".");
        }
        return authorization.substring(BEARER.length()).strip();
    }
}
