// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports;

import java.util.List;
import java.util.Optional;

import tsukasa.api.report.Report;

/** The reports of all plugins that are here now. A service. */
public interface ReportCatalog {
    /** Published when a report has come or gone. */
    String TOPIC = "reports";

    /** Sorted by id. */
    List<Report> all();

    Optional<Report> find(String id);
}
