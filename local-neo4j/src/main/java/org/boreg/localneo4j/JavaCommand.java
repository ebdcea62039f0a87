package org.boreg.localneo4j;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.boreg.localneo4j.child.ChildSettings;
import org.boreg.localneo4j.child.LoadMain;
import org.boreg.localneo4j.child.LoadSettings;
import org.boreg.localneo4j.child.Neo4jMain;
import org.jspecify.annotations.Nullable;

/** The command line and environment of Neo4j's JVM. */
final class JavaCommand {
    /** All else stays behind: options for Java and settings for Neo4j in the environment are meant for other programs. */
    static final Set<String> KEPT_VARIABLES = Set.of(
            "PATH",
            "HOME",
            "USER",
            "LANG",
            "LC_ALL",
            "LC_CTYPE",
            "TZ",
            "TMPDIR",
            "TMP",
            "TEMP",
            "SystemRoot",
            "windir",
            "USERPROFILE");

    /** The variable with options for this Java alone. */
    private static final String OPTIONS = "BOREG_NEO4J_JAVA_OPTS";

    private static final int NATIVE_ACCESS_WARNS = 22;
    private static final int UNSAFE_ACCESS_WARNS = 23;

    private JavaCommand() {}

    static ProcessBuilder forNeo4j(DataFolder folder, LocalNeo4jSettings settings) {
        ChildSettings child = new ChildSettings(
                folder.neo4jHome(),
                folder.logs(),
                folder.passwordFile(),
                folder.storeLock(),
                settings.port(),
                settings.pageCacheBytes());
        ProcessBuilder builder = new ProcessBuilder(command(
                Neo4jLib.folder(settings.libFolder()),
                settings.heapBytes(),
                folder.logs(),
                Neo4jMain.class,
                child.toArguments()));
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        return builder.directory(folder.root().toFile());
    }

    static ProcessBuilder forLoad(DataFolder folder, LocalNeo4jSettings settings) {
        LoadSettings child = new LoadSettings(folder.storeInTheMaking(), folder.storeLock(), settings.pageCacheBytes());
        List<String> command = command(
                Neo4jLib.folder(settings.libFolder()),
                settings.heapBytes(),
                folder.logs(),
                LoadMain.class,
                child.toArguments());
        // No one waits for its single answers, and chunks of a megabyte are what the usual collector is worst at.
        command.add(1, "-XX:+UseParallelGC");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().retainAll(KEPT_VARIABLES);
        return builder.directory(folder.root().toFile());
    }

    private static List<String> command(Path lib, long heapBytes, Path logs, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + heapBytes);
        command.addAll(options(logs));
        command.addAll(wanted(System.getenv(OPTIONS)));
        command.add("-cp");
        command.add(Neo4jLib.ownCode() + File.pathSeparator + lib.resolve("*"));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** What the variable says, by words; after our own options, so that it can say otherwise. */
    static List<String> wanted(@Nullable String variable) {
        return variable == null || variable.isBlank()
                ? List.of()
                : List.of(variable.strip().split("\\s+"));
    }

    private static List<String> options(Path logs) {
        List<String> options = new ArrayList<>(List.of(
                // After a failed allocation the DBMS is in no known state; dead, it recovers from its log.
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:ErrorFile=" + logs.resolve("jvm-crash-%p.log"),
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-Dlog4j2.disable.jmx=true",
                "-Dio.netty.tryReflectionSetAccessible=true",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/java.io=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
        int java = Runtime.version().feature();
        if (java >= NATIVE_ACCESS_WARNS) {
            options.add("--enable-native-access=ALL-UNNAMED");
        }
        if (java >= UNSAFE_ACCESS_WARNS) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
