package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.boreg.cli.whole.Program.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class KilledRebuildTest {

    @TempDir
    Path folder;

    @Test
    void aRebuildThatWasKilledGoesOnAndUntilThenNothingIsAnsweredByHalf() throws Exception {
        Program program = new Program(folder);
        Register register = new Register(folder.resolve("register-data"));
        program.run(
                        "import",
                        Samples.companies(folder.resolve("many.jsonl"), 4_000).toString())
                .ended(0);

        Running rebuild = program.start("rebuild");
        register.awaitRebuildUnderway();
        ProcessHandle neo4j = register.neo4j();
        rebuild.signal("KILL").awaitEnd();
        neo4j.onExit().get(60, TimeUnit.SECONDS);

        assertThat(program.run("search", "company").ended(3).err()).contains("rebuil");
        assertThat(program.run("rebuild", "--format", "json").ended(0).out()).contains("\"done\"", "4000");
        assertThat(program.run("show", "GB-COH:10000007").ended(0).out()).contains("Company 10000007");
    }
}
