// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.report.Report;

/** A report as the framework hands it out. */
record Made(Report report) implements ComponentServiceObjects<Report> {
    @Override
    public Report getService() {
        return report;
    }

    @Override
    public void ungetService(Report service) {
        // nothing is counted
    }

    @Override
    public ServiceReference<Report> getServiceReference() {
        throw new UnsupportedOperationException("nothing goes");
    }
}
