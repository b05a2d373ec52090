// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.reports.PaperPreview;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.schedules.Schedules;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The reports of all plugins, seen before they are saved; what was made by itself, and when. */
@Component
public final class ReportsPage implements Page {
    private final ReportServices services;

    @Activate
    public ReportsPage(@Reference ReportCatalog catalog, @Reference ReportWriter writer, @Reference PaperPreview preview,
            @Reference Schedules schedules) {
        services = new ReportServices(catalog, writer, preview, schedules);
    }

    @Override
    public String id() {
        return "reports";
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(ReportsPage.class, locale).text("ReportsPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.REPORTS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return ReportsPage.class.getResource("reports.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new ReportsContent(parent, context, services);
    }
}
