package org.boreg.localneo4j.child;

/** Signals that a terminal sends to a whole process group. */
final class Signals {
    private Signals() {}

    /**
     * Ctrl-C in a terminal reaches this JVM as well as its parent. The parent may still have work to finish in the database, so
     * Neo4j waits for the parent's word. By reflection, because javac warns about {@code sun.misc} and cannot be told not to.
     */
    static void leaveToTheParent(String... names) {
        for (String name : names) {
            try {
                Class<?> signal = Class.forName("sun.misc.Signal");
                Class<?> handler = Class.forName("sun.misc.SignalHandler");
                signal.getMethod("handle", signal, handler)
                        .invoke(
                                null,
                                signal.getConstructor(String.class).newInstance(name),
                                handler.getField("SIG_IGN").get(null));
            } catch (ReflectiveOperationException notOnThisPlatform) {
                System.err.println("Signal " + name + " stays as it is on this platform");
            }
        }
    }
}
