package org.boreg.cli.docker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.boreg.cli.docker.Dockerfile.Instruction;
import org.boreg.cli.docker.Dockerfile.Stage;

/** What a Dockerfile of this project keeps to; each breach is a sentence that names the line. */
final class DockerfileRules {

    private static final Set<String> INSTRUCTIONS = Set.of(
            "ADD",
            "ARG",
            "CMD",
            "COPY",
            "ENTRYPOINT",
            "ENV",
            "EXPOSE",
            "HEALTHCHECK",
            "LABEL",
            "ONBUILD",
            "RUN",
            "SHELL",
            "STOPSIGNAL",
            "USER",
            "VOLUME",
            "WORKDIR");
    private static final Pattern SECRET =
            Pattern.compile("(?i)[A-Z0-9_]*(PASSWORD|SECRET|TOKEN|_KEY)[A-Z0-9_]*\\s*[= ]\\s*\\S+");
    private static final Pattern URL = Pattern.compile("(?i)(https?|ftp|git)(://|@).*");
    private static final Pattern ROOT = Pattern.compile("(root|0)(:.*)?");

    private final Path context;
    private final IgnoreFile ignored;
    private final List<String> breaches = new ArrayList<>();

    private DockerfileRules(Path context, IgnoreFile ignored) {
        this.context = context;
        this.ignored = ignored;
    }

    /** @param context the folder that COPY copies from */
    static List<String> breaches(Dockerfile dockerfile, Path context, IgnoreFile ignored) {
        DockerfileRules rules = new DockerfileRules(context, ignored);
        for (Stage stage : dockerfile.stages()) {
            rules.checkBase(dockerfile, stage);
            stage.instructions().forEach(instruction -> rules.check(dockerfile, instruction));
        }
        rules.checkRuntime(dockerfile.last());
        return rules.breaches;
    }

    private void checkBase(Dockerfile dockerfile, Stage stage) {
        boolean isEarlierStage =
                dockerfile.stages().stream().anyMatch(other -> other.name().equals(stage.image()));
        if (!isEarlierStage && !ImageTag.isExact(stage.image())) {
            breaches.add("FROM %s: the tag has to name an exact version".formatted(stage.image()));
        }
    }

    private void check(Dockerfile dockerfile, Instruction instruction) {
        if (!INSTRUCTIONS.contains(instruction.name())) {
            breach(instruction, "there is no such instruction");
        }
        switch (instruction.name()) {
            case "ADD" -> checkAdd(instruction);
            case "COPY" -> checkCopy(dockerfile, instruction);
            case "RUN" -> checkRun(instruction);
            case "ENV", "ARG" -> checkSecret(instruction);
            default -> {}
        }
    }

    private void checkAdd(Instruction add) {
        if (add.words().stream().anyMatch(word -> URL.matcher(word).matches())) {
            breach(add, "a URL may give something else tomorrow");
        }
    }

    private void checkCopy(Dockerfile dockerfile, Instruction copy) {
        List<String> words = copy.words();
        List<String> sources = words.subList(0, words.size() - 1);
        if (sources.isEmpty()) {
            breach(copy, "a source and a destination are needed");
        }
        if (sources.size() > 1 && !words.get(words.size() - 1).endsWith("/")) {
            breach(copy, "several sources need a folder as destination, which ends in /");
        }
        copy.flag("from")
                .ifPresentOrElse(
                        stage -> sources.forEach(source -> checkMade(dockerfile, copy, stage, source)),
                        () -> sources.forEach(source -> checkPresent(copy, source)));
    }

    private void checkMade(Dockerfile dockerfile, Instruction copy, String stage, String source) {
        boolean made = dockerfile.stages().stream()
                .filter(candidate -> candidate.name().equals(stage))
                .flatMap(candidate -> candidate.all("RUN"))
                .anyMatch(run -> run.words().contains(source));
        if (!made) {
            breach(copy, "no RUN of a stage %s makes %s".formatted(stage, source));
        }
    }

    private void checkPresent(Instruction copy, String source) {
        if (!Files.exists(context.resolve(source))) {
            breach(copy, "there is no %s in the repository".formatted(source));
        } else if (ignored.matches(source)) {
            breach(copy, "%s is left out by .dockerignore".formatted(source));
        }
    }

    private void checkRun(Instruction run) {
        String command = run.arguments();
        if (command.contains("apt-get install")
                && !(command.contains("--no-install-recommends") && command.contains("rm -rf /var/lib/apt/lists"))) {
            breach(
                    run,
                    "apt-get installs with --no-install-recommends and removes /var/lib/apt/lists/* in the same layer");
        }
        if (command.contains("sudo ")) {
            breach(run, "sudo has no place in an image");
        }
    }

    private void checkSecret(Instruction instruction) {
        if (SECRET.matcher(instruction.arguments()).find()) {
            breach(instruction, "a secret would stay in the image for all to read");
        }
    }

    private void checkRuntime(Stage runtime) {
        List<String> names =
                runtime.instructions().stream().map(Instruction::name).toList();
        String user = runtime.all("USER").map(Instruction::arguments).reduce("root", (before, later) -> later);
        if (ROOT.matcher(user).matches()) {
            breaches.add("The image runs as root");
        } else if (!user.matches("\\d+(:\\d+)?")) {
            breaches.add("USER %s: only a number can be told from root by the engine".formatted(user));
        }
        if (!names.contains("ENTRYPOINT") || names.lastIndexOf("USER") > names.indexOf("ENTRYPOINT")) {
            breaches.add("The image needs an ENTRYPOINT after its USER");
        }
        runtime.all("ENTRYPOINT")
                .filter(entry -> !entry.arguments().startsWith("["))
                .forEach(entry -> breach(entry, "in shell form signals do not arrive"));
        if (runtime.all("HEALTHCHECK").noneMatch(check -> check.arguments().startsWith("CMD"))) {
            breaches.add("The image has no HEALTHCHECK");
        }
    }

    private void breach(Instruction instruction, String why) {
        breaches.add("Line %d, %s: %s".formatted(instruction.line(), instruction.name(), why));
    }
}
