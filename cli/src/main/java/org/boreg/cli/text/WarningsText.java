package org.boreg.cli.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.boreg.cli.terminal.CleanText;
import org.boreg.cli.terminal.Console;
import org.boreg.service.questions.OwnersView.WarningView;

/** What an answer about ownership had to cope with, a few warnings of each kind. */
final class WarningsText {

    private static final int OF_A_CODE = 4;

    private final Console console;

    WarningsText(Console console) {
        this.console = console;
    }

    void print(List<WarningView> warnings) {
        if (!warnings.isEmpty()) {
            console.out().println();
            console.out().println(console.bold("Take care"));
            warnings.stream()
                    .collect(Collectors.groupingBy(WarningView::code, LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::print);
        }
    }

    private void print(String code, List<WarningView> warnings) {
        console.out().println("  " + console.warning(code));
        warnings.stream()
                .limit(OF_A_CODE)
                .forEach(warning -> console.out().println("    " + console.shown(CleanText.of(warning.message()))));
        if (warnings.size() > OF_A_CODE) {
            console.out()
                    .println("    and %d more of this kind (--format json lists all)"
                            .formatted(warnings.size() - OF_A_CODE));
        }
    }
}
