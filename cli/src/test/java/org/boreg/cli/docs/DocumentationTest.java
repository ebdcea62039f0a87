package org.boreg.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.boreg.importer.demo.DemoCase;
import org.boreg.importer.demo.DemoRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Path ROOT = Path.of(System.getProperty("boreg.root")).normalize();
    private static final Path DECISIONS = ROOT.resolve("docs/adr");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");
    private static final Pattern PROOF = Pattern.compile("`[A-Z]\\w*Test(\\.\\w+)?`");
    private static final Pattern DECISION = Pattern.compile("\\d{4}-[a-z0-9-]+\\.md");

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkToAFileOfTheProjectLeadsSomewhere(Path page) throws IOException {
        assertThat(links(page))
                .filteredOn(link -> !link.contains("://"))
                .allSatisfy(link -> assertThat(
                                ROOT.resolve(page).resolveSibling(link).normalize())
                        .exists());
    }

    @Test
    void everyDecisionIsListedInOrder() throws IOException {
        List<String> listed = links(Path.of("docs/adr/README.md"));
        assertThat(listed).containsExactlyElementsOf(decisions()).isNotEmpty();
    }

    @Test
    void decisionsAreNumberedWithoutAGapAndSayTheirNumber() throws IOException {
        List<String> decisions = decisions();
        for (int i = 0; i < decisions.size(); i++) {
            assertThat(decisions.get(i)).startsWith("%04d-".formatted(i + 1));
            assertThat(Files.readString(DECISIONS.resolve(decisions.get(i))))
                    .startsWith("# %d. ".formatted(i + 1))
                    .containsPattern("\nStatus: (accepted|superseded by )");
        }
    }

    @Test
    void whatIsSaidToBeProvenIsProven() throws IOException {
        List<String> proofs = PROOF.matcher(Files.readString(ROOT.resolve("docs/security.md")))
                .results()
                .map(MatchResult::group)
                .map(proof -> proof.replace("`", ""))
                .toList();
        assertThat(proofs).hasSizeGreaterThan(30);
        assertThat(proofs)
                .allSatisfy(proof -> assertThat(tests(proof.replaceFirst("\\..*", "")))
                        .anySatisfy(test -> assertThat(test)
                                .contains(
                                        proof.contains(".")
                                                ? " void " + proof.replaceFirst(".*\\.", "") + "("
                                                : "@Test")));
    }

    /** The texts of the classes of this name. */
    private static List<String> tests(String name) throws IOException {
        List<String> texts = new ArrayList<>();
        for (String module :
                List.of("bods-core", "local-neo4j", "register-graph", "bods-importer", "register-service", "cli")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (Path file :
                        files.filter(file -> file.endsWith(name + ".java")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }

    @Test
    void theReadmeAsksAboutACompanyOfTheDemoRegister() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(DemoRegister.cases().stream().map(DemoCase::identifier))
                .anySatisfy(identifier -> assertThat(readme).contains("owners " + identifier + " --server"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT);
                Stream<Path> docs = Files.walk(ROOT.resolve("docs"));
                Stream<Path> docker = Files.list(ROOT.resolve("docker"))) {
            return Stream.of(top, docs, docker)
                    .flatMap(paths -> paths)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> decisions() throws IOException {
        try (Stream<Path> files = Files.list(DECISIONS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(DECISION.asMatchPredicate())
                    .sorted()
                    .toList();
        }
    }

    private static List<String> links(Path page) throws IOException {
        return LINK.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
