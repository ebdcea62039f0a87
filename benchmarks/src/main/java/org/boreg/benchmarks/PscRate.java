package org.boreg.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.boreg.bods.finding.FindingTally;
import org.boreg.bods.json.BodsWriter;
import org.boreg.bods.json.ReadLimits;
import org.boreg.importer.source.Source;
import org.boreg.importer.source.SourceConversion;
import org.boreg.importer.source.SourceConversion.Account;
import org.boreg.importer.source.SourceOptions;
import org.boreg.importer.source.Sources;
import org.jspecify.annotations.Nullable;

/**
 * Converts an invented snapshot of the UK register, without company data and with it, on one thread, and throws the statements away. It has seven
 * companies for ten records, as the real one has; nobody in it exists.
 */
final class PscRate {

    private static final long USUAL_RECORDS = 500_000;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1024 * 1024;
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final List<String> NATURES = List.of(
            "ownership-of-shares-25-to-50-percent",
            "ownership-of-shares-75-to-100-percent",
            "voting-rights-75-to-100-percent",
            "right-to-appoint-and-remove-directors",
            "significant-influence-or-control");
    private static final List<String> NATIONALITIES =
            List.of("British", "British", "Irish", "Chinese", "British,Irish");
    private static final String ADDRESS =
            "\"address\":{\"address_line_1\":\"High Street\",\"country\":\"England\",\"locality\":\"York\",\"postal_code\":\"YO1 1AA\",\"premises\":\"%d\"}";
    private static final String PERSON =
            "\"kind\":\"individual-person-with-significant-control\",\"name\":\"Mr Joe Albert Bloggs%1$d\","
                    + "\"name_elements\":{\"title\":\"Mr\",\"forename\":\"Joe\",\"middle_name\":\"Albert\",\"surname\":\"Bloggs%1$d\"},"
                    + "\"nationality\":\"%2$s\",\"country_of_residence\":\"England\",\"date_of_birth\":{\"month\":7,\"year\":1970}";
    private static final String COMPANY =
            "\"kind\":\"corporate-entity-person-with-significant-control\",\"name\":\"Holding %d Limited\","
                    + "\"identification\":{\"country_registered\":\"England\",\"legal_authority\":\"Companies Act 2006\","
                    + "\"legal_form\":\"Limited Company\",\"place_registered\":\"Companies House\",\"registration_number\":\"%08d\"}";
    private static final String LINE = "{\"company_number\":\"%1$08d\",\"data\":{%2$s,%3$s,\"etag\":\"%4$040x\","
            + "\"links\":{\"self\":\"/company/%1$08d/persons-with-significant-control/individual/%4$x\"},"
            + "\"natures_of_control\":[\"%5$s\",\"%6$s\"],\"notified_on\":\"2016-04-06\"%7$s}}";

    private final Random random = new Random(1);
    private final long records;
    private final long companies;

    private PscRate(long records) {
        this.records = records;
        this.companies = Math.max(1, records * 7 / 10);
    }

    /** The number of records may be given. */
    public static void main(String[] arguments) throws IOException {
        long records = arguments.length > 0 ? WholeNumber.parse("RECORDS", arguments[0]) : USUAL_RECORDS;
        Path folder = Files.createTempDirectory("boreg-psc-rate");
        try {
            new PscRate(records).measure(folder);
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    private void measure(Path folder) throws IOException {
        Path snapshot = folder.resolve("snapshot.txt");
        Path table = folder.resolve("companies.csv");
        writeSnapshot(snapshot);
        writeCompanies(table);
        System.out.printf(
                "%,d records, %,d bytes; Java %s, load %.1f%n",
                records, Files.size(snapshot), Runtime.version(), MACHINE.getSystemLoadAverage());
        convert("warm-up", snapshot, null);
        convert("without company data", snapshot, null);
        convert("with company data", snapshot, table);
        System.out.printf("load %.1f%n", MACHINE.getSystemLoadAverage());
    }

    private void convert(String what, Path snapshot, @Nullable Path table) throws IOException {
        long start = System.nanoTime();
        try (Source source = Sources.open("psc", new SourceOptions(DAY, table, ReadLimits.DEFAULT))) {
            double opened = (System.nanoTime() - start) / NANOS;
            double memory = table == null ? 0 : usedMemory();
            long begin = System.nanoTime();
            long beginCpu = MACHINE.getProcessCpuTime();
            Account account = convert(source, snapshot);
            double seconds = (System.nanoTime() - begin) / NANOS;
            double cpu = (MACHINE.getProcessCpuTime() - beginCpu) / NANOS;
            System.out.printf(
                    "  %-22s %,9.0f records/s, %,9.0f a second of processor; %,d statements%s%n",
                    what,
                    records / seconds,
                    records / cpu,
                    account.statements(),
                    table == null
                            ? ""
                            : "; %,d companies read in %.1f s, heap in use then %.0f MiB"
                                    .formatted(companies, opened, memory));
        }
    }

    private Account convert(Source source, Path snapshot) throws IOException {
        FindingTally tally = new FindingTally();
        try (BodsWriter out = BodsWriter.lines(OutputStream.nullOutputStream())) {
            Account account = new SourceConversion(source, tally).convert(List.of(snapshot), out, (read, number) -> {});
            if (account.records() != records || !tally.counts().isEmpty()) {
                throw new IOException("The invented snapshot was not read as it is: " + tally.counts());
            }
            return account;
        }
    }

    private static double usedMemory() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEBIBYTE;
    }

    private void writeSnapshot(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (long i = 1; i <= records; i++) {
                int first = random.nextInt(NATURES.size());
                out.write(LINE.formatted(
                        1 + random.nextLong(companies),
                        i % 10 == 0
                                ? COMPANY.formatted(i, 1 + random.nextLong(companies) + 10_000)
                                : PERSON.formatted(i, NATIONALITIES.get(random.nextInt(NATIONALITIES.size()))),
                        ADDRESS.formatted(i % 300),
                        i,
                        NATURES.get(first),
                        NATURES.get((first + 1) % NATURES.size()),
                        i % 6 == 0 ? ",\"ceased_on\":\"2020-01-01\"" : ""));
                out.write('\n');
            }
        }
    }

    private void writeCompanies(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("CompanyName, CompanyNumber,RegAddress.AddressLine1,RegAddress.PostTown,RegAddress.Country,"
                    + "RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin,IncorporationDate\n");
            for (long i = 1; i <= companies; i++) {
                out.write("""
                        "COMPANY %1$d LIMITED","%1$08d","1 HIGH STREET","YORK","ENGLAND","YO1 1AA","Private Limited Company","Active","United Kingdom","11/09/2012"
                        """.formatted(i));
            }
        }
    }
}
