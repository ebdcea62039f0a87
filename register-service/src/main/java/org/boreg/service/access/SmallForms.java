package org.boreg.service.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds forms that bring a file along. Whether such a form is one of ours is known only when it lies on the disk: nobody who has not signed in
 * gets more onto it than the largest file that the register validates for everybody.
 */
final class SmallForms extends OncePerRequestFilter {

    /** What surrounds the file in a form. */
    private static final long AROUND = 64 * 1024;

    private final SignIn signIn;
    private final long largest;

    /** @param largest the most bytes that a file may have */
    SmallForms(SignIn signIn, long largest) {
        this.signIn = signIn;
        this.largest = largest;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Requests.isForm(request) || !bringsFile(request) || isSignedIn(request);
    }

    private boolean isSignedIn(HttpServletRequest request) {
        try {
            return signIn.whoIsIn(request).isPresent();
        } catch (AuthenticationServiceException away) {
            return false;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length < 0) {
            response.sendError(411, "A form with a file says first how long it is (Content-Length).");
        } else if (length > largest + AROUND) {
            response.sendError(413, "A file for this address has at most %,d bytes.".formatted(largest));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean bringsFile(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
