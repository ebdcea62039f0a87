package org.boreg.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the libraries' log goes. To be said before the first of them logs. */
final class Logging {

    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger JDK_ROOT = Logger.getLogger("");

    /** A command says itself what went wrong; the driver's own account of it would only repeat that. */
    static void quiet() {
        JDK_ROOT.setLevel(Level.OFF);
    }

    /** As soon as the service starts, details go to a file in this folder. */
    static void toFile(Path folder) {
        System.setProperty("boreg.log.folder", folder.toAbsolutePath().toString());
        System.setProperty("logging.config", "classpath:org/boreg/cli/serve-logback.xml");
    }

    private Logging() {}
}
