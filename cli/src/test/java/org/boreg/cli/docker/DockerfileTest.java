package org.boreg.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerfileTest {

    private static final String GOOD = """
            FROM base:1.2.3 AS build
            RUN make /made/here
            FROM base:1.2.3-slim
            COPY --from=build /made/here /opt/
            USER 1000:1000
            HEALTHCHECK --interval=5s CMD ["check"]
            ENTRYPOINT ["run"]
            """;

    @Test
    void theImageKeepsToTheRules() {
        Dockerfile ours = Dockerfile.parse(Repository.text("docker/Dockerfile"));
        assertThat(DockerfileRules.breaches(
                        ours, Repository.path("."), IgnoreFile.parse(Repository.text(".dockerignore"))))
                .isEmpty();
    }

    @Test
    void theImageIsBuiltAndRunOnTheSameJava() {
        List<String> images = Dockerfile.parse(Repository.text("docker/Dockerfile")).stages().stream()
                .map(stage -> stage.image().replace("-jdk-", "-jre-"))
                .distinct()
                .toList();
        assertThat(images).singleElement().asString().startsWith("eclipse-temurin:17.");
    }

    @Test
    void neo4jThirdPartyAndOwnJarsAreLayersOfTheirOwn() {
        List<String> layers = Dockerfile.parse(Repository.text("docker/Dockerfile"))
                .last()
                .all("COPY")
                .filter(copy -> copy.flag("from").isPresent())
                .map(Dockerfile.Instruction::arguments)
                .toList();
        assertThat(layers)
                .containsExactly(
                        "/layers/neo4j-lib /opt/boreg/neo4j-lib/",
                        "/layers/third-party /opt/boreg/lib/",
                        "/layers/ours /opt/boreg/lib/",
                        "/layers/launcher /opt/boreg/");
    }

    @Test
    void everyModuleThatTheCommandIsMadeOfGoesIntoTheLayerOfOwnJars() {
        String split = Dockerfile.parse(Repository.text("docker/Dockerfile"))
                .stages()
                .get(0)
                .all("RUN")
                .map(Dockerfile.Instruction::arguments)
                .reduce("", String::concat);
        List<String> modules = Repository.text("cli/pom.xml")
                .lines()
                .dropWhile(line -> !line.contains("</dependencyManagement>"))
                .map(String::strip)
                .filter(line -> line.startsWith("<artifactId>"))
                .map(line -> line.replaceAll("</?artifactId>", ""))
                .filter(artifact ->
                        Repository.path(artifact).resolve("pom.xml").toFile().exists())
                .distinct()
                .toList();
        assertThat(modules).contains("bods-core", "register-service");
        assertThat(split).contains(modules).contains(" cli;");
    }

    @Test
    void aGoodFileHasNoBreach() {
        assertThat(breaches(GOOD)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FROM base:1.2.3-slim | FROM base:latest | the tag has to name an exact version",
                "FROM base:1.2.3-slim | FROM base | the tag has to name an exact version",
                "FROM base:1.2.3-slim | FROM base:17-jre | the tag has to name an exact version",
                "USER 1000:1000 | USER root | runs as root",
                "USER 1000:1000 | USER 0:0 | runs as root",
                "USER 1000:1000 | USER somebody | only a number can be told from root",
                "USER 1000:1000 | WORKDIR /x | runs as root",
                "HEALTHCHECK --interval=5s CMD | HEALTHCHECK NONE # | no HEALTHCHECK",
                "[\"run\"] | run | signals do not arrive",
                "COPY --from=build /made/here | COPY --from=build /not/made | no RUN of a stage build makes /not/made",
                "COPY --from=build /made/here | COPY --from=other /made/here | no RUN of a stage other makes",
                "COPY --from=build /made/here | COPY no-such-file | there is no no-such-file in the repository",
                "COPY --from=build | ADD https://example.org/x | a URL may give something else tomorrow",
                "RUN make | RUN apt-get install -y curl && make | removes /var/lib/apt/lists",
                "RUN make | RUN sudo make | sudo has no place",
                "RUN make | ENV NEO4J_PASSWORD=geheim# | a secret would stay",
                "RUN make | ARG API_TOKEN=geheim# | a secret would stay",
                "RUN make | RUNN make | there is no such instruction"
            })
    void aBreachIsFound(String good, String bad, String sentence) {
        assertThat(GOOD).contains(good);
        assertThat(breaches(GOOD.replace(good, bad)))
                .anySatisfy(breach -> assertThat(breach).contains(sentence));
    }

    @Test
    void continuationLinesAreJoinedAndCommentsBetweenThemSkipped() {
        Dockerfile file = Dockerfile.parse("""
                # a comment
                FROM base:1.2.3
                RUN first \\
                    # about the second
                    second \\

                    third
                """);
        assertThat(file.last().instructions())
                .singleElement()
                .isEqualTo(new Dockerfile.Instruction(3, "RUN", List.of(), "first second third"));
    }

    @Test
    void anInstructionThatDoesNotEndIsRefused() {
        assertThatThrownBy(() -> Dockerfile.parse("FROM base:1.2.3\nRUN first \\\n"))
                .hasMessageContaining("Line 2");
    }

    @Test
    void aFileWithoutAnImageIsRefused() {
        assertThatThrownBy(() -> Dockerfile.parse("RUN make\n")).hasMessageContaining("FROM");
    }

    private static List<String> breaches(String text) {
        return DockerfileRules.breaches(
                Dockerfile.parse(text), Path.of(System.getProperty("boreg.root")), IgnoreFile.parse("**/target\n"));
    }
}
