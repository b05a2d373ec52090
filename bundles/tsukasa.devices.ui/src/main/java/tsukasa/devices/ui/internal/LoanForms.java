// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Control;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.reports.Format;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.RenderContext;
import tsukasa.reports.WrittenFile;

/** Prints the form that a borrower signs, one for each device, as one PDF. */
record LoanForms(Control owner, Tools tools) {
    private static final String REPORT = "devices.form";

    boolean there() {
        return report().isPresent();
    }

    private Optional<Report> report() {
        return tools.services().paper().catalog().find(REPORT);
    }

    /** Asks whereto. */
    void ask(List<FleetRow> rows) {
        List<String> lent = rows.stream().filter(row -> row.loan().isPresent()).map(row -> row.id().value()).toList();
        tools.context().paths().folder(owner, tools.words().text("LoanForms_folder"), Optional.empty())
                .ifPresent(folder -> report().ifPresent(report -> write(report, lent, folder)));
    }

    private void write(Report report, List<String> devices, Path folder) {
        Site site = tools.context().site();
        tools.context().work(tools.words().text("LoanForms_working"), progress -> {
            ReportRequest request = new ReportRequest(Period.day(tools.today(), site.zone()), site.zone(), site.locale(), site.now(),
                    Map.of("device", String.join(",", devices)), progress);
            return tools.services().paper().reports().write(report.make(request), Set.of(Format.PDF), RenderContext.of(request, site.id().value()), folder);
        }, written -> tools.said().good(tools.words().text("LoanForms_done",
                written.stream().map(WrittenFile::path).map(Path::toString).collect(Collectors.joining(", ")))));
    }
}
