package org.boreg.localneo4j;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The TCP ports on which a process listens, as Linux tells them. */
final class ListeningSockets {
    private static final String LISTENING = "0A";
    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    record Socket(String address, int port) {
        boolean loopback() {
            return LOOPBACK.contains(address);
        }
    }

    private ListeningSockets() {}

    static List<Socket> of(ProcessHandle process) throws IOException {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        Assumptions.assumeTrue(Files.exists(proc.resolve("net/tcp")), "This system has no /proc/PID/net/tcp");
        Set<String> own = openSockets(proc.resolve("fd"));
        List<Socket> listening = new ArrayList<>();
        for (String table : List.of("net/tcp", "net/tcp6")) {
            if (Files.exists(proc.resolve(table))) {
                listening.addAll(listening(proc.resolve(table), own));
            }
        }
        return listening;
    }

    private static List<Socket> listening(Path table, Set<String> inodes) throws IOException {
        return Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row[3].equals(LISTENING) && inodes.contains(row[9]))
                .map(row -> row[1].split(":"))
                .map(local -> new Socket(local[0], Integer.parseInt(local[1], 16)))
                .toList();
    }

    private static Set<String> openSockets(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> open = Files.list(descriptors)) {
            for (Path descriptor : open.toList()) {
                String target = linkTarget(descriptor);
                if (target.startsWith("socket:[")) {
                    inodes.add(target.substring("socket:[".length(), target.length() - 1));
                }
            }
        }
        return inodes;
    }

    private static String linkTarget(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }
}
