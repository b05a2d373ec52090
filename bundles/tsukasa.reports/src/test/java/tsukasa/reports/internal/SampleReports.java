// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.List;
import java.util.Locale;

import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;

/** A report for commands to be called with, which keeps what it was asked. */
record SampleReports(List<ReportRequest> asked, boolean knowsThePast) implements Report {
    static ServiceReportCatalog catalog(List<ReportRequest> asked) {
        return catalog(asked, true);
    }

    static ServiceReportCatalog catalog(List<ReportRequest> asked, boolean knowsThePast) {
        ServiceReportCatalog catalog = new ServiceReportCatalog(topic -> { });
        catalog.addReport(new Made(new SampleReports(asked, knowsThePast)));
        return catalog;
    }

    @Override
    public String id() {
        return "sessions.usage";
    }

    @Override
    public String title(Locale locale) {
        return "Use";
    }

    @Override
    public String purpose(Locale locale) {
        return "Who uses it.";
    }

    @Override
    public ReportResult make(ReportRequest request) {
        asked.add(request);
        return new SampleReport(request.locale()).result(3);
    }
}
