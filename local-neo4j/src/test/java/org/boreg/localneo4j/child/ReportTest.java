package org.boreg.localneo4j.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void whatIsReportedArrives() {
        for (Report report : new Report[] {
            new Report.Ready(40123), new Report.Failed("No space left on device"), new Report.Progress("Waiting")
        }) {
            assertThat(Report.ofLine(report.toLine())).contains(report);
        }
    }

    @Test
    void aReasonOfManyLinesIsOneLine() {
        assertThat(new Report.Failed("first\n  second").toLine()).isEqualTo("boreg-failed first second");
    }

    @Test
    void wordsOfTheJvmAreNoReport() {
        assertThat(Report.ofLine("WARNING: a terminally deprecated method")).isEmpty();
        assertThat(Report.ofLine("")).isEmpty();
    }
}
