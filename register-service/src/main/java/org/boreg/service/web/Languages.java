package org.boreg.service.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * In which language a page answers: in the one that {@code lang} in its address names, which is remembered; else in the one remembered; else
 * in the one of ours that the browser likes best. The API answers programs: in English where its address does not say otherwise.
 */
final class Languages implements LocaleResolver, HandlerInterceptor {

    static final String PARAMETER = "lang";
    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private static final String API = "/api/";
    private static final String COOKIE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        Optional<Locale> asked = asked(request);
        return (isForPrograms(request)
                        ? asked
                        : asked.or(() -> remembered(request)).or(() -> liked(request)))
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("The language is in the request");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        asked(request)
                .filter(asked -> !remembered(request).equals(Optional.of(asked)))
                .ifPresent(asked -> response.addHeader(HttpHeaders.SET_COOKIE, cookie(asked, request.isSecure())));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        return true;
    }

    /** Of the address alone: to look for it in a form takes the files in that come with it, also where they are refused. */
    private static Optional<Locale> asked(HttpServletRequest request) {
        return of(UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(PARAMETER));
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith(API);
    }

    private static String cookie(Locale language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.getLanguage())
                .path("/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .build()
                .toString();
    }

    private static Optional<Locale> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : of(cookie.getValue());
    }

    private static Optional<Locale> liked(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(liked -> of(liked.getLanguage()).stream())
                        .findFirst();
    }

    private static Optional<Locale> of(@Nullable String code) {
        return Stream.ofNullable(code)
                .flatMap(asked -> ALL.stream().filter(ours -> ours.getLanguage().equals(asked)))
                .findFirst();
    }
}
