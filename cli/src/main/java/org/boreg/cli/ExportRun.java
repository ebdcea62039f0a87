package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.boreg.bods.json.BodsWriter;
import org.boreg.cli.register.Answers;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.service.questions.AskedDates;
import org.boreg.service.questions.ExportPage;
import org.jspecify.annotations.Nullable;

/**
 * Writes the statements of a register to a file, page by page.
 *
 * @param original whether each goes out in its own words; else as its reading in BODS 0.4
 * @param form in which they are written
 */
record ExportRun(Console console, Interruption interruption, boolean original, StatementsOutput.Form form) {

    /**
     * @param out JSON Lines if the name ends in .jsonl or .jsonl.gz; it appears once it is whole
     * @return how many statements were written; negative when it was stopped
     */
    long write(Answers answers, AskedDates dates, Path out) {
        interruption.listen(() -> console.say("Stopping..."));
        try (StatementsOutput target = StatementsOutput.to(out, form, console);
                Progress progress = Progress.counting(console, "Exporting", 0)) {
            long written = write(answers, dates, target.writer(), progress);
            if (written >= 0) {
                target.finish();
            }
            return written;
        } catch (IOException broken) {
            throw CannotAnswer.because(broken.getMessage(), broken);
        }
    }

    private long write(Answers answers, AskedDates dates, BodsWriter writer, Progress progress) throws IOException {
        long written = 0;
        @Nullable String cursor = null;
        do {
            if (interruption.isRequested()) {
                return -1;
            }
            ExportPage page = answers.export(dates, original, cursor);
            for (String text : page.texts()) {
                writer.write(text);
            }
            written += page.texts().size();
            progress.at(written, String.format(Locale.ROOT, "%,d statements", written));
            cursor = page.next();
        } while (cursor != null);
        return written;
    }
}
