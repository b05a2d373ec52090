// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import tsukasa.reports.PaperPreview;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.schedules.Schedules;

/** What the page asks. */
record ReportServices(ReportCatalog catalog, ReportWriter writer, PaperPreview preview, Schedules schedules) {
}
