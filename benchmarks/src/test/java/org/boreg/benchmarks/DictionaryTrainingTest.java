package org.boreg.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boreg.graph.text.PackedText;
import org.junit.jupiter.api.Test;

class DictionaryTrainingTest {

    @Test
    void statementsThatWereNotInTheTrainingTakeAnEighthOfTheirSize() {
        List<String> unseen = new RegisterGenerator(1).statements(5_000).toList();
        long plain = unseen.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        long packed =
                unseen.stream().mapToLong(text -> PackedText.pack(text).length).sum();
        System.out.printf("%,d bytes packed into %,d: %.1f to 1%n", plain, packed, (double) plain / packed);
        assertThat(plain).isGreaterThan(8 * packed);
    }
}
