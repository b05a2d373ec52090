// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

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
import tsukasa.surveys.CodingService;
import tsukasa.surveys.SurveyLinks;
import tsukasa.surveys.SurveyService;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The questionnaires: who has answered, what may be shown of the answers, and what free texts mean. */
@Component
public final class SurveysPage implements Page {
    private final SurveyServices services;

    @Activate
    public SurveysPage(@Reference SurveyService surveys, @Reference CodingService coding, @Reference TableWriter tables,
            @Reference ReportCatalog catalog, @Reference ReportWriter reports) {
        services = new SurveyServices(surveys, coding, tables, catalog, reports);
    }

    @Override
    public String id() {
        return SurveyLinks.PAGE;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(SurveysPage.class, locale).text("SurveysPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.TASKS;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public URL icon() {
        return SurveysPage.class.getResource("surveys.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new SurveysContent(parent, context, services);
    }
}
