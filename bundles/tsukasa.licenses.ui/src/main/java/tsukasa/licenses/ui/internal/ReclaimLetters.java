// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.WrittenFile;
import tsukasa.ui.PageContext;

/** Prints the list of unused seats with a letter to each who has one, as one PDF. */
record ReclaimLetters(PageContext context, LicensesServices services, LicenseWords words) {
    private static final String REPORT = "licenses.reclaim";

    Optional<Report> report() {
        return services.catalog().find(REPORT);
    }

    /** Asks whereto; writes to all whose seats have not been used for so many days. */
    void ask(Control owner, int days, Consumer<String> then) {
        DirectoryDialog dialog = new DirectoryDialog(owner.getShell(), SWT.SAVE);
        dialog.setText(words.text("ReclaimLetters_folder"));
        String folder = dialog.open();
        if (folder != null && !owner.isDisposed()) {
            report().ifPresent(report -> write(report, days, Path.of(folder), then));
        }
    }

    private void write(Report report, int days, Path folder, Consumer<String> then) {
        Site site = context.site();
        LocalDate today = site.now().atZone(site.zone()).toLocalDate();
        context.work(words.text("ReclaimLetters_working"), progress -> {
            ReportRequest request = new ReportRequest(Period.day(today, site.zone()), site.zone(), site.locale(), site.now(),
                    Map.of("days", Integer.toString(days)), progress);
            return services.reports().write(report.make(request), Set.of(Format.PDF), RenderContext.of(request, site.id().value()), folder);
        }, written -> then.accept(words.text("ReclaimLetters_done",
                written.stream().map(WrittenFile::path).map(Path::toString).collect(Collectors.joining(", ")))));
    }
}
