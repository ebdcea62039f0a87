package org.boreg.cli.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeTest {

    private static final Path FOLDER = Repository.path("docker");
    private static final String TWO_SERVICES = Repository.text("docker/compose.neo4j.yaml");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.neo4j.yaml"})
    void aComposeFileKeepsToTheRules(String name) {
        assertThat(ComposeRules.breaches(Repository.text("docker/" + name), FOLDER))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.neo4j.yaml"})
    void theRegisterRunsAsTheUserOfItsImage(String name) {
        String user = Dockerfile.parse(Repository.text("docker/Dockerfile"))
                .last()
                .all("USER")
                .map(Dockerfile.Instruction::arguments)
                .findFirst()
                .orElseThrow();
        assertThat(Repository.text("docker/" + name)).contains("user: \"" + user + "\"");
    }

    @Test
    void theServerIsTheNeo4jThatTheBuildTestsWith() {
        Matcher version = Pattern.compile("<neo4j.version>([^<]+)</").matcher(Repository.text("pom.xml"));
        assertThat(version.find()).isTrue();
        assertThat(TWO_SERVICES).contains("image: neo4j:" + version.group(1) + "-community");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image: neo4j:5.26.30-community | image: neo4j:5.26-community | needs an image with an exact version",
                "image: boreg:0.1.0 | image: boreg | needs an image with an exact version",
                "dockerfile: docker/Dockerfile | dockerfile: docker/Nofile | a Dockerfile that is not there",
                "read_only: true | read_only: false | needs no writable file system",
                "user: \"7474:7474\" | user: \"0:0\" | not root",
                "user: \"7474:7474\" | init: true | not root",
                "- no-new-privileges:true | - label:none | needs no-new-privileges",
                "- ALL | - CHOWN | needs no capabilities",
                "mem_limit: 3g | init: false | needs a memory limit",
                "pids_limit: 1024 | init: false | needs a limit of processes",
                "healthcheck: | healthchecks: | has a key that is not known here",
                "interval: 10s | retry: 10s | needs a health check with interval",
                "127.0.0.1:8080:8080 | 8080:8080 | beyond this machine",
                "mem_limit: 3g | ports: [\"127.0.0.1:7687:7687\"] | must not be published",
                "internal: true | internal: false | belongs in an internal network",
                "condition: service_healthy | condition: service_started | is healthy",
                "NEO4J_AUTH_FILE: /run/secrets/neo4j_auth | NEO4J_AUTH: neo4j/geheim | has a secret in its environment",
                "NEO4J_AUTH_FILE: /run/secrets/neo4j_auth | NEO4J_AUTH_FILE: /run/secrets/other | that it is not given",
                "- neo4j-data:/data | - other:/data | uses other of the volumes",
                "networks:\\n  public: | networks:\\n  publik: | uses public of the networks"
            })
    void aBreachIsFound(String good, String bad, String sentence) {
        String before = good.replace("\\n", "\n");
        assertThat(TWO_SERVICES).contains(before);
        List<String> breaches = ComposeRules.breaches(TWO_SERVICES.replace(before, bad.replace("\\n", "\n")), FOLDER);
        assertThat(breaches).anySatisfy(breach -> assertThat(breach).contains(sentence));
    }

    @Test
    void aKeyThatComesTwiceIsRefused() {
        assertThatThrownBy(() -> ComposeRules.breaches("services: {}\nservices: {}\n", FOLDER))
                .hasMessageContaining("duplicate key");
    }
}
