package org.boreg.cli.register;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.boreg.cli.terminal.Progress;
import org.boreg.service.questions.ImportAnswer;
import org.boreg.service.questions.ImportAnswer.FindingView;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** Sends files to a running register, one after another, and follows how it imports each. */
public final class ServerImport {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final List<String> ON_THE_WAY = List.of("waiting", "running");

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
    public ImportAccount run(List<Path> files, Progress progress) {
        long sent = 0;
        for (Path file : files) {
            ImportAnswer answer = follow(send(file), progress, sent);
            ended.add(answer);
            if (!answer.state().equals("complete")) {
                return account(answer.state());
            }
            sent += file.toFile().length();
            progress.at(sent, statements(0));
        }
        return account("complete");
    }

    private ImportAnswer send(Path file) {
        if (Files.isDirectory(file)) {
            throw CannotAnswer.badQuestion(
                    file + " is a folder of tables, which belong together: zip it, and send the zip");
        }
        String name = file.getFileName().toString();
        try {
            return api.post(
                    ServerApi.path("imports"),
                    Map.of("fileName", name),
                    HttpRequest.BodyPublishers.ofFile(file),
                    new TypeReference<>() {});
        } catch (FileNotFoundException gone) {
            throw CannotAnswer.badQuestion(file + ": there is no such file");
        }
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
        }
        findings.forEach(finding -> counts.merge(finding.code(), 1L, Long::sum));
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

    private static @Nullable String failure(String state) {
        return state.equals("failed") ? "the register could not go on; its log says why" : null;
    }
}
