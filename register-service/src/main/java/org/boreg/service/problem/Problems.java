package org.boreg.service.problem;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.boreg.graph.RegisterUnavailable;
import org.boreg.graph.read.InvalidQuestion;
import org.boreg.graph.read.OtherRegister;
import org.boreg.graph.write.ActRefused;
import org.boreg.service.changes.TooManyFollow;
import org.boreg.service.declarations.DeclarationRefused;
import org.boreg.service.discrepancies.Discrepancies;
import org.boreg.service.figures.NotWorkedOutYet;
import org.boreg.service.interest.TooManyApplications;
import org.boreg.service.questions.NotInRegister;
import org.boreg.service.questions.SeveralParties;
import org.boreg.service.questions.TooMuchToWorkOut;
import org.boreg.service.uploads.UploadRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which problem an exception is, in words for the person who asked. What is nobody's fault but ours is logged. */
final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private static final String RETRY_AFTER_SECONDS = "10";

    static Problem of(Exception failure) {
        if (failure instanceof NotInRegister) {
            return Problem.of(HttpStatus.NOT_FOUND, "not-in-register", failure.getMessage());
        }
        if (failure instanceof SeveralParties several) {
            return Problem.of(HttpStatus.MULTIPLE_CHOICES, "several-parties", failure.getMessage())
                    .with("matches", several.matches());
        }
        if (failure instanceof InvalidQuestion invalid) {
            return parameter(invalid.parameter(), invalid.getMessage());
        }
        if (failure instanceof OtherRegister) {
            return Problem.of(HttpStatus.CONFLICT, "other-register", failure.getMessage());
        }
        if (failure instanceof TooManyFollow) {
            return later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", failure.getMessage()));
        }
        if (failure instanceof NotWorkedOutYet) {
            return later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "not-worked-out-yet", failure.getMessage()));
        }
        if (failure instanceof TooManyApplications) {
            return later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "queue-full", failure.getMessage()));
        }
        if (failure instanceof TooMuchToWorkOut) {
            return Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "too-much-to-work-out", failure.getMessage());
        }
        if (failure instanceof ActRefused refused) {
            return refused(refused);
        }
        if (failure instanceof Discrepancies.NotAllowed) {
            return of(HttpStatus.FORBIDDEN, failure.getMessage());
        }
        if (failure instanceof OptimisticLockingFailureException) {
            return Problem.of(
                    HttpStatus.CONFLICT,
                    "changed-meanwhile",
                    "Somebody else has changed this meanwhile. Read it again before you go on.");
        }
        if (failure instanceof UploadRefused refused) {
            return refused(refused);
        }
        if (failure instanceof DeclarationRefused refused) {
            return refused(refused);
        }
        if (failure instanceof RegisterUnavailable) {
            log.warn(failure.getMessage());
            return unavailable();
        }
        return ofRequest(failure);
    }

    static Problem of(HttpStatus status, String detail) {
        return Problem.of(status, code(status), detail.isBlank() ? words(status) : detail);
    }

    private static Problem ofRequest(Exception failure) {
        if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return parameter(mismatch.getName(), "\"%s\" has to be %s.".formatted(mismatch.getName(), kind(mismatch)));
        }
        if (failure instanceof MissingServletRequestParameterException missing) {
            return parameter(
                    missing.getParameterName(),
                    "The parameter \"%s\" is missing.".formatted(missing.getParameterName()));
        }
        if (failure instanceof MissingServletRequestPartException missing) {
            return parameter(
                    missing.getRequestPartName(),
                    "The form has no part \"%s\" with a file.".formatted(missing.getRequestPartName()));
        }
        if (failure instanceof MaxUploadSizeExceededException) {
            return of(HttpStatus.CONTENT_TOO_LARGE, "");
        }
        if (failure instanceof MultipartException) {
            return of(HttpStatus.BAD_REQUEST, "This form (multipart/form-data) is broken or incomplete.");
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return of(HttpStatus.BAD_REQUEST, "The body of this request cannot be read; JSON in UTF-8 is expected.");
        }
        if (failure instanceof TypeMismatchException
                || failure instanceof RequestRejectedException
                || failure instanceof InvalidParameterException) {
            return of(HttpStatus.BAD_REQUEST, "");
        }
        return failure instanceof ErrorResponse response ? ofSpring(failure, response) : unforeseen(failure);
    }

    /** What Spring says names its own classes and the text that was sent; only the status and the headers are taken. */
    private static Problem ofSpring(Exception failure, ErrorResponse response) {
        HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
        if (status.is5xxServerError()) {
            return unforeseen(failure);
        }
        return of(status, detail(failure)).withHeaders(response.getHeaders());
    }

    private static String detail(Exception failure) {
        if (failure instanceof HttpRequestMethodNotSupportedException method) {
            return "This address answers %s only."
                    .formatted(String.join(
                            ", ",
                            method.getSupportedHttpMethods() == null
                                    ? List.of("GET")
                                    : method.getSupportedHttpMethods().stream()
                                            .map(HttpMethod::name)
                                            .sorted()
                                            .toList()));
        }
        if (failure instanceof HttpMediaTypeNotAcceptableException type) {
            return "This address answers with %s only.".formatted(list(type.getSupportedMediaTypes()));
        }
        if (failure instanceof HttpMediaTypeNotSupportedException type) {
            return "This address takes %s only.".formatted(list(type.getSupportedMediaTypes()));
        }
        return "";
    }

    private static String list(List<MediaType> types) {
        return types.isEmpty()
                ? "application/json"
                : types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }

    private static String kind(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == double.class || type == Double.class ? "a number" : "a whole number";
    }

    private static Problem parameter(String name, String detail) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", detail).with("parameter", name);
    }

    private static Problem refused(UploadRefused refused) {
        return switch (refused.reason()) {
            case TOO_LARGE -> of(HttpStatus.CONTENT_TOO_LARGE, refused.getMessage());
            case EMPTY -> of(HttpStatus.BAD_REQUEST, refused.getMessage());
            case NO_ROOM -> of(HttpStatus.INSUFFICIENT_STORAGE, refused.getMessage());
            case TOO_SLOW -> of(HttpStatus.REQUEST_TIMEOUT, refused.getMessage());
            case TOO_MANY_WAIT -> later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "queue-full", refused.getMessage()));
            case BUSY -> later(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "busy", refused.getMessage()));
        };
    }

    private static Problem refused(ActRefused refused) {
        return switch (refused.why()) {
            case NOT_THERE -> Problem.of(HttpStatus.NOT_FOUND, "not-in-register", refused.getMessage());
            case BADLY_ASKED -> parameter(Objects.requireNonNullElse(refused.field(), ""), refused.getMessage());
            case CONTRADICTED -> Problem.of(HttpStatus.CONFLICT, "act-refused", refused.getMessage());
        };
    }

    private static Problem refused(DeclarationRefused refused) {
        String detail = refused.getMessage();
        return switch (refused.reason()) {
            case NOT_THERE -> Problem.of(HttpStatus.NOT_FOUND, "not-in-register", detail);
            case NOT_YOURS -> Problem.of(HttpStatus.FORBIDDEN, "not-yours", detail);
            case UNREADABLE -> of(HttpStatus.BAD_REQUEST, detail);
            case TOO_LARGE -> of(HttpStatus.CONTENT_TOO_LARGE, detail);
            case NOT_NOW -> Problem.of(HttpStatus.CONFLICT, "not-now", detail);
            case CHANGED_SINCE -> Problem.of(HttpStatus.PRECONDITION_FAILED, "changed-since", detail);
            case KEY_USED -> Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "key-used", detail);
            case HAS_ERRORS ->
                Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "declaration-has-errors", detail)
                        .with("findings", refused.findings());
        };
    }

    private static Problem unavailable() {
        return later(Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "register-unavailable",
                "The register's database does not answer at the moment. Try again in a little while."));
    }

    private static Problem later(Problem problem) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem.withHeaders(headers);
    }

    private static Problem unforeseen(Exception failure) {
        log.error("A request failed", failure);
        return of(HttpStatus.INTERNAL_SERVER_ERROR, "");
    }

    private static String code(HttpStatus status) {
        return status.getReasonPhrase().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    private static String words(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "This request cannot be understood.";
            case UNAUTHORIZED -> "This needs a key or a token, as \"Authorization: Bearer <key>\".";
            case FORBIDDEN -> "This is not allowed.";
            case NOT_FOUND -> "There is nothing at this address.";
            case CONTENT_TOO_LARGE -> "This is more than the service takes at once.";
            case URI_TOO_LONG -> "This address is too long.";
            case REQUEST_HEADER_FIELDS_TOO_LARGE -> "The headers of this request are too large.";
            case SERVICE_UNAVAILABLE -> "The service cannot answer at the moment. Try again in a little while.";
            default ->
                status.is5xxServerError()
                        ? "Something went wrong here. It was noted, and it is not your fault."
                        : "This request cannot be answered.";
        };
    }

    private Problems() {}
}
