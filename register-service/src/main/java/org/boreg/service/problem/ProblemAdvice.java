package org.boreg.service.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Whatever a controller throws, or Spring throws before it gets to one. */
@ControllerAdvice
final class ProblemAdvice {

    private final ProblemResponses responses;

    ProblemAdvice(ProblemResponses responses) {
        this.responses = responses;
    }

    @ExceptionHandler
    Object problem(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        return responses.of(Problems.of(failure), request.getRequestURI(), request, response);
    }

    /** Nobody is there any more to answer. */
    @ExceptionHandler
    @Nullable
    Object gone(AsyncRequestNotUsableException gone) {
        return null;
    }
}
