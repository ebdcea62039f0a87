package org.boreg.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.boreg.bods.json.ReadLimits;
import org.boreg.cli.register.CannotAnswer;
import org.boreg.importer.ImportOptions;
import org.boreg.importer.source.Sources;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which source the files of an import are of. */
final class SourceChoice {

    private static final String AUTO = "auto";

    @Option(
            names = "--source",
            paramLabel = "auto|bods|psc|gleif",
            defaultValue = AUTO,
            description = {
                "What the files are: bods for statements; psc, the UK register of people with significant control; gleif. Records of a"
                        + " source become statements on their way. auto: what they look like. Default: auto"
            })
    private String name = AUTO;

    @Option(
            names = "--snapshot",
            description = {
                "psc: the files are all parts of one snapshot. What the register has of this source and the snapshot has not is closed;"
                        + " nothing is closed where the snapshot is not certain to be whole."
            })
    private boolean snapshot;

    @Mixin
    private final EditionOptions edition = new EditionOptions();

    /**
     * The options with the source of these files.
     *
     * @param saying told what the files were taken for where nobody said it
     * @throws CannotAnswer when they are of several sources, or the source lacks something
     */
    ImportOptions of(List<Path> files, ImportOptions options, Consumer<String> saying) {
        String source = name.equals(AUTO) ? recognised(files, saying) : named();
        if (source.equals(ImportOptions.BODS)) {
            refuseForStatements();
            return options;
        }
        edition.check(source);
        LocalDate day = edition.day(files);
        if (source.equals("psc") && day == null) {
            throw CannotAnswer.badQuestion(
                    "psc: the day of the snapshot is needed, such as 2026-09-18; say it with --published");
        }
        if (snapshot && !source.equals("psc")) {
            throw CannotAnswer.badQuestion(
                    "--snapshot is for psc alone: the files of %s say themselves what has ended.".formatted(source));
        }
        return options.of(source, day, edition.companies(), snapshot);
    }

    private String named() {
        if (!name.equals(ImportOptions.BODS) && !Sources.names().contains(name)) {
            throw CannotAnswer.badQuestion(
                    "--source is auto, bods, %s, not \"%s\"".formatted(String.join(" or ", Sources.names()), name));
        }
        return name;
    }

    private void refuseForStatements() {
        if (snapshot || edition.areGiven()) {
            throw CannotAnswer.badQuestion(
                    "--snapshot, --published and --companies are for the files of a source, and these are statements of BODS;"
                            + " say with --source which source they are of, if they are.");
        }
    }

    private static String recognised(List<Path> files, Consumer<String> saying) {
        Map<String, List<Path>> bySource = new TreeMap<>();
        for (Path file : files) {
            bySource.computeIfAbsent(recognised(file), source -> new ArrayList<>())
                    .add(file);
        }
        if (bySource.size() > 1) {
            throw CannotAnswer.badQuestion("These files are not of one kind; import each kind by itself: %s"
                    .formatted(String.join(
                            "; ",
                            bySource.entrySet().stream()
                                    .map(kind -> "%s: %s".formatted(kind.getKey(), names(kind.getValue())))
                                    .toList())));
        }
        String source = bySource.keySet().iterator().next();
        if (!source.equals(ImportOptions.BODS)) {
            saying.accept("Taken for files of the source %s; --source says otherwise.".formatted(source));
        }
        return source;
    }

    private static String recognised(Path file) {
        try {
            return Sources.recognise(file, ReadLimits.DEFAULT).orElse(ImportOptions.BODS);
        } catch (IOException broken) {
            throw CannotAnswer.badQuestion(broken.getMessage());
        }
    }

    private static String names(List<Path> files) {
        String first = files.get(0).getFileName().toString();
        return files.size() == 1 ? first : "%s and %d more".formatted(first, files.size() - 1);
    }
}
