package org.boreg.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;

class FormTokensTest {

    private static final String PLAIN = "application/x-www-form-urlencoded";
    private static final String WITH_FILES = "Multipart/form-data; boundary=x";
    private static final CsrfToken TOKEN = new DefaultCsrfToken("X-XSRF-TOKEN", "_csrf", "a-token");

    private final FormTokens tokens = new FormTokens();
    private final String shown = shown();

    @Test
    void theTokenOfAFormIsInItsBody() {
        assertThat(found(new Sent("/keys", PLAIN, "", shown))).isEqualTo("a-token");
    }

    @Test
    void theBodyOfAFormWithFilesIsNotLookedAt() {
        assertThat(found(new Sent("/imports", WITH_FILES, "", shown))).isNull();
    }

    @Test
    void theTokenOfAFormWithFilesIsInItsAddress() {
        assertThat(found(new Sent("/imports", WITH_FILES, "a=b&_csrf=" + shown, null)))
                .isEqualTo("a-token");
    }

    @Test
    void whereAnybodyMaySendFilesTheBodyIsLookedAt() {
        assertThat(found(new Sent("/validate", WITH_FILES, "", shown))).isEqualTo("a-token");
    }

    private @Nullable String found(HttpServletRequest request) {
        return tokens.resolveCsrfTokenValue(request, TOKEN);
    }

    /** As a page has it. */
    private String shown() {
        Sent page = new Sent("/imports/new", null, "", null);
        tokens.handle(page, nothing(HttpServletResponse.class), () -> TOKEN);
        return ((CsrfToken) page.getAttribute("_csrf")).getToken();
    }

    private static final class Sent extends HttpServletRequestWrapper {

        private final String path;
        private final @Nullable String type;
        private final String query;
        private final @Nullable String inBody;
        private final Map<String, Object> attributes = new HashMap<>();

        Sent(String path, @Nullable String type, String query, @Nullable String inBody) {
            super(nothing(HttpServletRequest.class));
            this.path = path;
            this.type = type;
            this.query = query;
            this.inBody = inBody;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public @Nullable String getContentType() {
            return type;
        }

        @Override
        public String getQueryString() {
            return query;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return inBody;
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }
    }

    private static <T> T nothing(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null));
    }
}
