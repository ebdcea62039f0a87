package org.boreg.service.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Finds the token of a form. That of a form with files is in its address: looked for in the body, the files would be taken in before it is
 * known who sends them. Where anybody may send files, they are taken in anyhow.
 */
final class FormTokens implements CsrfTokenRequestHandler {

    private static final String WITH_FILES = "multipart/";
    private static final Set<String> FROM_ANYBODY = Set.of("/validate");

    private final CsrfTokenRequestHandler usual = new XorCsrfTokenRequestAttributeHandler();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
        usual.handle(request, response, token);
    }

    @Override
    public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
        return usual.resolveCsrfTokenValue(hasFilesOfSomebody(request) ? new WithoutBody(request) : request, token);
    }

    private static boolean hasFilesOfSomebody(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(WITH_FILES)
                && !FROM_ANYBODY.contains(request.getServletPath());
    }

    private static final class WithoutBody extends HttpServletRequestWrapper {

        WithoutBody(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            return UriComponentsBuilder.newInstance()
                    .query(getQueryString())
                    .build()
                    .getQueryParams()
                    .getFirst(name);
        }
    }
}
