// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

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
import tsukasa.tasks.EvidenceService;
import tsukasa.tasks.KpiService;
import tsukasa.tasks.RatingService;
import tsukasa.tasks.TaskLinks;
import tsukasa.tasks.TaskService;
import tsukasa.tasks.WhatIfService;
import tsukasa.ui.Page;
import tsukasa.ui.PageContent;
import tsukasa.ui.PageContext;
import tsukasa.ui.PageGroup;

/** The tasks: how many can be done by telework, why not the others, and which remedies would change that most. */
@Component
public final class TasksPage implements Page {
    private final TasksServices services;

    @Activate
    public TasksPage(@Reference TaskService tasks, @Reference KpiService kpi, @Reference EvidenceService evidence,
            @Reference RatingService ratings, @Reference WhatIfService whatIf, @Reference TableWriter tables, @Reference ReportCatalog catalog, @Reference ReportWriter reports) {
        services = new TasksServices(tasks, kpi, evidence, ratings, whatIf, tables, catalog, reports);
    }

    @Override
    public String id() {
        return TaskLinks.PAGE;
    }

    @Override
    public String title(Locale locale) {
        return Texts.of(TasksPage.class, locale).text("TasksPage_title");
    }

    @Override
    public PageGroup group() {
        return PageGroup.TASKS;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public URL icon() {
        return TasksPage.class.getResource("tasks.svg");
    }

    @Override
    public PageContent create(Composite parent, PageContext context) {
        return new TasksContent(parent, context, services);
    }
}
