package org.boreg.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorKeyTest {

    @TempDir
    Path folder;

    @Test
    void aNewKeyIsGivenOnceAndOnlyItsHashIsKept() throws IOException {
        String key = OperatorKey.createIfMissing(folder).orElseThrow();

        assertThat(OperatorKey.createIfMissing(folder)).isEmpty();
        assertThat(OperatorKey.of(null, folder).matches(key)).isTrue();
        assertThat(OperatorKey.of(null, folder).matches(key + "x")).isFalse();
        Path kept = folder.resolve("operator-key.sha256");
        assertThat(kept).content().isEqualTo(OperatorKey.hash(key)).doesNotContain(key);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
    }

    @Test
    void twoKeysDiffer() throws IOException {
        String one = OperatorKey.createIfMissing(folder.resolve("one")).orElseThrow();
        String other = OperatorKey.createIfMissing(folder.resolve("other")).orElseThrow();

        assertThat(one).isNotEqualTo(other).hasSizeGreaterThan(40);
    }

    @Test
    void theSettingGoesBeforeTheFolder() throws IOException {
        OperatorKey.createIfMissing(folder);

        assertThat(OperatorKey.of(OperatorKey.hash("from-the-setting"), folder).matches("from-the-setting"))
                .isTrue();
    }

    @Test
    void withoutAKeyNobodyHasIt() throws IOException {
        assertThat(OperatorKey.of(null, folder).matches("")).isFalse();
    }

    @Test
    void aHashThatIsNoneIsNamed() throws IOException {
        Files.writeString(folder.resolve("operator-key.sha256"), "not a hash");

        assertThatThrownBy(() -> OperatorKey.of(null, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("operator-key.sha256");
    }
}
