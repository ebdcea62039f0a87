package org.boreg.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.AskedDates;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = {
            "Write all statements of the register into a file.",
            "Each comes out in its own words, as it was published, whatever its version: an empty register that imports the file"
                    + " has the same statements. A JSON array keeps every text to the letter; in JSON Lines line breaks become"
                    + " spaces. From a service only its operator gets the words as they were published; everybody else gets BODS"
                    + " 0.4 without what is kept from the public."
        },
        footer = {
            "%nExamples:",
            "  boreg export -o register.json",
            "  boreg export -o register.jsonl.gz",
            "  boreg export -o then.jsonl --as-of 2023-12-31    only what was in force then",
            "  boreg export --upgraded -o new.jsonl             all of it as BODS 0.4",
            "  boreg export -o register.csv                     one table, a statement a row",
            "  boreg export -o register.zip                     tables that are joined by links",
            "%nThe file appears under its name once it is whole. Tables first wait on disk."
        },
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Map<String, String> environment;
    private final Interruption interruption;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            defaultValue = "-",
            description = StatementsOutput.BY_NAME + " Default: -")
    private Path out = Path.of("-");

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "In which form: bods (JSON), csv or tables. Default: what the name of OUT says")
    private StatementsOutput.@Nullable Form form;

    @Option(names = "--upgraded", description = "Statements of older versions as what they are in BODS 0.4.")
    private boolean upgraded;

    @Mixin
    private final DateOptions when = new DateOptions();

    @Mixin
    private final RegisterOptions register = new RegisterOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    ExportCommand(Console console, Map<String, String> environment, Interruption interruption) {
        this.console = console;
        this.environment = environment;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        AskedDates dates = when.dates();
        ExportRun run =
                new ExportRun(console, interruption, !upgraded, form == null ? StatementsOutput.formOf(out) : form);
        long written = new Asking(console, environment).ask(register, answers -> run.write(answers, dates, out));
        if (written < 0) {
            console.say("Stopped: nothing was written.");
            return ExitCode.FAILURE;
        }
        if (output.isJson() && !out.toString().equals("-")) {
            new JsonOutput(console).print(new Account(out.toString(), written));
        } else {
            console.say(String.format(Locale.ROOT, "%,d statements written.", written));
        }
        return ExitCode.DONE;
    }

    /** What was written, and where; not told in JSON when the statements themselves go to standard output. */
    record Account(String file, long statements) {}
}
