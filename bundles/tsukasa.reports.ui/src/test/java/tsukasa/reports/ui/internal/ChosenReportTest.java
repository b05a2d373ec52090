// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;

class ChosenReportTest {
    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");

    @Test
    void asksForWhatWasChosenAndNotForWhatWasLeftEmpty() {
        List<ReportRequest> asked = new ArrayList<>();
        Report report = new Report() {
            @Override
            public String id() {
                return "test";
            }

            @Override
            public String title(Locale locale) {
                return "Test";
            }

            @Override
            public String purpose(Locale locale) {
                return "";
            }

            @Override
            public ReportResult make(ReportRequest request) {
                asked.add(request);
                return new ReportResult("test", "Test", "", List.of());
            }
        };
        new ChosenReport(report, Map.of("section", " 税務課 ", "pool", " ")).make(new ReportRequest(new Period(NOW, NOW), ZoneOffset.UTC, Locale.JAPANESE,
                NOW, Map.of("compare", "year"), Progress.NONE));
        assertEquals(Map.of("section", "税務課", "compare", "year"), asked.getFirst().parameters());
    }
}
