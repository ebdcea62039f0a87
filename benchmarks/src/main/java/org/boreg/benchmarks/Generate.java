package org.boreg.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes an invented register to a file: an even one, or one as unequal as real ones are. */
final class Generate {

    private static final long MOST_DIRT = 90;

    private final List<String> named = new ArrayList<>();
    private long seed = 1;
    private boolean lifelike;
    private long dirtPercent;

    private Generate(List<String> arguments) {
        for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
            take(each.next(), each);
        }
    }

    private void take(String argument, Iterator<String> rest) {
        switch (argument) {
            case "--lifelike" -> lifelike = true;
            case "--seed" -> seed = WholeNumber.parse("SEED", value(rest));
            case "--dirt" -> {
                lifelike = true;
                dirtPercent = WholeNumber.parse("PERCENT", value(rest));
            }
            default -> named.add(argument);
        }
    }

    private static String value(Iterator<String> rest) {
        return rest.hasNext() ? rest.next() : "";
    }

    private boolean isUnderstood() {
        return named.size() == 2 && named.stream().noneMatch(name -> name.startsWith("--")) && dirtPercent <= MOST_DIRT;
    }

    private Stream<String> lines(long count) {
        return lifelike
                ? new LifelikeRegister(seed, dirtPercent).lines(count)
                : new RegisterGenerator(seed).statements(count);
    }

    public static void main(String[] arguments) throws IOException {
        Generate wanted = new Generate(List.of(arguments));
        if (!wanted.isUnderstood()) {
            System.err.println("Usage: generate STATEMENTS FILE [--seed SEED] [--lifelike] [--dirt PERCENT]");
            System.exit(2);
        }
        Path file = Path.of(wanted.named.get(1));
        RegisterGenerator.write(file, wanted.lines(WholeNumber.parse("STATEMENTS", wanted.named.get(0))));
        System.err.printf("%s: %,d bytes%n", file, Files.size(file));
    }
}
