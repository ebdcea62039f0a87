package org.boreg.cli;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.AnswersJson;
import tools.jackson.databind.json.JsonMapper;

/** Prints answers as JSON, one object a command, as the HTTP API has them. */
final class JsonOutput {

    static final JsonMapper MAPPER = AnswersJson.mapper();

    private final Console console;

    JsonOutput(Console console) {
        this.console = console;
    }

    void print(Object answer) {
        console.out()
                .println(CleanText.json(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer)));
    }

    /** Text that is JSON already, as it was published. */
    void printText(String json) {
        console.out().println(CleanText.json(json));
    }
}
