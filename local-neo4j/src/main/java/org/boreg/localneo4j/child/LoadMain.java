package org.boreg.localneo4j.child;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The entry point of the JVM that makes a store out of the rows on its standard input. */
public final class LoadMain {

    private static final int BUFFER = 1 << 16;

    private LoadMain() {}

    /** @param arguments those of {@link LoadSettings#toArguments()} */
    public static void main(String[] arguments) {
        PrintStream reports = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Signals.leaveToTheParent("INT", "HUP");
        System.exit(run(LoadSettings.fromArguments(arguments), reports));
    }

    private static int run(LoadSettings settings, PrintStream reports) {
        try {
            StoreLock.take(settings.lock());
            RowStream rows = new RowStream(new DataInputStream(new BufferedInputStream(System.in, BUFFER)));
            StoreImport.run(settings, rows, percent -> reports.println(new Report.Loaded(percent).toLine()));
            return 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
            reports.println(new Report.Failed(Neo4jMain.reason(failure)).toLine());
            return Neo4jMain.FAILED;
        }
    }
}
