package org.boreg.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.boreg.cli.register.CannotAnswer;

/** Where the service is to listen. */
final class ListenAddress {

    private static final int LARGEST_PORT = 65_535;

    /**
     * Finds out before Neo4j is started, which takes a while.
     *
     * @throws CannotAnswer when this machine has no such address or something else listens there
     */
    static void requireFree(String bind, int port) {
        if (port < 0 || port > LARGEST_PORT) {
            throw CannotAnswer.badQuestion(
                    "--port is a number from 1 to 65535, or 0 for any free one, not %d.".formatted(port));
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(bind), port));
        } catch (UnknownHostException nowhere) {
            throw CannotAnswer.badQuestion(
                    "--bind is an address of this machine, which \"%s\" is not.".formatted(bind));
        } catch (IOException taken) {
            throw CannotAnswer.because(
                    "Cannot listen on %s, port %d: %s. Is another program using it? Choose another with --port."
                            .formatted(bind, port, taken.getMessage()),
                    taken);
        }
    }

    private ListenAddress() {}
}
