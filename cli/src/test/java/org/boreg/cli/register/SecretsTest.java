package org.boreg.cli.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void thePasswordComesFromTheEnvironment() {
        Secrets secrets = new Secrets(Map.of("BOREG_NEO4J_USER", "ada", "BOREG_NEO4J_PASSWORD", "s3cret"));
        assertThat(secrets.neo4j(null)).isEqualTo(new Place.Credentials("ada", "s3cret"));
    }

    @Test
    void thePasswordComesFromAFileThatTheEnvironmentNames() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "s3cret\n");
        assertThat(new Secrets(Map.of("BOREG_NEO4J_PASSWORD_FILE", file.toString())).neo4j(null))
                .isEqualTo(new Place.Credentials("neo4j", "s3cret"));
    }

    @Test
    void anAuthFileHasUserAndPasswordWhichMayHaveASlash() throws IOException {
        Path file = Files.writeString(folder.resolve("auth"), "neo4j/s3/cret\n");
        assertThat(new Secrets(Map.of()).neo4j(file)).isEqualTo(new Place.Credentials("neo4j", "s3/cret"));
    }

    @Test
    void whatIsMissingIsSaid() throws IOException {
        Path broken = Files.writeString(folder.resolve("auth"), "s3cret\n");
        assertThatThrownBy(() -> new Secrets(Map.of()).neo4j(null))
                .isInstanceOf(CannotAnswer.class)
                .hasMessageContaining("BOREG_NEO4J_PASSWORD");
        assertThatThrownBy(() -> new Secrets(Map.of()).neo4j(broken)).hasMessageContaining("user/password");
        assertThatThrownBy(() -> new Secrets(Map.of()).neo4j(folder.resolve("none")))
                .hasMessageContaining("There is no file");
    }

    @Test
    void noSecretIsPrinted() {
        assertThat(new Place.Credentials("neo4j", "s3cret").toString()).doesNotContain("s3cret");
        assertThat(new Place.RegisterServer(java.net.URI.create("http://localhost/"), "s3cret").toString())
                .doesNotContain("s3cret");
    }
}
