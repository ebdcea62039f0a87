package org.boreg.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.boreg.bods.report.HtmlReport;
import org.boreg.bods.validation.ValidationReport;
import org.boreg.cli.register.CannotAnswer;

/** Where a report for people goes. A file that is there already is replaced by a whole report or stays as it is. */
record ReportFile(Path target) {

    /** @throws CannotAnswer when no report can be written there, so that nobody waits for one in vain */
    void requireWritable(List<Path> inputs) {
        Path folder = folder();
        if (Files.isDirectory(target)) {
            throw CannotAnswer.badQuestion("--html %s is a folder; name a file.".formatted(target));
        }
        if (!Files.isDirectory(folder)) {
            throw CannotAnswer.badQuestion("--html %s: there is no folder %s.".formatted(target, folder));
        }
        if (inputs.stream().anyMatch(this::isTarget)) {
            throw CannotAnswer.badQuestion("--html %s is a file to validate; name another.".formatted(target));
        }
        if (!Files.isWritable(isSpecial() ? target : folder)) {
            throw CannotAnswer.because("--html %s: you may not write there.".formatted(target));
        }
    }

    /** @throws CannotAnswer when the disk fails; what was there before is there still */
    void write(HtmlReport report, List<ValidationReport> about) {
        try {
            if (isSpecial()) {
                write(report, about, target, StandardOpenOption.WRITE);
            } else {
                replace(report, about);
            }
        } catch (IOException failed) {
            throw CannotAnswer.because("The report could not be written: " + failed.getMessage(), failed);
        }
    }

    private void replace(HtmlReport report, List<ValidationReport> about) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path unfinished = real.resolveSibling("." + real.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            write(report, about, unfinished, StandardOpenOption.CREATE_NEW);
            Files.move(unfinished, real, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void write(HtmlReport report, List<ValidationReport> about, Path file, StandardOpenOption how)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, how, StandardOpenOption.WRITE)) {
            report.write(about, out);
        }
    }

    /** A pipe or a device, such as /dev/stdout, is written to, not replaced. */
    private boolean isSpecial() {
        return Files.exists(target) && !Files.isRegularFile(target);
    }

    private boolean isTarget(Path input) {
        try {
            return Files.exists(target) && Files.isSameFile(input, target) && !isSpecial();
        } catch (IOException unknown) {
            return false;
        }
    }

    private Path folder() {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }
}
