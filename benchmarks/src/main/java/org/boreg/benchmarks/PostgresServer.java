package org.boreg.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A PostgreSQL of this machine on a data folder of its own, reachable from the loopback address alone; it ends, and its data go, with
 * {@link #close()}. It does not run as root: there it is the user that the package made.
 */
final class PostgresServer implements AutoCloseable {

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "postgres";
    private static final long LONGEST_COMMAND_MINUTES = 5;

    /** What a server with this much memory for it would be given; nothing that spares it writing to the disk. */
    private static final String SETTINGS = """
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            shared_buffers = 1GB
            effective_cache_size = 4GB
            work_mem = 64MB
            maintenance_work_mem = 512MB
            max_wal_size = 4GB
            random_page_cost = 1.1
            """;

    private final Path folder;
    private final int port;

    /** It would outlive this process, were that interrupted. */
    private final Thread atExit = new Thread(this::stopAtExit);

    private boolean closed;

    private PostgresServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one; empty where the package is not installed. */
    static Optional<PostgresServer> start() throws IOException {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            return Optional.empty();
        }
        Path folder = Files.createTempDirectory("boreg-postgresql");
        PostgresServer server = new PostgresServer(folder, freePort());
        try {
            server.create();
            return Optional.of(server);
        } catch (IOException | RuntimeException failure) {
            TemporaryFolder.delete(folder);
            throw failure;
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port), USER, "");
    }

    /** Stops it in order. */
    @Override
    public synchronized void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            run("pg_ctl", "-D", data(), "-m", "fast", "-w", "stop");
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void stopAtExit() {
        try {
            close();
        } catch (IOException refused) {
            System.err.println("PostgreSQL was not stopped in order: " + refused.getMessage());
        }
    }

    private void create() throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        run("initdb", "-D", data(), "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        Files.writeString(Path.of(data(), "postgresql.conf"), SETTINGS + "port = %d%n".formatted(port));
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-t", "60", "start");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", USER, "--") : List.of());
        command.add(PROGRAMS.resolve(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!process.waitFor(LONGEST_COMMAND_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroy();
                throw new IOException("PostgreSQL's %s did not succeed".formatted(program));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while PostgreSQL's %s ran".formatted(program), stopped);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
