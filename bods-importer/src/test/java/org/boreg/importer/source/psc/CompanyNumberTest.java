package org.boreg.importer.source.psc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNumberTest {

    @ParameterizedTest
    @CsvSource({
        "1234567, 01234567",
        "01234567, 01234567",
        "6, 00000006",
        "SC1234, SC001234",
        "sc 123456, SC123456",
        "OE018822, OE018822",
        "IP12345R, IP12345R",
        "R0000512, R0000512",
    })
    void zerosThatWereLostAreRestored(String stated, String number) {
        assertThat(CompanyNumber.of(stated)).contains(new CompanyNumber(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "0", "00000000", "SC000000", "123456789", "ABC12345", "12-34", "SC"})
    void whatHasAnotherFormIsNone(String stated) {
        assertThat(CompanyNumber.of(stated)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "XX123456", "1234567X", "SC1"})
    void whatAnOwnerWritesHasToBeCertain(String stated) {
        assertThat(CompanyNumber.ofOwner(stated)).isEmpty();
    }

    @Test
    void aCompanyIsFirstOnce() {
        Random random = new Random(20260918);
        CompaniesSaid said = new CompaniesSaid();
        Set<String> seen = new HashSet<>();
        String[] series = {"", "SC", "NI", "OC", "OE", "IP", "ZZ"};
        for (int i = 0; i < 20_000; i++) {
            String prefix = series[random.nextInt(series.length)];
            String end = random.nextInt(10) == 0 ? "R" : "";
            String text = prefix + (random.nextInt(5_000) + 1) + end;
            CompanyNumber.of(text)
                    .ifPresent(number -> assertThat(said.isFirst(number))
                            .as("%s, seed 20260918", number)
                            .isEqualTo(seen.add(number.text())));
        }
        assertThat(seen).hasSizeGreaterThan(5_000);
    }
}
