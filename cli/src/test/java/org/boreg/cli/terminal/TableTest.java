package org.boreg.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void columnsLineUpInEveryScript() {
        TestConsole console = TestConsole.file();
        Table table = new Table("NAME", "WHERE").key("ID");
        table.add("燈瓏資本有限公司", "HK", "a1");
        table.add("Zoe\u0301 Ltd", "FR", "b2");
        table.print(console.console());

        assertThat(console.out().lines())
                .containsExactly(
                        "NAME              WHERE  ID", "燈瓏資本有限公司  HK     a1", "Zoe\u0301 Ltd           FR     b2");
    }

    @Test
    void aLongNameGivesWayOnATerminalButTheIdNever() {
        TestConsole console = TestConsole.terminal(40);
        Table table = new Table("NAME", "WHERE").key("ID");
        table.add("A very long name of a company that nobody can remember", "GB", "7k2m9p4x1c8v5b3n");
        table.print(console.console());

        String row = console.out().lines().toList().get(1);
        assertThat(row).contains("…").endsWith("7k2m9p4x1c8v5b3n");
        assertThat(Cells.width(row)).isLessThanOrEqualTo(40);
    }

    @Test
    void aWideLetterIsNotCutInHalf() {
        assertThat(Cells.cut("燈瓏資本有限公司", 6)).isEqualTo("燈瓏…");
        assertThat(Cells.width(Cells.cut("燈瓏資本有限公司", 6))).isLessThanOrEqualTo(6);
    }

    @Test
    void aProgramGetsTheWholeName() {
        TestConsole console = TestConsole.file();
        Table table = new Table("NAME");
        table.add("A".repeat(300));
        table.print(console.console());

        assertThat(console.out()).contains("A".repeat(300));
    }

    @Test
    void aColumnWithNothingInItIsLeftOut() {
        TestConsole console = TestConsole.file();
        Table table = new Table("NAME", "WHERE").key("ID");
        table.add("Ada", "", "a1");
        table.print(console.console());

        assertThat(console.out().lines()).containsExactly("NAME  ID", "Ada   a1");
    }

    @Test
    void rightToLeftNamesAreIsolatedOnATerminalOnly() {
        assertThat(printed(TestConsole.terminal(80))).contains("\u2068فانوس للتجارة\u2069");
        assertThat(printed(TestConsole.file())).doesNotContain("\u2068");
    }

    private static String printed(TestConsole console) {
        Table table = new Table("NAME").key("ID");
        table.add("فانوس للتجارة", "a1");
        table.print(console.console());
        return console.out();
    }
}
