package org.boreg.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.cli.register.OwnerRow;
import org.boreg.cli.register.OwnerRows;
import org.boreg.cli.terminal.Console;
import org.boreg.cli.terminal.Progress;
import org.boreg.cli.text.OwnerLines;

/** Writes the owners of every company, a row after another. */
final class AllOwnersRun {

    private final Console console;
    private final Interruption interruption;
    private final Path out;
    private final boolean json;

    AllOwnersRun(Console console, Interruption interruption, Path out, boolean json) {
        this.console = console;
        this.interruption = interruption;
        this.out = out;
        this.json = json;
    }

    /**
     * @param question puts all rows where it is told to
     * @return how many rows were written; negative when it was stopped
     * @throws CannotAnswer when they cannot be written
     */
    long write(Consumer<OwnerRows> question) {
        try (WholeFile file = WholeFile.to(out, console);
                Progress progress = Progress.counting(console, "Asking", 0)) {
            Writer writer = new BufferedWriter(new OutputStreamWriter(file.stream(), StandardCharsets.UTF_8), 1 << 16);
            OwnerLines lines = new OwnerLines(writer, json);
            lines.begin();
            Rows rows = new Rows(lines, progress, interruption);
            question.accept(rows);
            writer.flush();
            file.finish();
            return rows.written;
        } catch (CancellationException stopped) {
            return -1;
        } catch (UncheckedIOException broken) {
            throw CannotAnswer.because(broken.getCause().getMessage(), broken);
        } catch (IOException broken) {
            throw CannotAnswer.because(broken.getMessage(), broken);
        }
    }

    private static final class Rows implements OwnerRows {

        private final OwnerLines lines;
        private final Progress progress;
        private final Interruption interruption;
        private long written;

        Rows(OwnerLines lines, Progress progress, Interruption interruption) {
            this.lines = lines;
            this.progress = progress;
            this.interruption = interruption;
        }

        @Override
        public void row(OwnerRow row) {
            lines.row(row);
            written++;
        }

        @Override
        public void companies(long done) {
            if (interruption.isRequested()) {
                throw new CancellationException();
            }
            progress.at(done, String.format(Locale.ROOT, "%,d companies", done));
        }
    }
}
