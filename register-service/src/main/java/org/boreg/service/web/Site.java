package org.boreg.service.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.boreg.service.access.Caller;
import org.boreg.service.access.Callers;
import org.boreg.service.access.Role;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** What every page tells around what is its own. The layout asks it as {@code @site}. */
@Component("site")
public final class Site {

    private static final String TOKEN_OF_FORM = "_csrf";

    /** Who looks. */
    public Caller caller() {
        return Callers.current();
    }

    /** Whether whoever looks has this role, by its code, such as {@code regulator}. */
    public boolean is(String role) {
        return Role.of(role).filter(caller()::is).isPresent();
    }

    /** The code of the language of this page, {@code en} or {@code es}. */
    public String language() {
        return LocaleContextHolder.getLocale().getLanguage();
    }

    /** The codes of the languages that pages have. */
    public List<String> languages() {
        return Languages.ALL.stream().map(Locale::getLanguage).toList();
    }

    /** A language by its own name. */
    public String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** This page in a language: path and query. */
    public String in(String language) {
        return address()
                .replaceQueryParam(Languages.PARAMETER, language)
                .build()
                .toUriString();
    }

    /** This page's address to cite, in no particular language: path and query. */
    public String path() {
        return address().replaceQueryParam(Languages.PARAMETER).build().toUriString();
    }

    /** The address of the register as whoever looks has reached it, without a slash at the end. */
    public String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
    }

    private static UriComponentsBuilder address() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        String path = Objects.requireNonNullElse(
                (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI), request.getRequestURI());
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(TOKEN_OF_FORM);
    }
}
