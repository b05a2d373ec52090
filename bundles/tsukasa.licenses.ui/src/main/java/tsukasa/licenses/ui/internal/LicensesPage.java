// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.licenses.LicenseLinks;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.ReclaimService;
import tsukasa.licenses.UseService;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The licenses: who really uses them, how many are enough, who has seats, and what was agreed. */
@Component
public final class LicensesPage implements Page {
    private final LicensesServices services;

    @Activate
    public LicensesPage(@Reference LicenseService licenses, @Reference UseService use, @Reference ReclaimService reclaim,
            @Reference TableWriter tables, @Reference ReportCatalog catalog, @Reference ReportWriter reports) {
        services = new LicensesServices(licenses, use, reclaim, tables, catalog, reports);
    }

    @Override
    public String id() {
        return LicenseLinks.PAGE;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(LicensesPage.class, locale).text("LicensesPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.LICENSES;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return LicensesPage.class.getResource("licenses.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new LicensesContent(parent, context, services);
    }
}
