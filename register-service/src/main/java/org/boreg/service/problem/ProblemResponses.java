package org.boreg.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A problem as the asker can read it: a page for a person with a browser, else a problem document. */
@Component
final class ProblemResponses {

    private static final List<String> FOR_PROGRAMS = List.of("/api", "/openapi.json", "/actuator");

    private final ProblemWords words;

    ProblemResponses(ProblemWords words) {
        this.words = words;
    }

    /** @return a ModelAndView or a ResponseEntity */
    Object of(Problem problem, String path, HttpServletRequest request, HttpServletResponse response) {
        return wantsPage(path, request) ? page(problem, response) : document(problem, path);
    }

    private static boolean wantsPage(String path, HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && FOR_PROGRAMS.stream().noneMatch(path::startsWith);
    }

    private ModelAndView page(Problem problem, HttpServletResponse response) {
        problem.headers().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
        ModelAndView page = new ModelAndView("problem/problem", problem.status());
        page.addObject("status", problem.status().value());
        page.addObject("sentence", words.sentence(problem, LocaleContextHolder.getLocale()));
        page.addObject("detail", words.detail(problem));
        page.addObject("matches", problem.more().getOrDefault("matches", List.of()));
        return page;
    }

    private static ResponseEntity<Object> document(Problem problem, String path) {
        return ResponseEntity.status(problem.status())
                .headers(problem.headers())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.document(path));
    }
}
