// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.surveys.CodingService;
import tsukasa.surveys.SurveyService;

/** What the page asks. */
record SurveyServices(SurveyService surveys, CodingService coding, TableWriter tables, ReportCatalog catalog, ReportWriter reports) {
}
