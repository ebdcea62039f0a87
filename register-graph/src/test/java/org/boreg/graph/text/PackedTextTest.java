package org.boreg.graph.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.IntStream;
import org.boreg.graph.Statements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "a", "{\"name\": \"Zoé Łąkowska 株式会社 🏢\"}", "\"\\ud800\"", "\n\t{ }\r\n"})
    void aTextComesOutAsItWentIn(String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void anyTextComesOutAsItWentIn() {
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            String text = random.ints(random.nextInt(400), 0, 0x10FFFF)
                    .filter(c -> Character.getType(c) != Character.SURROGATE)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(PackedText.unpack(PackedText.pack(text)))
                    .as("seed %d, text %d", seed, i)
                    .isEqualTo(text);
        }
    }

    @Test
    void aStatementTakesHalfOfItsSizeAtMost() {
        String text = Statements.entity("a-company", "Amber Quay Ltd", "GB-COH:12345678")
                .text();
        assertThat(PackedText.pack(text).length).isLessThan(text.length() / 2);
    }

    @Test
    void aHugeTextIsPackedToo() {
        String text = "{\"statementId\": \"x\"}".repeat(500_000);
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void manyThreadsPackAtOnce() {
        assertThat(IntStream.range(0, 5_000)
                        .parallel()
                        .mapToObj(number -> "{\"statementId\": \"%d\", \"recordType\": \"entity\"}".formatted(number))
                        .allMatch(
                                text -> PackedText.unpack(PackedText.pack(text)).equals(text)))
                .isTrue();
    }

    @Test
    void whatIsDamagedOrOfAnotherReleaseIsSaidToBe() {
        byte[] packed =
                PackedText.pack("{\"statementId\": \"abc\", \"recordType\": \"entity\", \"recordStatus\": \"new\"}");
        byte[] unknown = packed.clone();
        unknown[0] = 99;
        assertThatThrownBy(() -> PackedText.unpack(unknown)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PackedText.unpack(new byte[0])).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PackedText.unpack(Arrays.copyOf(packed, packed.length - 3)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> PackedText.unpack(new byte[] {1, 2, 3, 4})).isInstanceOf(IllegalStateException.class);
    }

    /** Statements that were packed with it could not be read any more. */
    @Test
    void aDictionaryIsNeverChanged() throws IOException, NoSuchAlgorithmException {
        try (InputStream in = PackedText.class.getResourceAsStream("statements-1.dict")) {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo("9fb0e2e53c4367a89ec1b8f8e0f4ca3950b6028d352efa3074883fdabfca3f9d");
        }
    }
}
