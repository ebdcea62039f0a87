package org.boreg.cli;

import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Where the libraries' log goes. To be said before the first of them logs. */
final class Logging {

    /** Held, because the JDK forgets the level of a logger that nobody holds. */
    private static final Logger JDK_ROOT = Logger.getLogger("");

    private static final String SERVE = "org/boreg/cli/serve-logback.xml";

    /** Short commands say themselves what went wrong; the driver's own account of it would only repeat that. */
    static void quiet() {
        JDK_ROOT.setLevel(Level.OFF);
    }

    /** Details go to a file below the folder. Both settings name the same file: Logback's own start and Spring's second one. */
    static void toFile(Path folder) {
        JDK_ROOT.setLevel(Level.INFO);
        System.setProperty("boreg.log.folder", folder.toAbsolutePath().toString());
        System.setProperty("logback.configurationFile", SERVE);
        System.setProperty("logging.config", "classpath:" + SERVE);
    }

    private Logging() {}
}
