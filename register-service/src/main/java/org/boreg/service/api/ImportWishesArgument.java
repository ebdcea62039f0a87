package org.boreg.service.api;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.service.access.Caller;
import org.boreg.service.imports.ImportWishes;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Tells a controller how somebody wants files to be imported. */
final class ImportWishesArgument implements HandlerMethodArgumentResolver {

    static final String FORMAT = "format";
    static final String PUBLISHED = "published";
    static final String SNAPSHOT = "snapshot";
    static final String DRY_RUN = "dryRun";
    static final String MAX_ERRORS = "maxErrors";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ImportWishes.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        Principal caller = request.getUserPrincipal();
        return of(name -> request.getParameter(name), caller == null ? Caller.PUBLIC.name() : caller.getName());
    }

    /** Where the parameters come from. */
    interface Parameters {

        @Nullable
        String get(String name);
    }

    /**
     * @param startedBy who asks
     * @throws InvalidQuestion when one of them cannot be so
     */
    static ImportWishes of(Parameters given, String startedBy) {
        return new ImportWishes(
                format(given.get(FORMAT)),
                day(given.get(PUBLISHED)),
                isTrue(SNAPSHOT, given.get(SNAPSHOT)),
                isTrue(DRY_RUN, given.get(DRY_RUN)),
                count(given.get(MAX_ERRORS)),
                startedBy);
    }

    private static String format(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return ImportWishes.USUAL_FORMAT;
        }
        Set<String> known = ImportWishes.formats();
        String format = text.strip().toLowerCase(Locale.ROOT);
        if (!known.contains(format)) {
            throw new InvalidQuestion(
                    FORMAT, "\"format\" is one of %s, not \"%s\".".formatted(String.join(", ", known), text), null);
        }
        return format;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            throw new InvalidQuestion(PUBLISHED, "\"published\" is a day such as 2026-09-18.", none);
        }
    }

    private static boolean isTrue(String name, @Nullable String text) {
        if (text == null || text.isBlank() || text.equalsIgnoreCase("false")) {
            return false;
        }
        if (text.equalsIgnoreCase("true")) {
            return true;
        }
        throw new InvalidQuestion(name, "\"%s\" has to be true or false.".formatted(name), null);
    }

    private static @Nullable Long count(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,12}")) {
            throw new InvalidQuestion(MAX_ERRORS, "\"maxErrors\" has to be a whole number from 0.", null);
        }
        return Long.valueOf(text.strip());
    }
}
