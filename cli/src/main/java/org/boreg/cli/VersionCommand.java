package org.boreg.cli;

import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "version", description = "Show the version.", sortOptions = false)
final class VersionCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    VersionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (output.isJson()) {
            new JsonOutput(console)
                    .print(new Versions(Version.number(), Runtime.version().toString()));
        } else {
            console.out().println(new Version().getVersion()[0]);
        }
        return ExitCode.DONE;
    }

    record Versions(String boreg, String java) {}
}
