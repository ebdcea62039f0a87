package org.boreg.bods.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.boreg.bods.json.ItemSplitter.Cut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemSplitterTest {

    private static final String A =
            "{\"statementId\":\"a\",\"in\":{\"list\":[{\"x\":1},[2,{}]],\"t\":\"q\\\"}]{[,\\\\\"}}";
    private static final String B = "{\"statementId\":\"b\",\"no\":[]}";
    private static final String C = "{\"statementId\":\"c\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s,%s,%s]",
                "[\n  %s,\n  %s,\n  %s\n]\n",
                "\r\n[\r\n%s\r\n,%s\r\n,\t%s]\r\n\r\n",
                "%s\n%s\n%s\n",
                "%s\r\n\r\n%s\r\n%s",
                "%s %s %s",
                "%s%s%s",
                "%s\n%s %s\n",
            })
    void itemsComeOutToTheLetterInWhateverLayout(String layout) throws IOException {
        assertThat(texts(layout.formatted(A, B, C))).containsExactly(A, B, C);
    }

    @Test
    void anObjectMayStretchOverManyLinesAndAnotherMayFollow() throws IOException {
        String spread = "{\n  \"statementId\":\n{\n  \"x\": 1\n}\n}";

        assertThat(texts(spread)).containsExactly(spread);
        assertThat(texts(spread + "\n" + spread + "\n" + spread)).containsExactly(spread, spread, spread);
    }

    @Test
    void listsOneAfterAnotherAreReadAsOne() throws IOException {
        assertThat(texts("[" + A + "]\n[" + B + "," + C + "]\n")).containsExactly(A, B, C);
    }

    @Test
    void linesAreCounted() throws IOException {
        assertThat(lines("[\n" + A + ",\n\n" + B + ", " + C + "\n]")).containsExactly(2L, 4L, 4L);
        assertThat(lines(A + "\r\n" + B + "\r\n\r\n" + C)).containsExactly(1L, 2L, 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statementId\":\"x\",\"in\":{\"y\":1}",
                "{\"statementId\":\"x\",\"in\":[1,2}",
                "{\"statementId\":\"x\",\"in\":[{\"y\":1},{\"y\":2}",
                "{\"statementId\":\"x\",\"in\":[{\"y\":1},{\"y\":2]}",
                "{\"statementId\":\"x\",\"y\":{\"z\":}",
                "{\"statementId\":\"x,\"y\":1}",
                "{\"statementId\":x\",\"y\":1}",
                "{statementId\":\"x\",\"y\":1}",
                "{\"statementId:\"x\",\"y\":1}",
                "{\"statementId\":\"x\",\"y\":\"1}",
                "{\"statementId\":\"x\",\"y\":{\"z\":\"1}}",
                "{\"statementId\":\"say \"hello\" twice\",\"y\":\"1\"}",
                "{\"statementId\":\"x\\\",\"y\":1}",
                "{\"statementId\":\"x\" \"y\":1}",
                "{\"statementId\":NaN}",
                "\"statementId\":\"x\"}",
                "{\"statementId\":\"x\"}}",
                "nonsense",
                "\"text\"",
                "[1,2,{\"y\":[3]}]",
                "}",
                "\\",
            })
    void aBrokenItemDoesNotTakeTheNextOnesAlong(String broken) throws IOException {
        assertThat(texts("[\n" + A + ",\n" + broken + ",\n" + B + ",\n" + C + "\n]"))
                .as("a list, an item a line")
                .startsWith(A)
                .endsWith(B, C);
        assertThat(texts(A + "\n" + broken + "\n" + B + "\n" + C + "\n"))
                .as("JSON Lines")
                .startsWith(A)
                .hasSize(4)
                .endsWith(B, C);
        assertThat(texts(broken + "\n" + A + "\n" + B + "\n" + C + "\n"))
                .as("JSON Lines, the first of which is broken")
                .endsWith(A, B, C);
        assertThat(texts("[" + A + "," + broken + "," + B + "," + C + "]"))
                .as("a list on one line")
                .startsWith(A)
                .endsWith(B, C);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"statementId\":",
                "{\"statementId\":[",
                "{\"statementId\":[1,",
                "{\"statementId\":\"x",
                "{\"statementId\":\"x\\",
                "{\"statementId\":[[[{\"y\":[{\"z\":"
            })
    void anItemThatBreaksOffDoesNotTakeTheNextLinesAlong(String cutOff) throws IOException {
        assertThat(texts("[\n" + A + ",\n" + cutOff + "\n" + B + ",\n" + C + "\n]"))
                .as("a list, an item a line")
                .startsWith(A)
                .endsWith(B, C);
        assertThat(texts(cutOff + "\n" + B + "\n" + C))
                .as("JSON Lines, the first of which is broken")
                .endsWith(B, C);
        assertThat(texts(A + "\n" + cutOff + "\n" + B + "\n" + C))
                .as("JSON Lines")
                .hasSize(4)
                .endsWith(B, C);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"in\": {", "\"in\": [", "\"x\": 1", "\"x\": \"1", "\"x\": ", "]", "}", "]]"})
    void aBrokenItemOverSeveralLinesDoesNotTakeTheNextOnesAlong(String line) throws IOException {
        String broken = "  {\n    \"statementId\": \"x\",\n    " + line + "\n    \"y\": 2\n  }";

        assertThat(texts("[\n  " + A + ",\n" + broken + ",\n  " + B + ",\n  " + C + "\n]\n"))
                .startsWith(A)
                .endsWith(B, C);
    }

    @Test
    void aStrayClosingBracketIsOneBrokenItem() throws IOException {
        assertThat(texts("[" + A + "],\n" + B + ",\n" + C + "]\n")).containsExactly(A, "]", B, C);
        assertThat(texts("[" + A + "]\n" + B + ",\n" + C + ",\n" + A + "]\n")).containsExactly(A, "]", B, C, A);
    }

    @Test
    void whatFollowsTheListIsNotLost() throws IOException {
        assertThat(texts("[" + A + "] trailing words")).containsExactly(A, "]", "trailing words");
    }

    @Test
    void linesAreStillCountedAfterABrokenItem() throws IOException {
        assertThat(lines("{\"statementId\":[\n" + A + "\n\n" + B + "\n")).containsExactly(1L, 2L, 4L);
    }

    @Test
    void aListThatIsNotClosedIsTold() throws IOException {
        assertThat(leftOpen("[" + A + "," + B)).isTrue();
        assertThat(leftOpen("[")).isTrue();
        assertThat(leftOpen("[" + A + "]")).isFalse();
        assertThat(leftOpen("[" + A + "]," + B)).isFalse();
        assertThat(leftOpen(A)).isFalse();
    }

    @Test
    void anItemCutOffByTheEndIsIncomplete() throws IOException {
        assertThat(cuts("[" + A + ",{\"statementId\":1"))
                .extracting(Cut::complete)
                .containsExactly(true, false);
        assertThat(cuts(A + "\n{\"statementId\":1")).extracting(Cut::complete).containsExactly(true, false);
    }

    @Test
    void anItemOverTheLimitIsDroppedAndTheNextOneComes() throws IOException {
        String large = "{\"statementId\":\"" + "x".repeat(200) + "\",\"in\":[{},{}]}";

        assertThat(read(new ItemSplitter(stream("[" + A + "," + large + "," + B + "]"), 100)))
                .extracting(ItemSplitterTest::text)
                .containsExactly(A, null, B);
        assertThat(read(new ItemSplitter(stream(large + "\n" + B + "\n"), 100)))
                .extracting(ItemSplitterTest::text)
                .containsExactly(null, B);
    }

    @Test
    void threeHundredMegabytesPassThroughASplitterThatMayHoldFourKilobytes() throws IOException {
        byte[] item = ("\n{\"statementId\":\"" + "y".repeat(3000) + "\"},").getBytes(UTF_8);
        ItemSplitter splitter = new ItemSplitter(new Repeated("[", item, 100_000), 4096);

        long items = 0;
        for (Cut cut = splitter.next(); cut != null; cut = splitter.next()) {
            assertThat(cut.bytes()).hasSize(item.length - 2);
            items++;
        }

        assertThat(items).isEqualTo(100_000);
    }

    @Test
    void anEndlessItemIsReadInBoundedMemory() throws IOException {
        for (String part : List.of("[", "{\"a\":", "x", "\"\\\"x", "{\"a\":\n", "]", "\"a\"x")) {
            ItemSplitter splitter = new ItemSplitter(new Repeated("[{\"a\":[", part.getBytes(UTF_8), 3_000_000), 4096);

            Cut first = splitter.next();

            assertThat(first).isNotNull();
            assertThat(first.bytes())
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            some -> assertThat(some.length).isLessThanOrEqualTo(4096));
        }
    }

    private static List<String> texts(String json) throws IOException {
        return cuts(json).stream().map(ItemSplitterTest::text).toList();
    }

    private static List<Long> lines(String json) throws IOException {
        return cuts(json).stream().map(Cut::line).toList();
    }

    private static boolean leftOpen(String json) throws IOException {
        ItemSplitter splitter = new ItemSplitter(stream(json), 1 << 20);
        read(splitter);
        return splitter.arrayLeftOpen();
    }

    /** What comes out, which must not depend on how the bytes come in. */
    private static List<Cut> cuts(String json) throws IOException {
        List<Cut> atOnce = read(new ItemSplitter(stream(json), 1 << 20));
        List<Cut> byteByByte = read(new ItemSplitter(new Trickle(stream(json)), 1 << 20));
        assertThat(byteByByte.stream().map(ItemSplitterTest::text))
                .containsExactlyElementsOf(
                        atOnce.stream().map(ItemSplitterTest::text).toList());
        return atOnce;
    }

    private static List<Cut> read(ItemSplitter splitter) throws IOException {
        List<Cut> cuts = new ArrayList<>();
        for (Cut cut = splitter.next(); cut != null; cut = splitter.next()) {
            cuts.add(cut);
        }
        return cuts;
    }

    private static String text(Cut cut) {
        byte[] bytes = cut.bytes();
        return bytes == null ? null : new String(bytes, UTF_8);
    }

    private static InputStream stream(String json) {
        return new ByteArrayInputStream(json.getBytes(UTF_8));
    }

    /** Gives one byte a call. */
    private static final class Trickle extends InputStream {

        private final InputStream in;

        Trickle(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return in.read(buffer, offset, Math.min(length, 1));
        }
    }

    /** A head and then the same part again and again, made up as it is read. */
    private static final class Repeated extends InputStream {

        private final byte[] block;
        private final int partLength;
        private byte[] current;
        private int next;
        private long partsLeft;

        Repeated(String head, byte[] part, long parts) {
            current = head.getBytes(UTF_8);
            partLength = part.length;
            block = IntStream.range(0, 1000)
                    .collect(
                            java.io.ByteArrayOutputStream::new,
                            (out, i) -> out.writeBytes(part),
                            (one, other) -> one.writeBytes(other.toByteArray()))
                    .toByteArray();
            partsLeft = parts;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("byte by byte is not how this is read");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (next == current.length && !refill()) {
                return -1;
            }
            int n = Math.min(length, current.length - next);
            System.arraycopy(current, next, buffer, offset, n);
            next += n;
            return n;
        }

        private boolean refill() {
            int parts = (int) Math.min(partsLeft, 1000);
            current = parts == 1000 ? block : java.util.Arrays.copyOf(block, parts * partLength);
            partsLeft -= parts;
            next = 0;
            return parts > 0;
        }
    }
}
