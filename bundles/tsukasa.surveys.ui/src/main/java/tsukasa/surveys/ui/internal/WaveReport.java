// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.surveys.WaveId;

/** The report of questionnaires, of one wave. */
record WaveReport(Report report, WaveId wave) implements Report {
    static final String ID = "tasks.survey";

    @Override
    public String id() {
        return report.id();
    }

    @Override
    public String title(Locale locale) {
        return report.title(locale) + " (" + wave + ")";
    }

    @Override
    public String purpose(Locale locale) {
        return report.purpose(locale);
    }

    @Override
    public ReportResult make(ReportRequest request) {
        Map<String, String> parameters = new HashMap<>(request.parameters());
        parameters.put("survey", wave.survey().value());
        parameters.put("wave", wave.wave());
        return report.make(new ReportRequest(request.period(), request.zone(), request.locale(), request.asOf(), parameters, request.progress()));
    }
}
