// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.net.URL;
import java.util.Locale;

import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Texts;
import tsukasa.reports.ReportCatalog;
import tsukasa.reports.ReportWriter;
import tsukasa.reports.TableWriter;
import tsukasa.sessions.SessionLinks;
import tsukasa.sessions.SessionService;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The sessions, live: who works where, since when, and what can be done about it. */
@Component
public final class SessionsPage implements Page {
    private final SessionsServices services;

    @Activate
    public SessionsPage(@Reference SessionService sessions, @Reference TableWriter tables, @Reference ReportCatalog catalog,
            @Reference ReportWriter reports) {
        services = new SessionsServices(sessions, tables, catalog, reports);
    }

    @Override
    public String id() {
        return SessionLinks.PAGE;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SessionsPage.class, locale).text("SessionsPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.SESSIONS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return SessionsPage.class.getResource("sessions.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new SessionsContent(parent, context, services);
    }
}
