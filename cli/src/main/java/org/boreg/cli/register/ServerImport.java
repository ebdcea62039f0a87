package org.boreg.cli.register;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.boreg.cli.terminal.Progress;
import org.boreg.importer.ImportOptions;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Sends files to a running register, one after another, and follows how it imports each. */
public final class ServerImport {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final List<String> ON_THE_WAY = List.of("arriving", "waiting", "running");

    private final ServerApi api;
    private final List<ImportAnswer> ended = new ArrayList<>();

    public ServerImport(Place.RegisterServer server) {
        this.api = new ServerApi(server);
    }

    /**
     * Stops after the first file that the register could not import.
     *
     * @throws CannotAnswer when the register cannot be reached or does not take a file
     */
    public ImportAccount run(List<Path> files, ImportOptions options, Progress progress) {
        long sent = 0;
        for (Path file : files) {
            ImportAnswer answer = follow(
                    send(file, options, progress, sent),
                    progress,
                    sent + file.toFile().length());
            ended.add(answer);
            collectRejects(answer, options.rejects());
            if (!answer.state().equals("complete")) {
                return account(answer.state());
            }
            sent += file.toFile().length();
            progress.at(sent, statements(0));
        }
        return account("complete");
    }

    /** A file that is being written, as a pipe is, has no size that could be announced; it is sent in one go. */
    private ImportAnswer send(Path file, ImportOptions options, Progress progress, long before) {
        if (Files.isDirectory(file)) {
            throw CannotAnswer.badQuestion(
                    file + " is a folder of tables, which belong together: zip it, and send the zip");
        }
        Map<String, @Nullable Object> wishes = wishes(file, options);
        if (Files.isRegularFile(file) && Files.isReadable(file) && file.toFile().length() > 0) {
            String id = new SentInPieces(api).send(file, wishes, bytes -> progress.at(before + bytes, "sent"));
            return api.get(ServerApi.path("imports", id), Map.of(), new TypeReference<>() {});
        }
        try {
            return api.post(
                    ServerApi.path("imports"),
                    wishes,
                    HttpRequest.BodyPublishers.ofFile(file),
                    new TypeReference<>() {});
        } catch (FileNotFoundException gone) {
            throw CannotAnswer.badQuestion(file + ": there is no such file");
        }
    }

    private static Map<String, @Nullable Object> wishes(Path file, ImportOptions options) {
        Map<String, @Nullable Object> wishes = new LinkedHashMap<>();
        wishes.put("fileName", file.getFileName().toString());
        wishes.put("format", options.format());
        wishes.put("published", options.publishedOn());
        wishes.put("snapshot", options.isSnapshot() ? true : null);
        wishes.put("dryRun", options.isTrial() ? true : null);
        wishes.put("maxErrors", options.mostErrors() == Long.MAX_VALUE ? null : options.mostErrors());
        return wishes;
    }

    private void collectRejects(ImportAnswer answer, @Nullable Path rejects) {
        if (rejects == null || answer.rejected() == 0) {
            return;
        }
        try {
            append(rejects, api.lines(ServerApi.path("imports", answer.id(), "rejects"), Map.of()));
            append(
                    ImportOptions.reasonsOf(rejects),
                    api.lines(ServerApi.path("imports", answer.id(), "rejects", "reasons"), Map.of()));
        } catch (IOException full) {
            throw CannotAnswer.because("%s cannot be written: %s".formatted(rejects, full.getMessage()), full);
        }
    }

    private void append(Path file, List<String> lines) throws IOException {
        boolean isFirst = ended.size() == 1;
        Files.write(file, lines, CREATE, isFirst ? TRUNCATE_EXISTING : APPEND);
    }

    private ImportAnswer follow(ImportAnswer begun, Progress progress, long sent) {
        ImportAnswer now = begun;
        while (ON_THE_WAY.contains(now.state())) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            now = api.get(ServerApi.path("imports", begun.id()), Map.of(), new TypeReference<>() {});
            progress.at(sent, statements(now.read()));
        }
        return now;
    }

    private String statements(long ofThisFile) {
        return "%,d statements"
                .formatted(ofThisFile
                        + ended.stream().mapToLong(ImportAnswer::read).sum());
    }

    private ImportAccount account(String state) {
        List<FindingView> findings = new ArrayList<>();
        Map<String, Long> counts = new TreeMap<>();
        for (ImportAnswer answer : ended) {
            findings.addAll(answer.findings() == null ? List.of() : answer.findings());
            if (answer.findingCounts() != null) {
                answer.findingCounts().forEach((code, count) -> counts.merge(code, count, Long::sum));
            }
        }
        return new ImportAccount(
                String.join(",", ended.stream().map(ImportAnswer::id).toList()),
                String.join(", ", ended.stream().map(ImportAnswer::source).toList()),
                state,
                ended.stream().mapToLong(ImportAnswer::read).sum(),
                ended.stream().mapToLong(ImportAnswer::loaded).sum(),
                ended.stream().mapToLong(ImportAnswer::unchanged).sum(),
                ended.stream().mapToLong(ImportAnswer::rejected).sum(),
                counts,
                findings,
                failure(state));
    }

    private @Nullable String failure(String state) {
        String said = ended.isEmpty() ? null : ended.get(ended.size() - 1).failure();
        return said == null && state.equals("failed") ? "the register could not go on; its log says why" : said;
    }
}
