package org.boreg.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.boreg.cli.register.Answers;
import org.boreg.cli.terminal.Console;
import org.boreg.importer.demo.DemoCase;
import org.boreg.importer.demo.DemoRegister;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.PartyAnswer;

/** What {@code serve} says when the register answers. */
final class Welcome {

    private final Console console;
    private final URI address;
    private final Path folder;

    Welcome(Console console, URI address, Path folder) {
        this.console = console;
        this.address = address;
        this.folder = folder;
    }

    record Serving(URI address, String dataFolder) {}

    void print(boolean json, boolean demo, Answers answers) {
        if (json) {
            new JsonOutput(console).print(new Serving(address, folder.toString()));
            return;
        }
        console.out().println("The register answers at " + console.bold(address.toString()));
        if (demo) {
            tryThese(answers);
        }
        console.out().println("Ctrl-C stops it.");
    }

    private void tryThese(Answers answers) {
        List<DemoCase> cases = DemoRegister.cases();
        DemoCase chain = cases.get(0);
        DemoCase stakes = cases.get(1);
        PartyAnswer company = answers.party(chain.identifier(), AskedDates.TODAY);
        console.out().println();
        console.out().println("Everything in it is invented. Try, in another terminal:");
        command("search \"%s\"".formatted(company.name()), "the company of the two that follow");
        command("owners " + chain.identifier(), chain.title());
        command("owners " + stakes.identifier(), stakes.title());
        console.out().println();
    }

    private void command(String arguments, String about) {
        console.out()
                .println("  %s %s --server http://%s"
                        .formatted(System.getProperty("boreg.command", "boreg"), arguments, address.getAuthority()));
        console.out().println(console.faint("      " + about));
    }
}
