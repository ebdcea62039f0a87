package org.boreg.cli.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.boreg.bods.model.ShareRange;
import org.boreg.bods.ownership.Party;
import org.boreg.cli.register.OwnerRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnerLinesTest {

    private static final ShareRange ALL = ShareRange.exactly(100);

    @Test
    void aCompanyWithoutOwnersHasARowWithWhatIsUntraced() {
        assertThat(csv("Amber Quay Ltd", null))
                .isEqualTo("c,Amber Quay Ltd,,,,,,,,,,,,,,,,100,100,false,false,100,100,false,false");
    }

    @Test
    void anOwnerHasBothRangesWithTheirEnds() {
        OwnerRow.Found found = new OwnerRow.Found(
                Party.person("p", null, "Ines Moulin"),
                "possible",
                new ShareRange(12.5, true, 50, false),
                ShareRange.exactly(20),
                null,
                List.of("over-declared", "ring"));
        assertThat(csv("Amber", found))
                .isEqualTo("c,Amber,,p,Ines Moulin,,possible,12.5,50,true,false,20,20,false,false,,over-declared ring,"
                        + "100,100,false,false,100,100,false,false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            =HYPERLINK(1)    | '=HYPERLINK(1)
            +1               | '+1
            -2               | '-2
            @SUM             | '@SUM
            Quay, Amber      | "Quay, Amber"
            The "big" Quay   | "The ""big"" Quay"
            =A,B             | "'=A,B"
            a=b              | a=b
            """)
    void aTextIsOneCellAndNoFormula(String name, String cell) {
        assertThat(csv(name, null)).startsWith("c," + cell + ",,,");
    }

    private static String csv(String name, OwnerRow.Found found) {
        StringWriter out = new StringWriter();
        new OwnerLines(out, false).row(new OwnerRow(Party.entity("c", null, name), found, ALL, ALL));
        return out.toString().lines().skip(1).findFirst().orElseThrow();
    }
}
