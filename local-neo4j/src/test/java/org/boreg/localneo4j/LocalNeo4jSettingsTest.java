package org.boreg.localneo4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalNeo4jSettingsTest {
    private static final long MIB = 1L << 20;

    @Test
    void memoryFollowsTheMachineWithinBounds() {
        assertThat(LocalNeo4jSettings.forMemory(1024 * MIB).heapBytes()).isEqualTo(512 * MIB);
        assertThat(LocalNeo4jSettings.forMemory(16 * 1024 * MIB).heapBytes()).isEqualTo(2048 * MIB);
        assertThat(LocalNeo4jSettings.forMemory(16 * 1024 * MIB).pageCacheBytes())
                .isEqualTo(4096 * MIB);
        assertThat(LocalNeo4jSettings.forMemory(1024 * 1024 * MIB).pageCacheBytes())
                .isEqualTo(8192 * MIB);
    }

    @Test
    void sizesNeo4jCannotRunWithAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalNeo4jSettings.defaults().withHeap(MIB))
                .withMessage("Neo4j's heap needs at least 256 MiB, not 1 MiB");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LocalNeo4jSettings.defaults().withPort(70_000))
                .withMessageContaining("70000");
    }

    @Test
    void optionsMeantForOtherProgramsStayOutOfNeo4jsEnvironment(@TempDir Path root) {
        ProcessBuilder builder = JavaCommand.forNeo4j(DataFolder.of(root), Given.smallSettings());

        assertThat(builder.environment()).doesNotContainKeys("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH");
        assertThat(builder.environment().keySet()).isSubsetOf(JavaCommand.KEPT_VARIABLES);
        assertThat(builder.command()).contains("-Xmx" + 512 * MIB);
    }
}
