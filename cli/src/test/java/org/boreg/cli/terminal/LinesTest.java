package org.boreg.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void linesAreBrokenBetweenWords() {
        assertThat(Lines.wrapped("one two three four", 9)).containsExactly("one two", "three", "four");
    }

    @Test
    void aWordThatIsTooWideIsBrokenWhereItHasToBe() {
        assertThat(Lines.wrapped("a /very/long/pointer b", 6)).containsExactly("a", "/very/", "long/p", "ointer", "b");
        assertThat(Lines.wrapped("一二三四", 4)).containsExactly("一二", "三四");
    }

    @Test
    void aProgramGetsOneLine() {
        assertThat(Lines.of(
                        TestConsole.file().console(),
                        "one two three ".repeat(20).strip(),
                        2))
                .hasSize(1);
        assertThat(Lines.of(
                        TestConsole.terminal(40).console(),
                        "one two three ".repeat(20).strip(),
                        2))
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(38));
    }

    @Test
    void anEmptyTextIsALineWithNothingInIt() {
        assertThat(Lines.wrapped("", 10)).containsExactly("");
    }
}
