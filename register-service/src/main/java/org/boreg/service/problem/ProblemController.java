package org.boreg.service.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever is refused before a controller is asked: by a filter, or by the web server itself. */
@Controller
final class ProblemController implements ErrorController {

    private final ProblemResponses responses;

    ProblemController(ProblemResponses responses) {
        this.responses = responses;
    }

    @RequestMapping("/error")
    Object problem(HttpServletRequest request, HttpServletResponse response) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Object message = request.getAttribute(RequestDispatcher.ERROR_MESSAGE);
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Problem problem = failure instanceof Exception exception
                ? Problems.of(exception)
                : Problems.of(status(status), message instanceof String text ? text : "");
        return responses.of(problem, path instanceof String text ? text : request.getRequestURI(), request, response);
    }

    /** Without a status, somebody has asked for this address itself. */
    private static HttpStatus status(@Nullable Object code) {
        HttpStatus known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null || !known.isError() ? HttpStatus.NOT_FOUND : known;
    }
}
