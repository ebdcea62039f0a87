package org.boreg.bods.validation.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.boreg.bods.finding.Example;
import org.boreg.bods.finding.Finding;
import org.boreg.bods.finding.FindingCode;
import org.boreg.bods.finding.Place;
import org.boreg.bods.model.BodsVersion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCatalogueTest {

    static Stream<FindingCode> codesOfSchemas() {
        return Stream.of(FindingCode.values())
                .filter(code -> code.code().startsWith("schema.") || code == FindingCode.ADDITIONAL_FIELD);
    }

    @ParameterizedTest
    @MethodSource("codesOfSchemas")
    void theBadExampleHasTheCodeAndTheGoodOneHasNoFinding(FindingCode code) {
        Example example = code.entry().example();
        BaseFile base = BaseFile.of(BodsVersion.of(example.version()).orElseThrow());
        assertThat(base.with(example.at(), example.good()).verdict()).isEmpty();
        assertThat(codes(base.with(example.at(), example.bad()))).contains(code.code());
    }

    @ParameterizedTest
    @MethodSource("codesOfSchemas")
    void theMessageOfTheExampleIsFilledInBothLanguages(FindingCode code) {
        Example example = code.entry().example();
        BaseFile bad =
                BaseFile.of(BodsVersion.of(example.version()).orElseThrow()).with(example.at(), example.bad());
        int index = Integer.parseInt(example.at().split("/")[1]);
        Finding finding = bad.remarks(index).stream()
                .filter(remark -> remark.code() == code)
                .findFirst()
                .orElseThrow()
                .at(Place.wholeFile("file"), null);
        for (String language : new String[] {"en", "es"}) {
            assertThat(finding.message(Locale.forLanguageTag(language)))
                    .doesNotContain("{", "  ", ": .", " .", "a-")
                    .endsWith(".");
        }
    }

    private static Set<String> codes(BaseFile file) {
        Set<String> codes = new TreeSet<>();
        file.verdict().forEach(line -> codes.add(line.substring(0, line.indexOf(' '))));
        return codes;
    }
}
