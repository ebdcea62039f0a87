package org.boreg.benchmarks;

import com.github.luben.zstd.ZstdDictTrainer;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.boreg.importer.demo.DemoRegister;

/**
 * Trains a dictionary for packing statements, from invented ones alone: those of the demo register, as one line and as people indent
 * them, and those of generated registers. The same program makes the same dictionary.
 */
final class DictionaryTraining {

    private static final int DICTIONARY_BYTES = 64 * 1024;
    private static final int STATEMENTS_OF_A_SEED = 2_000;

    /** Writes the dictionary into the file that is named. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            System.err.println("Usage: dictionary FILE");
            System.exit(2);
        }
        byte[] dictionary = train(samples());
        Files.write(Path.of(arguments[0]), dictionary);
        System.err.printf("%,d bytes in %s%n", dictionary.length, arguments[0]);
    }

    static List<byte[]> samples() {
        List<byte[]> samples = new ArrayList<>();
        DemoRegister.statements().forEach(statement -> {
            samples.add(bytes(statement.toString()));
            samples.add(bytes(statement.toPrettyString()));
            samples.add(bytes(spaced(statement.toString())));
        });
        // Seeds that no measurement uses, so that what is measured was not seen in training.
        for (long seed = 1_001; seed <= 1_006; seed++) {
            new RegisterGenerator(seed)
                    .statements(STATEMENTS_OF_A_SEED)
                    .map(DictionaryTraining::bytes)
                    .forEach(samples::add);
        }
        return samples;
    }

    static byte[] train(List<byte[]> samples) {
        int total = samples.stream().mapToInt(sample -> sample.length).sum();
        ZstdDictTrainer trainer = new ZstdDictTrainer(total, DICTIONARY_BYTES);
        samples.forEach(trainer::addSample);
        try {
            return trainer.trainSamples();
        } catch (ZstdException impossible) {
            throw new IllegalStateException("These samples give no dictionary", impossible);
        }
    }

    /** As many programs write JSON: on one line, with a space after each comma and colon. */
    private static String spaced(String json) {
        StringBuilder spaced = new StringBuilder(json.length() + 100);
        boolean inText = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            spaced.append(c);
            if (c == '"' && (i == 0 || json.charAt(i - 1) != '\\')) {
                inText = !inText;
            } else if (!inText && (c == ',' || c == ':')) {
                spaced.append(' ');
            }
        }
        return spaced.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private DictionaryTraining() {}
}
