package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.boreg.importer.source.psc.Psc.Read;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyTableTest {

    private static final String HEADER = "CompanyName, CompanyNumber,RegAddress.AddressLine1, RegAddress.AddressLine2"
            + ",RegAddress.PostTown,RegAddress.Country,RegAddress.PostCode,CompanyCategory,CompanyStatus,CountryOfOrigin"
            + ",DissolutionDate,IncorporationDate,SICCode.SicText_1,PreviousName_1.CONDATE, PreviousName_1.CompanyName\n";
    private static final String ROW =
            "\"EXAMPLE \"\"A\"\", LTD\",\"01234567\",\"1 HIGH STREET\",\"\",\"YORK\",\"ENGLAND\",\"YO1 1AA\""
                    + ",\"Private Limited Company\",\"Liquidation\",\"United Kingdom\",\"\",\"11/09/2012\",\"99999 - Dormant\",\"01/02/2015\",\"OLD LTD\"\n";

    @TempDir
    private Path folder;

    @Test
    void aCompanyIsFoundWithWhatItsStatementNeeds() throws IOException {
        try (CompanyTable table = CompanyTable.open(csv(HEADER + ROW))) {
            assertThat(table.find(new CompanyNumber("01234567")))
                    .isEqualTo(new Company(
                            "EXAMPLE \"A\", LTD",
                            "Private Limited Company",
                            "Liquidation",
                            "United Kingdom",
                            LocalDate.of(2012, 9, 11),
                            null,
                            "1 HIGH STREET, YORK",
                            "YO1 1AA",
                            "ENGLAND",
                            List.of("OLD LTD")));
            assertThat(table.find(new CompanyNumber("01234568"))).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5_000})
    void everyCompanyOfATableIsFound(int count) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = count; i > 0; i--) {
            text.append("\"C")
                    .append(i)
                    .append("\",\"")
                    .append(number(i).text())
                    .append("\"\n");
        }
        try (CompanyTable table = CompanyTable.open(csv(text.toString()))) {
            assertThat(table.size()).isEqualTo(count);
            for (int i = 1; i <= count; i++) {
                assertThat(Objects.requireNonNull(table.find(number(i))).name()).isEqualTo("C" + i);
            }
            assertThat(table.find(number(count + 1))).isNull();
        }
    }

    @Test
    void theTableMayBePacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(gzip)) {
            out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("BasicCompanyData.csv"));
            out.write((HEADER + ROW).getBytes(StandardCharsets.UTF_8));
        }
        for (byte[] bytes : List.of(gzip.toByteArray(), zip.toByteArray())) {
            try (CompanyTable table = CompanyTable.open(Files.write(folder.resolve("packed"), bytes))) {
                assertThat(table.size()).isEqualTo(1);
            }
        }
    }

    @Test
    void whatIsNoTableOfCompaniesIsRefused() throws IOException {
        Path other = csv("a,b\n1,2\n");
        assertThatThrownBy(() -> CompanyTable.open(other))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no column CompanyNumber");
    }

    @Test
    void aCompanyOfTheTableIsStatedWithItsNameAndDates() throws IOException {
        Psc psc = new Psc(folder);
        Read read = psc.read(Psc.SNAPSHOT, csv(HEADER + ROW), psc.file("lines.jsonl", Psc.individual("")));

        assertThat(read.only("entity").path("recordDetails")).isEqualTo(Psc.json("""
                                {"isComponent":false,"entityType":{"type":"registeredEntity","details":"Private Limited Company; Liquidation"},
                                "name":"EXAMPLE \\"A\\", LTD","alternateNames":["OLD LTD"],
                                "jurisdiction":{"name":"United Kingdom","code":"GB"},
                                "identifiers":[{"id":"01234567","scheme":"GB-COH","schemeName":"Companies House"}],
                                "foundingDate":"2012-09-11",
                                "addresses":[{"type":"registered","address":"1 HIGH STREET, YORK","postCode":"YO1 1AA",
                                "country":{"name":"ENGLAND","code":"GB"}}],
                                "uri":"https://find-and-update.company-information.service.gov.uk/company/01234567"}"""));
        assertThat(psc.errors(read)).isEmpty();
    }

    @Test
    void theSampleIsRead() throws IOException {
        Path sample = PscSamplesTest.SAMPLES.resolve("companies/basic-company-data-1.csv");
        assumeTrue(Files.isRegularFile(sample), "the sample of company data is not beside this checkout");
        // Its two lines were folded at 118 characters.
        String text = Files.readString(sample).replace("\n", "").replaceFirst("(?=\"! LTD\")", "\n");
        try (CompanyTable table = CompanyTable.open(csv(text))) {
            Company company = Objects.requireNonNull(table.find(new CompanyNumber("08209948")));
            assertThat(company.name()).isEqualTo("! LTD");
            assertThat(company.address()).isEqualTo("9 PRINCES SQUARE, HARROGATE");
            assertThat(company.incorporated()).isEqualTo(LocalDate.of(2012, 9, 11));
        }
    }

    /** Of three series, one of them with a letter at the end. */
    private static CompanyNumber number(int i) {
        return new CompanyNumber(
                switch (i % 3) {
                    case 0 -> "%08d".formatted(i);
                    case 1 -> "SC%06d".formatted(i);
                    default -> "IP%05dR".formatted(i);
                });
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(folder.resolve("companies.csv"), text);
    }
}
