package org.boreg.cli.register;

import java.util.List;
import java.util.stream.Collectors;
import org.boreg.graph.read.PartySummary;
import org.jspecify.annotations.Nullable;

/** The register cannot be reached or cannot do what was asked. The message says why and what to do, in a line or two. */
public final class CannotAnswer extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is at fault. */
    public enum Fault {
        /** The register, the machine or the way between. */
        REGISTER,
        /** What was asked, whatever the register holds. */
        QUESTION,
        /** Nothing: the register just does not have it. */
        NOT_THERE
    }

    private final Fault fault;

    CannotAnswer(Fault fault, @Nullable String message, @Nullable Throwable cause) {
        super(message == null ? "The register gave no reason." : message, cause);
        this.fault = fault;
    }

    public static CannotAnswer because(@Nullable String message) {
        return new CannotAnswer(Fault.REGISTER, message, null);
    }

    public static CannotAnswer because(@Nullable String message, Throwable cause) {
        return new CannotAnswer(Fault.REGISTER, message, cause);
    }

    public static CannotAnswer badQuestion(@Nullable String message) {
        return new CannotAnswer(Fault.QUESTION, message, null);
    }

    public static CannotAnswer notThere(@Nullable String message) {
        return new CannotAnswer(Fault.NOT_THERE, message, null);
    }

    /** What was asked can mean several parties, which are listed. */
    static CannotAnswer several(@Nullable String message, List<PartySummary> matches) {
        String list = matches.stream()
                .map(party -> "\n  %s  %s".formatted(party.id(), party.name() == null ? party.type() : party.name()))
                .collect(Collectors.joining());
        return badQuestion(message + list);
    }

    public Fault fault() {
        return fault;
    }
}
