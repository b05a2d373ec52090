// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Changes;
import tsukasa.api.report.Report;
import tsukasa.reports.ReportCatalog;

/** Reports come and go with their plugins. */
@Component
public final class ServiceReportCatalog implements ReportCatalog {
    private final List<Report> reports = new CopyOnWriteArrayList<>();
    private final Changes changes;

    @Activate
    public ServiceReportCatalog(@Reference Changes changes) {
        this.changes = changes;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReport(Report report) {
        reports.add(report);
        changes.publish(TOPIC);
    }

    void removeReport(Report report) {
        reports.remove(report);
        changes.publish(TOPIC);
    }

    @Override
    public List<Report> all() {
        return reports.stream().sorted(Comparator.comparing(Report::id)).toList();
    }

    @Override
    public Optional<Report> find(String id) {
        return reports.stream().filter(report -> report.id().equals(id)).findFirst();
    }
}
