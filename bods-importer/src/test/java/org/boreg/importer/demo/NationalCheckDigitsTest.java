package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.boreg.bods.model.CheckDigits;
import org.junit.jupiter.api.Test;

/** Against numbers that the issuers or the standards themselves give as examples. */
class NationalCheckDigitsTest {

    @Test
    void nationalNumbersEndAsTheIssuedOnesDo() {
        assertThat(NationalCheckDigits.brazilian("112223330001")).isEqualTo("11222333000181");
        assertThat(NationalCheckDigits.japanese("000012050002")).isEqualTo(7);
        assertThat(NationalCheckDigits.turkish("454053692")).isEqualTo(0);
        assertThat(NationalCheckDigits.chinese("110000", "60003734")).isEqualTo("91110000600037341L");
    }

    @Test
    void modulusElevenNumbersEndAsTheIssuedOnesDo() {
        assertThat(11 - CheckDigits.weighted("98807791", 3, 2, 7, 6, 5, 4, 3, 2) % 11)
                .isEqualTo(7);
        int[] ukrainian = {7, 1, 2, 3, 4, 5, 6};
        assertThat(NationalCheckDigits.mod11TwoRows("3285596", ukrainian, ukrainian))
                .isEqualTo(1);
        int[] estonian = {1, 2, 3, 4, 5, 6, 7};
        assertThat(NationalCheckDigits.mod11TwoRows("1234567", estonian, estonian))
                .isEqualTo(8);
    }

    @Test
    void everyPlaceGivesEachCompanyANumberOfItsOwn() {
        assertThat(Arrays.stream(DemoPlace.values())).allSatisfy(place -> {
            assertThat(IntStream.range(0, 9_999).mapToObj(place::companyNumber)).doesNotHaveDuplicates();
            assertThat(IntStream.range(0, 9_999)
                            .map(n -> place.companyNumber(n).length())
                            .distinct())
                    .hasSize(1);
        });
    }
}
