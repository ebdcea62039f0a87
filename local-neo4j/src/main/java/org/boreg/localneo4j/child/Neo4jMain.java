package org.boreg.localneo4j.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** The entry point of Neo4j's JVM. It runs until its standard input ends. */
public final class Neo4jMain {
    static final int FAILED = 1;
    static final int HALTED = 3;

    private static final CountDownLatch CLOSED = new CountDownLatch(1);

    private Neo4jMain() {}

    /** @param arguments those of {@link ChildSettings#toArguments()} */
    public static void main(String[] arguments) {
        ParentPipe parent = ParentPipe.watch(System.in);
        PrintStream reports = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Standard output belongs to the reports alone; whatever else is printed goes where errors go.
        System.setOut(System.err);
        Signals.leaveToTheParent("INT", "HUP");
        int status = run(ChildSettings.fromArguments(arguments), parent, reports);
        CLOSED.countDown();
        // Threads of the DBMS that are no daemons would keep the JVM alive.
        System.exit(status);
    }

    private static int run(ChildSettings settings, ParentPipe parent, PrintStream reports) {
        try {
            if (StoreLock.await(settings.lock(), parent, report -> reports.println(report.toLine()))) {
                serve(settings, parent, reports);
            }
            return 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
            reports.println(new Report.Failed(reason(failure)).toLine());
            return FAILED;
        }
    }

    private static void serve(ChildSettings settings, ParentPipe parent, PrintStream reports) throws Exception {
        FirstStart first = FirstStart.prepare(settings.home());
        try (Database database = Database.open(settings)) {
            first.succeeded();
            database.onPanic(() -> {
                // It takes no more transactions, and with a full disk its shutdown never comes to an end.
                System.err.println(
                        "Neo4j has failed, as its debug.log says: halting. It recovers when it starts again.");
                Runtime.getRuntime().halt(HALTED);
            });
            stopCleanlyOnTermination(parent);
            reports.println(new Report.Ready(database.port()).toLine());
            parent.awaitEnd();
        }
    }

    /** For who ends this process by hand, and for service managers that signal every process of a service. */
    private static void stopCleanlyOnTermination(ParentPipe parent) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            parent.treatAsEnded();
                            awaitClosed();
                        },
                        "boreg-termination"));
    }

    private static void awaitClosed() {
        try {
            CLOSED.await();
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** The innermost cause is often a bare system error, and the one around it says what it was about. */
    static String reason(Throwable failure) {
        Throwable around = failure;
        Throwable root = failure;
        while (root.getCause() != null) {
            around = root;
            root = root.getCause();
        }
        return around == root
                        || around.getMessage() == null
                        || around.getMessage().contains(String.valueOf(root.getMessage()))
                ? words(root)
                : around.getMessage() + " (" + words(root) + ")";
    }

    private static String words(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }
}
