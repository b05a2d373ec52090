// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import tsukasa.licenses.LicenseService;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.UseService;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;

/** Whom the page of licenses asks. */
record LicensesServices(LicenseService licenses, UseService use, ReclaimService reclaim, TableWriter tables, ReportCatalog catalog,
        ReportWriter reports) {
}
