package org.boreg.importer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.boreg.bods.json.ReadLimits;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "psc    | {\"company_number\":\"01234567\",\"data\":{\"kind\":\"exemptions\"}}",
                "psc    | {\"data\":{\"kind\":\"totals#persons-of-significant-control-snapshot\"}}",
                "psc    | {\"resource_kind\":\"company-psc-individual\",\"data\":{}}",
                "gleif  | [{\"LEI\": \"529900T8BM49AURSDO55\", \"Entity\": {}}]",
                "gleif  | {\"records\": [{\"LEI\": {\"$\": \"529900T8BM49AURSDO55\"}",
                "gleif  | <lei:LEIData xmlns:lei=\"http://www.gleif.org/data/schema/leidata/2016\">",
                "gleif  | LEI,Entity.LegalName",
                "none   | [{\"statementId\": \"a\", \"data\": 1, \"LEI\": 2}]",
                "none   | {\"statementID\": \"a\"}",
                "none   | <html>",
                "none   | {\"data",
                "none   | ''",
                "none   | name,number"
            })
    void aFileIsToldByWhatItBeginsWith(String source, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), text);

        assertThat(Recognition.of(file, ReadLimits.DEFAULT).orElse("none")).isEqualTo(source);
    }
}
