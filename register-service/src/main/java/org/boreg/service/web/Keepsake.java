package org.boreg.service.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A secret that is told once, on its way from the form that brought it about to the page that tells it. The browser keeps it for that page
 * alone; so it is in no address, and the service remembers nothing.
 */
public final class Keepsake {

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{1,200}");

    private final String name;
    private final Duration time;

    /**
     * @param name of the cookie
     * @param time for which the browser keeps it
     */
    public Keepsake(String name, Duration time) {
        this.name = name;
        this.time = time;
    }

    /**
     * Hands it to the browser, for this page and those below.
     *
     * @param secret in characters of Base64 for addresses; of another, nothing is kept
     */
    public void give(String path, String secret, HttpServletRequest request, HttpServletResponse response) {
        if (SECRET.matcher(secret).matches()) {
            set(path, secret, time, request, response);
        }
    }

    /** What the browser has; the page is stored nowhere then. */
    public Optional<String> shown(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        @Nullable Cookie cookie = WebUtils.getCookie(request, name);
        return Optional.ofNullable(cookie)
                .map(Cookie::getValue)
                .filter(secret -> SECRET.matcher(secret).matches());
    }

    /** The same, for the last time. */
    public Optional<String> taken(String path, HttpServletRequest request, HttpServletResponse response) {
        Optional<String> secret = shown(request, response);
        secret.ifPresent(gone -> set(path, "", Duration.ZERO, request, response));
        return secret;
    }

    private void set(
            String path, String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(name, value)
                        .path(path)
                        .maxAge(age)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
