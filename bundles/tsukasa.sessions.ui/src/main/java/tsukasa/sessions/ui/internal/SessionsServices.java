// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.sessions.SessionService;

/** Whom the page of sessions asks. */
record SessionsServices(SessionService sessions, TableWriter tables, ReportCatalog catalog, ReportWriter reports) {
}
