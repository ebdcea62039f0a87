package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Documents that anybody may send are read into memory, so that they have to be small, and to say first how long they are.
 */
final class SmallBodies extends OncePerRequestFilter {

    private static final long LARGEST = 64 * 1024;
    private static final List<String> PATHS =
            List.of("/api/v1/legitimate-interest", "/api/v1/discrepancies", "/api/v1/keys");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return PATHS.stream().noneMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            response.sendError(413, "A document for this address has at most %d bytes.".formatted(LARGEST));
        } else if (request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            response.sendError(411, "A document for this address says first how long it is (Content-Length).");
        } else {
            chain.doFilter(request, response);
        }
    }
}
