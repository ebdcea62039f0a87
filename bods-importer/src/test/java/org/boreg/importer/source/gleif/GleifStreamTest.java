package org.boreg.importer.source.gleif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.LongFunction;
import org.boreg.bods.json.ReadLimits;
import org.boreg.bods.model.CheckDigits;
import org.junit.jupiter.api.Test;

/** However long a file is, only what stands around one record of it is in memory. */
class GleifStreamTest {

    /** What the readers read ahead, several of them one after another. */
    private static final long AHEAD = 1 << 18;

    @Test
    void aLongFileOfXmlIsReadRecordByRecord() throws IOException {
        Endless file =
                new Endless(10_000, "<l:LEIData><l:LEIRecords>", GleifStreamTest::xml, "</l:LEIRecords></l:LEIData>");

        assertThat(read(file, new XmlRecords(file, "long.xml", ReadLimits.DEFAULT)))
                .isEqualTo(file.records);
    }

    @Test
    void aLongFileOfJsonIsReadRecordByRecord() throws IOException {
        Endless file = new Endless(10_000, "{\"records\":[", i -> (i == 0 ? "" : ",") + json(i), "]}");

        assertThat(read(file, new JsonRecords(file, "long.json", ReadLimits.DEFAULT)))
                .isEqualTo(file.records);
    }

    @Test
    void aLongFileOfCsvIsReadRecordByRecord() throws IOException {
        Endless file =
                new Endless(200_000, "LEI,Entity.LegalName,Registration.LastUpdateDate\n", GleifStreamTest::csv, "");

        assertThat(read(file, new CsvRecords(file, "long.csv", ReadLimits.DEFAULT)))
                .isEqualTo(file.records);
    }

    /** How many records there were; fails where the file was read far beyond one of them. */
    private static long read(Endless file, RecordStream records) throws IOException {
        RecordMapper mapper = new RecordMapper(new EntitiesSaid());
        long heap = 0;
        long count = 0;
        for (RecordStream.Item item = records.next(); item != null; item = records.next()) {
            Draft draft = new Draft(Objects.requireNonNull(item.fields()), "2024-06-01");
            mapper.map(draft);
            count++;
            if (draft.statements().size() != 1 || file.read > file.begunBefore(count) + AHEAD) {
                throw new AssertionError(
                        "record %d: %s, after %d bytes".formatted(count, draft.statements(), file.read));
            }
            if (count == 1_000) {
                heap = heapInUse();
            }
        }
        assertThat(heapInUse() - heap).isLessThan(32L << 20);
        return count;
    }

    private static long heapInUse() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private static String lei(long i) {
        return CheckDigits.lei("%018d".formatted(i));
    }

    private static String xml(long i) {
        return """
                <l:LEIRecord><l:LEI>%s</l:LEI><l:Entity><l:LegalName xml:lang="en">Company %d &amp; Sons</l:LegalName>
                <l:EntityStatus>ACTIVE</l:EntityStatus></l:Entity>
                <l:Registration><l:LastUpdateDate>2024-01-01T00:00:00Z</l:LastUpdateDate></l:Registration></l:LEIRecord>
                """.formatted(lei(i), i);
    }

    private static String json(long i) {
        return """
                {"LEI":{"$":"%s"},"Entity":{"LegalName":{"@xml:lang":"en","$":"Company %d & Sons"}},
                "Registration":{"LastUpdateDate":{"$":"2024-01-01T00:00:00Z"}}}""".formatted(lei(i), i);
    }

    private static String csv(long i) {
        return "%s,\"Company %d, Sons\",2024-01-01T00:00:00Z\n".formatted(lei(i), i);
    }

    /** Makes each record when it is asked for. */
    private static final class Endless extends InputStream {

        private final long records;
        private final LongFunction<String> record;
        private final String end;
        private byte[] part;
        private int position;
        private long next;
        private long read;
        private final long[] ends;

        Endless(int records, String head, LongFunction<String> record, String end) {
            this.records = records;
            this.ends = new long[records + 1];
            this.record = record;
            this.end = end;
            this.part = head.getBytes(UTF_8);
            this.ends[0] = part.length;
        }

        /** Where the record after so many ends. */
        long begunBefore(long count) {
            return ends[(int) Math.min(count, records)];
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == part.length && !makeNext()) {
                return -1;
            }
            int n = Math.min(length, part.length - position);
            System.arraycopy(part, position, buffer, offset, n);
            position += n;
            read += n;
            return n;
        }

        private boolean makeNext() {
            if (next > records) {
                return false;
            }
            part = (next < records ? record.apply(next) : end).getBytes(UTF_8);
            if (next < records) {
                ends[(int) next + 1] = ends[(int) next] + part.length;
            }
            next++;
            position = 0;
            return part.length > 0 || makeNext();
        }
    }
}
