package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class BodsWriterTest {

    private static final List<String> TEXTS = List.of(
            "{\"id\":1}",
            "{\n  \"id\": 2,\r\n  \"own\":\r\"a\\nb\\u00e9é😀\"\n}",
            "{\"id\" : 25.00, \"list\":[\n{},\r\n{}\n]}");

    @TempDir
    private Path folder;

    @Test
    void aListKeepsEachTextToTheLetter() throws IOException {
        assertThat(readBack(write(BodsWriter::array, TEXTS))).isEqualTo(TEXTS);
    }

    @Test
    void jsonLinesHaveALineAStatementWithTheSameContent() throws IOException {
        byte[] written = write(BodsWriter::lines, TEXTS);

        assertThat(new String(written, UTF_8).lines()).hasSize(3);
        assertThat(readBack(written))
                .extracting(BodsWriterTest::hash)
                .isEqualTo(TEXTS.stream().map(BodsWriterTest::hash).toList());
    }

    @Test
    void aListOfNothingIsAList() throws IOException {
        assertThat(new String(write(BodsWriter::array, List.of()), UTF_8)).isEqualTo("[]\n");
        assertThat(write(BodsWriter::lines, List.of())).isEmpty();
    }

    @Test
    void aListIsJson() throws IOException {
        assertThat(new JsonMapper().readTree(write(BodsWriter::array, TEXTS))).hasSize(3);
    }

    @Test
    void closingTwiceEndsTheListOnce() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BodsWriter writer = BodsWriter.array(out);
        writer.write("{}");
        writer.close();
        writer.close();

        assertThat(out.toString(UTF_8)).isEqualTo("[\n{}\n]\n");
    }

    private static byte[] write(Function<OutputStream, BodsWriter> format, List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BodsWriter writer = format.apply(out)) {
            for (String text : texts) {
                writer.write(text);
            }
        }
        return out.toByteArray();
    }

    private List<String> readBack(byte[] written) throws IOException {
        List<String> texts = new ArrayList<>();
        try (BodsReader reader = BodsReader.open(Files.write(folder.resolve("out"), written), ReadLimits.DEFAULT)) {
            for (Optional<RawItem> item = reader.next(); item.isPresent(); item = reader.next()) {
                texts.add(((RawStatement) item.get()).text());
            }
        }
        return texts;
    }

    private static String hash(String text) {
        return CanonicalJson.hash(new JsonMapper().readTree(text));
    }
}
