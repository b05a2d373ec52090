// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.Changes;
import tsukasa.api.report.Report;
import tsukasa.reports.ReportCatalog;

/**
 * Reports come and go with their plugins. One is made when somebody asks for it, and not before: it may need services that themselves need
 * this one, as the monthly report tells of schedules that failed.
 */
@Component
public final class ServiceReportCatalog implements ReportCatalog {
    private final List<Offer> reports = new CopyOnWriteArrayList<>();
    private final Changes changes;

    @Activate
    public ServiceReportCatalog(@Reference Changes changes) {
        this.changes = changes;
    }

    @Reference(service = Report.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addReport(ComponentServiceObjects<Report> report) {
        reports.add(new Offer(report));
        changes.publish(TOPIC);
    }

    void removeReport(ComponentServiceObjects<Report> report) {
        reports.removeIf(offer -> offer.objects.getServiceReference().equals(report.getServiceReference()));
        changes.publish(TOPIC);
    }

    @Override
    public List<Report> all() {
        return reports.stream().map(Offer::report).filter(Objects::nonNull).sorted(Comparator.comparing(Report::id))
                .toList();
    }

    @Override
    public Optional<Report> find(String id) {
        return all().stream().filter(report -> report.id().equals(id)).findFirst();
    }

    /** One report; none if it goes just now. */
    private static final class Offer {
        private final ComponentServiceObjects<Report> objects;
        private Report made;

        Offer(ComponentServiceObjects<Report> objects) {
            this.objects = objects;
        }

        synchronized Report report() {
            if (made == null) {
                made = objects.getService();
            }
            return made;
        }
    }
}
