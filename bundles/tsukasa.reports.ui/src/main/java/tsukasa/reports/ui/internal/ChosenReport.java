// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.report.Report;
import tsukasa.api.report.ReportChoice;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;

/** A report with what was chosen of it; what is empty is not asked for. */
record ChosenReport(Report report, Map<String, String> chosen) implements Report {
    @Override
    public String id() {
        return report.id();
    }

    @Override
    public String title(Locale locale) {
        return report.title(locale);
    }

    @Override
    public String purpose(Locale locale) {
        return report.purpose(locale);
    }

    @Override
    public boolean knowsThePast() {
        return report.knowsThePast();
    }

    @Override
    public List<ReportChoice> choices(Locale locale) {
        return report.choices(locale);
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Map<String, String> parameters = new HashMap<>(request.parameters());
        chosen.forEach((name, value) -> {
            if (!value.isBlank()) {
                parameters.put(name, value.strip());
            }
        });
        return report.make(new ReportRequest(request.period(), request.zone(), request.locale(), request.asOf(), parameters, request.progress()));
    }
}
