// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.RatingService;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIfService;

/** Whom the page of tasks asks. */
record TasksServices(TaskService tasks, KpiService kpi, EvidenceService evidence, RatingService ratings, WhatIfService whatIf,
        TableWriter tables, ReportCatalog catalog, ReportWriter reports) {
}
