package org.boreg.cli.text;

import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Table;
import org.boreg.graph.read.Page;
import org.boreg.service.keys.CreatedKey;
import org.boreg.service.keys.KeyAnswer;

/** The keys of a register, for people. */
public final class KeysText {

    private final Console console;

    public KeysText(Console console) {
        this.console = console;
    }

    /** The key alone goes where a program or a file can take it. */
    public void print(CreatedKey created) {
        console.say(
                "The key, shown this once; the register keeps only a hash of it. Its id is %s, and it is good until %s."
                        .formatted(created.about().id(), created.about().expiresAt()));
        console.out().println(created.key());
    }

    public void print(Page<KeyAnswer> keys) {
        if (keys.items().isEmpty()) {
            console.say("No keys were made yet; the operator's first key is that of the data folder.");
            return;
        }
        Table table = new Table("STATE", "ROLES", "COMPANIES", "UNTIL", "LABEL").key("ID");
        for (KeyAnswer key : keys.items()) {
            table.add(
                    key.state(),
                    String.join(", ", key.roles()),
                    String.join(", ", key.companies()),
                    key.expiresAt().toString(),
                    key.label(),
                    key.id());
        }
        table.print(console);
        if (keys.next() != null) {
            console.say("There are more: --limit shows more.");
        }
    }

    public void print(KeyAnswer key) {
        line(console.bold(shown(key.label())) + ", " + key.state());
        line("  " + String.join(", ", key.roles()));
        key.companies().forEach(company -> line("  for " + shown(company)));
        line("  made %s by %s, good until %s".formatted(key.createdAt(), shown(key.createdBy()), key.expiresAt()));
        if (key.revokedBy() != null && key.revocationReason() != null) {
            line("  revoked %s by %s: %s"
                    .formatted(key.revokedAt(), shown(key.revokedBy()), shown(key.revocationReason())));
        }
        line(console.faint("  key " + key.id()));
    }

    private String shown(String text) {
        return console.shown(CleanText.of(text));
    }

    private void line(String text) {
        console.out().println(text);
    }
}
