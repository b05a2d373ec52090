// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Intersection;
import tsukasa.api.report.Chart.Likert;

class ChartTableTest {
    private static ChartTable table(Chart chart) {
        return ChartTable.of(chart, Texts.of(ChartTable.class, Locale.ENGLISH), new SampleReport(Locale.ENGLISH).context(), 100);
    }

    @Test
    void tellsNumbersAndSharesOfAnswers() {
        ChartTable table = table(new Chart.Diverging("d", "", "", List.of("No", "Neither", "Yes"),
                List.of(new Likert("Quick", 1, 1, 2), Likert.hidden("Council", "fewer than 5"), new Likert("Nobody", 0, 0, 0))));
        assertEquals(List.of("", "Answered", "No", "Neither", "Yes"), table.titles());
        assertEquals(List.of(List.of("Quick", "4", "1 (25%)", "1 (25%)", "2 (50%)"), List.of("Council", "fewer than 5", "", "", ""),
                List.of("Nobody", "0", "", "", "")), table.rows());
    }

    @Test
    void tellsSetsAndWhatIsInJustSome() {
        ChartTable table = table(new Chart.UpSet("u", "", "", List.of("Paper", "Phone"), new double[] { 1200, 7 },
                List.of(new Intersection(List.of(1, 0), 5), new Intersection(List.of(0), 1195)), "tasks"));
        assertEquals(List.of("", "Number (tasks)"), table.titles());
        assertEquals(List.of(List.of("Paper: all", "1,200"), List.of("Phone: all", "7"), List.of("Paper + Phone: only", "5"),
                List.of("Paper: only", "1,195")), table.rows());
    }

    @Test
    void tellsTheEdgesOfBins() {
        ChartTable table = table(new Chart.Histogram("h", "", "", 0, 0.5, new double[] { 3, 4 }, "h", ""));
        assertEquals(List.of("From - to below (h)", "Number"), table.titles());
        assertEquals(List.of(List.of("0 - 0.5", "3"), List.of("0.5 - 1", "4")), table.rows());
    }
}
