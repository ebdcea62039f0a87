package org.boreg.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Whatever goes wrong is said on the page, in the language of the page. */
class ProblemWordsTest {

    private static final Path PROBLEMS = Path.of("src/main/java/org/boreg/service/problem/Problems.java");
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../register-graph/src/main/java"));
    private static final Pattern CODE = Pattern.compile("HttpStatus\\.(\\w+),\\s*\"([a-z-]+)\"");
    private static final Pattern PARAMETER =
            Pattern.compile("(?:new InvalidQuestion|ActRefused\\.badly)\\(\\s*\"([A-Za-z-]+)\"");

    /** Whose names are constants, or that Spring reads. */
    private static final Set<String> MORE_PARAMETERS = Set.of(
            "asOf",
            "knownAt",
            "from",
            "to",
            "format",
            "published",
            "snapshot",
            "dryRun",
            "maxErrors",
            "threshold",
            "exclusive",
            "type",
            "nationality",
            "jurisdiction",
            "file",
            "Upload-Length",
            "Upload-Offset",
            "Upload-Metadata",
            "answer",
            "claim",
            "reason",
            "statementId");

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private final ProblemWords words = new ProblemWords(bundle());

    @Test
    void everyProblemOfOursHasASentenceOfItsOwnInEachLanguage() throws IOException {
        Set<String> codes = new TreeSet<>();
        CODE.matcher(Files.readString(PROBLEMS)).results().forEach(found -> {
            codes.add(found.group(2));
            saysInBothLanguages(Problem.of(HttpStatus.valueOf(found.group(1)), found.group(2), "What was expected."));
        });
        assertThat(codes)
                .contains("not-in-register", "several-parties", "register-unavailable", "declaration-has-errors")
                .hasSizeGreaterThan(12);
    }

    @Test
    void everyStatusIsSaidInEachLanguage() {
        for (HttpStatus status : HttpStatus.values()) {
            if (status.isError()) {
                Problem problem = Problems.of(status, "");
                assertThat(words.sentence(problem, Locale.ENGLISH)).isNotBlank();
                assertThat(words.sentence(problem, SPANISH))
                        .isNotBlank()
                        .isNotEqualTo(words.sentence(problem, Locale.ENGLISH));
            }
        }
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 411, 413, 414, 415, 429, 431, 500, 503, 507}) {
            Problem problem = Problems.of(HttpStatus.valueOf(status), "");
            assertThat(words.sentence(problem, SPANISH))
                    .as(problem.code())
                    .isEqualTo(bundle().getMessage("problem.said." + problem.code(), null, SPANISH));
        }
    }

    @Test
    void everyPartOfAQuestionHasASentenceOfItsOwnInEachLanguage() throws IOException {
        Set<String> parameters = new TreeSet<>(MORE_PARAMETERS);
        for (Path source : SOURCES) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    PARAMETER
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(found -> parameters.add(found.group(1)));
                }
            }
        }
        assertThat(parameters).contains("limit", "q", "cursor", "reasons");
        parameters.forEach(parameter -> saysInBothLanguages(invalid(parameter)));
    }

    @Test
    void aPartThatNobodyThoughtOfIsNamed() {
        assertThat(words.sentence(invalid("shoeSize"), Locale.ENGLISH)).contains("shoeSize");
        assertThat(words.sentence(invalid("shoeSize"), SPANISH)).contains("shoeSize");
        assertThat(words.sentence(invalid("{0} ' ${7*7}"), SPANISH)).contains("{0} ' ${7*7}");
    }

    @Test
    void theDetailIsToldWhereItSaysMore() {
        assertThat(words.detail(Problems.of(HttpStatus.BAD_REQUEST, "Send it in UTF-8.")))
                .isEqualTo("Send it in UTF-8.");
        assertThat(words.detail(Problems.of(HttpStatus.BAD_REQUEST, ""))).isNull();
    }

    private void saysInBothLanguages(Problem problem) {
        String what = problem.code() + " " + problem.more();
        String general = words.sentence(Problem.of(problem.status(), "none", ""), SPANISH);
        String unnamed = words.sentence(invalid(""), SPANISH);
        assertThat(words.sentence(problem, SPANISH))
                .as(what)
                .isNotEqualTo(general)
                .isNotEqualTo(words.sentence(problem, Locale.ENGLISH));
        if (!problem.more().isEmpty()) {
            assertThat(words.sentence(problem, SPANISH)).as(what).doesNotStartWith(unnamed.substring(0, 20));
        }
    }

    private static Problem invalid(String parameter) {
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "invalid-parameter",
                "Something else is expected.",
                Map.of("parameter", parameter),
                new HttpHeaders());
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
        bundle.setBasename("org/boreg/service/web/problem/problem");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        return bundle;
    }
}
