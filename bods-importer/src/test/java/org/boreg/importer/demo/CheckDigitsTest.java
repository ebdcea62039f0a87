package org.boreg.importer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Against numbers that the issuers or the standards themselves give as examples. */
class CheckDigitsTest {

    @Test
    void leisAndIsinsEndAsTheIssuedOnesDo() {
        assertThat(CheckDigits.lei("5493001KJTIIGC8Y1R")).isEqualTo("5493001KJTIIGC8Y1R12");
        assertThat(CheckDigits.isin("US037833100")).isEqualTo("US0378331005");
        assertThat(CheckDigits.isin("GB000263494")).isEqualTo("GB0002634946");
    }

    @Test
    void nationalNumbersEndAsTheIssuedOnesDo() {
        assertThat(CheckDigits.luhn("55200844")).isEqualTo(3);
        assertThat(CheckDigits.brazilian("112223330001")).isEqualTo("11222333000181");
        assertThat(CheckDigits.japanese("000012050002")).isEqualTo(7);
        assertThat(CheckDigits.turkish("454053692")).isEqualTo(0);
        assertThat(CheckDigits.chinese("110000", "60003734")).isEqualTo("91110000600037341L");
    }

    @Test
    void modulusElevenNumbersEndAsTheIssuedOnesDo() {
        assertThat(11 - CheckDigits.weighted("98807791", 3, 2, 7, 6, 5, 4, 3, 2) % 11)
                .isEqualTo(7);
        int[] ukrainian = {7, 1, 2, 3, 4, 5, 6};
        assertThat(CheckDigits.mod11TwoRows("3285596", ukrainian, ukrainian)).isEqualTo(1);
        int[] estonian = {1, 2, 3, 4, 5, 6, 7};
        assertThat(CheckDigits.mod11TwoRows("1234567", estonian, estonian)).isEqualTo(8);
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
