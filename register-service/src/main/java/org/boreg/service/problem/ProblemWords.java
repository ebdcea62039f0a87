package org.boreg.service.problem;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of a problem on a page: a sentence in the language of the page, and what else is known, in English. */
@Component
final class ProblemWords {

    private static final String SAID = "problem.said.";

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The one for the part of the question that is wrong, the one for the kind of problem, or one that fits all. */
    String sentence(Problem problem, Locale language) {
        String parameter = String.valueOf(problem.more().getOrDefault("parameter", ""));
        return Stream.of(
                        message("problem.parameter." + parameter, parameter, language),
                        message(SAID + problem.code(), parameter, language),
                        message(SAID + general(problem), parameter, language))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    /** Null where the sentence says it all. */
    @Nullable
    String detail(Problem problem) {
        return problem.detail().equals(sentence(problem, Locale.ENGLISH)) ? null : problem.detail();
    }

    private static String general(Problem problem) {
        return problem.status().is5xxServerError() ? "internal-server-error" : "other";
    }

    private Optional<String> message(String key, String parameter, Locale language) {
        String none = "";
        return Optional.of(Objects.requireNonNullElse(
                        messages.getMessage(key, new Object[] {parameter}, none, language), none))
                .filter(text -> !text.isEmpty());
    }
}
