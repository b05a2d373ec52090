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
import tsukasa.devices.AssetNumber;
import tsukasa.reports.Format;
import tsukasa.api.report.Report;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.RenderContext;
import tsukasa.reports.WrittenFile;

/**
 * Prints a report about some devices as one PDF.
 *
 * @param report that takes their names as its parameter {@code device}
 */
record Print(Control owner, Tools tools, String report) {
    /** The forms that borrowers sign, one for each device. */
    static final String FORMS = "devices.form";
    /** What is to be done by hand about lost devices. */
    static final String LOST = "devices.lost";

    boolean there() {
        return found().isPresent();
    }

    private Optional<Report> found() {
        return tools.services().paper().catalog().find(report);
    }

    /** Asks whereto. */
    void ask(List<AssetNumber> devices) {
        tools.context().paths().folder(owner, tools.words().text("Print_folder"), Optional.empty())
                .ifPresent(folder -> found().ifPresent(found -> write(found, devices, folder)));
    }

    private void write(Report found, List<AssetNumber> devices, Path folder) {
        Site site = tools.context().site();
        tools.context().work(tools.words().text("Print_working"), progress -> {
            ReportRequest request = new ReportRequest(Period.day(tools.today(), site.zone()), site.zone(), site.locale(), site.now(),
                    Map.of("device", devices.stream().map(AssetNumber::value).collect(Collectors.joining(","))), progress);
            return tools.services().paper().reports().write(found.make(request), Set.of(Format.PDF), RenderContext.of(request, site.id().value()), folder);
        }, written -> tools.said().good(tools.words().text("Print_done",
                written.stream().map(WrittenFile::path).map(Path::toString).collect(Collectors.joining(", ")))));
    }
}
