package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows a caller by the session of a browser, on pages; and when it reads the API, as a page's links do. Nothing is changed over the API in a
 * session's name: no other site can make a browser do that, since there is nothing that it could do.
 */
final class SessionFilter extends OncePerRequestFilter {

    private final SignIn signIn;

    SessionFilter(SignIn signIn) {
        this.signIn = signIn;
    }

    /** A page that says what went wrong is for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || Requests.isApi(request) && !Requests.isRead(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            signIn.whoIsIn(request).ifPresent(Callers::isAsking);
        } catch (AuthenticationServiceException away) {
            if (!request.getDispatcherType().name().equals("ERROR")) {
                Refusals.later(response, away.getMessage());
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
