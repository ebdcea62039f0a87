package org.boreg.cli.docker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile as its instructions, grouped in stages. Heredocs are refused, since nothing here needs them. */
record Dockerfile(List<Stage> stages) {

    /** One instruction, its continuation lines joined by spaces; flags such as {@code --from=build} stand apart. */
    record Instruction(int line, String name, List<String> flags, String arguments) {

        Optional<String> flag(String flag) {
            String prefix = "--" + flag + "=";
            return flags.stream()
                    .filter(text -> text.startsWith(prefix))
                    .map(text -> text.substring(prefix.length()))
                    .findFirst();
        }

        List<String> words() {
            return List.of(arguments.split("\\s+"));
        }
    }

    /** What begins with a FROM. */
    record Stage(String image, String name, List<Instruction> instructions) {

        Stream<Instruction> all(String name) {
            return instructions.stream()
                    .filter(instruction -> instruction.name().equals(name));
        }
    }

    private static final Pattern INSTRUCTION = Pattern.compile("\\s*([A-Za-z]+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern FLAG = Pattern.compile("(--[a-z][a-z-]*=\\S+)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern FROM = Pattern.compile("(\\S+)(?:\\s+[Aa][Ss]\\s+(\\S+))?");

    /** @throws IllegalArgumentException where it is no Dockerfile; the message names the line */
    static Dockerfile parse(String text) {
        List<Stage> stages = new ArrayList<>();
        for (Instruction instruction : instructions(text)) {
            if (instruction.name().equals("FROM")) {
                stages.add(stage(instruction));
            } else if (!stages.isEmpty()) {
                stages.get(stages.size() - 1).instructions().add(instruction);
            } else if (!instruction.name().equals("ARG")) {
                throw broken(instruction.line(), "the first instruction is FROM, with at most ARG before it");
            }
        }
        if (stages.isEmpty()) {
            throw broken(1, "there is no FROM");
        }
        return new Dockerfile(stages);
    }

    Stage last() {
        return stages.get(stages.size() - 1);
    }

    private static Stage stage(Instruction from) {
        Matcher matcher = FROM.matcher(from.arguments());
        if (!matcher.matches()) {
            throw broken(from.line(), "FROM names an image and perhaps a stage");
        }
        return new Stage(matcher.group(1), Optional.ofNullable(matcher.group(2)).orElse(""), new ArrayList<>());
    }

    private static List<Instruction> instructions(String text) {
        List<Instruction> instructions = new ArrayList<>();
        StringBuilder joined = new StringBuilder();
        int start = 0;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            // A comment may stand between continuation lines; an empty line there is tolerated with a warning by
            // Docker.
            if (line.isBlank() || line.stripLeading().startsWith("#")) {
                continue;
            }
            start = joined.isEmpty() ? number : start;
            boolean continues = line.stripTrailing().endsWith("\\");
            String part = line.strip();
            joined.append(joined.isEmpty() ? "" : " ")
                    .append(continues ? part.substring(0, part.length() - 1).strip() : part);
            if (!continues) {
                instructions.add(instruction(start, joined.toString()));
                joined.setLength(0);
            }
        }
        if (!joined.isEmpty()) {
            throw broken(start, "the file ends in the middle of an instruction");
        }
        return instructions;
    }

    private static Instruction instruction(int line, String text) {
        Matcher matcher = INSTRUCTION.matcher(text);
        if (!matcher.matches()) {
            throw broken(line, "expected an instruction and its arguments, not \"" + text + "\"");
        }
        String arguments = matcher.group(2);
        List<String> flags = new ArrayList<>();
        for (Matcher flag = FLAG.matcher(arguments); flag.matches(); flag = FLAG.matcher(arguments)) {
            flags.add(flag.group(1));
            arguments = flag.group(2);
        }
        if (arguments.contains("<<")) {
            throw broken(line, "heredocs cannot be read here");
        }
        return new Instruction(line, matcher.group(1).toUpperCase(Locale.ROOT), flags, arguments.strip());
    }

    private static IllegalArgumentException broken(int line, String what) {
        return new IllegalArgumentException("Line %d: %s".formatted(line, what));
    }
}
