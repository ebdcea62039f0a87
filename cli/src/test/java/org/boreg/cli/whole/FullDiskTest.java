package org.boreg.cli.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Imports on a disk that has too little room, and then enough. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class FullDiskTest {

    private static final int FAMILIES = 2_000;
    private static final String STATEMENTS = "8,000 statements read = 8,000 loaded + 0 unchanged + 0 rejected";

    @TempDir
    Path folder;

    private Program program;

    @BeforeEach
    void whereAnybodyMayMountADiskOfHisOwn() throws IOException {
        program = new Program(folder);
        Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                program.shell("unshare -rm mount -t tmpfs -o size=1m none disk").code() == 0,
                "a small disk cannot be had here: unshare and mount of a tmpfs are refused");
    }

    @Test
    void anOnlineImportSaysThatTheDiskIsFullAndTheSameCommandCompletesIt() throws IOException {
        Samples.families(folder.resolve("families.jsonl"), FAMILIES, 0);
        onADisk("16m", """
                boreg import families.jsonl --data disk/data --load online >out1 2>err1; echo $? >code1
                mount -o remount,size=500m disk
                boreg import families.jsonl --data disk/data >out2 2>err2; echo $? >code2
                """);

        assertThat(said("code1")).as(said("err1")).isEqualTo("3");
        assertThat(said("err1")).contains("The disk is full: where", "disk/data", "run the same command again");
        assertThat(said("err1")).doesNotContain("unexpected", "\tat ");
        assertThat(said("code2")).as(said("err2")).isEqualTo("0");
        assertThat(said("out2")).contains(STATEMENTS);
    }

    @Test
    void aFirstLoadAndRejectsSayThatTheDiskIsFullAndLeaveNothingOfALoad() throws IOException {
        Samples.families(folder.resolve("families.jsonl"), FAMILIES, 0);
        Files.write(
                folder.resolve("junk.jsonl"), Collections.nCopies(4_000, "{\"junk\": \"" + "x".repeat(500) + "\"}"));
        onADisk("2m", """
                boreg import families.jsonl --data disk/data --load offline >out1 2>err1; echo $? >code1
                ls disk/data >left
                boreg import junk.jsonl --data nowhere --dry-run --rejects disk/rejects.jsonl >out2 2>err2; echo $? >code2
                """);

        assertThat(said("code1")).as(said("err1")).isEqualTo("3");
        assertThat(said("err1")).contains("The disk is full", "disk/data").doesNotContain("unexpected", "\tat ");
        assertThat(said("left")).doesNotContain("loading", "neo4j-in-the-making");
        assertThat(said("code2")).as(said("err2")).isEqualTo("3");
        assertThat(said("err2"))
                .contains("disk/rejects.jsonl: cannot write what is not taken")
                .doesNotContain("unexpected", "\tat ");
    }

    private void onADisk(String size, String commands) throws IOException {
        Path script = Files.writeString(
                folder.resolve("script.sh"),
                "mount -t tmpfs -o size=%s none disk || exit 1%nboreg() { '%s' \"$@\"; }%n%s"
                        .formatted(size, Program.launcher(), commands));
        program.shell("unshare -rm sh " + script).ended(0);
    }

    private String said(String file) throws IOException {
        return Files.readString(folder.resolve(file)).strip();
    }
}
