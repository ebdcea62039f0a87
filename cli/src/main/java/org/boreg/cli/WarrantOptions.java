package org.boreg.cli;

import org.boreg.cli.register.CannotAnswer;
import org.boreg.graph.write.ActRefused;
import org.boreg.graph.write.Warrant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By whom and why something is done that only an operator does. */
final class WarrantOptions {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why. It is published.")
    private String reason = "";

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who does it. It is published. Default: your name on this computer.")
    private @Nullable String by;

    /** @throws CannotAnswer when one of them is empty or too long */
    Warrant warrant() {
        try {
            return new Warrant(by == null ? System.getProperty("user.name", "operator") : by, reason);
        } catch (ActRefused refused) {
            throw CannotAnswer.badQuestion(refused.getMessage());
        }
    }
}
