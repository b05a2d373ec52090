// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Site;
import tsukasa.api.report.ReportRequest;
import tsukasa.reports.PaperPreview.Paper;
import tsukasa.reports.RenderContext;
import tsukasa.ui.ButtonRow;
import tsukasa.ui.FormFields;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.PeriodField;
import tsukasa.ui.ReportDialog;

/** What can be chosen of one report, and how it will look. */
final class ReportSheet {
    private static final int ROWS = 300;
    private final Tools tools;
    private final Composite area;
    private final PeriodField period;
    private final Composite choices;
    private final ButtonRow buttons;
    private final Label remark;
    private final PaperView paper;
    private Optional<Offered> shown = Optional.empty();
    private Optional<FormFields> form = Optional.empty();

    ReportSheet(Composite parent, Tools tools) {
        this.tools = tools;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        period = new PeriodField(area, tools.context().site(), List.of(PeriodChoice.Kind.LAST_MONTH, PeriodChoice.Kind.THIS_MONTH,
                PeriodChoice.Kind.TODAY, PeriodChoice.Kind.LAST_7_DAYS, PeriodChoice.Kind.THIS_FISCAL_YEAR, PeriodChoice.Kind.CUSTOM), kind -> "");
        period.onChange(choice -> changed());
        choices = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        buttons = new ButtonRow(area, List.of(tools.action("CatalogSide_preview", () -> shown.isPresent(), this::preview),
                tools.action("CatalogSide_save", () -> shown.isPresent(), this::save)));
        remark = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(remark);
        paper = new PaperView(area, tools);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(paper.control());
    }

    void show(Optional<Offered> report) {
        if (shown.map(Offered::report).equals(report.map(Offered::report)) && shown.map(Offered::choices).equals(report.map(Offered::choices))) {
            return;
        }
        shown = report;
        form.ifPresent(fields -> fields.control().dispose());
        form = report.filter(one -> !one.choices().isEmpty()).map(one -> new FormFields(choices, one.fields(), tools.context().site().locale()));
        form.ifPresent(fields -> {
            GridDataFactory.fillDefaults().grab(true, false).applyTo(fields.control());
            fields.fill(Map.of());
            fields.onChange(this::changed);
        });
        choices.requestLayout();
        changed();
        buttons.refresh();
    }

    /** What is on paper is no longer what was chosen. */
    private void changed() {
        paper.clear();
        remark(shown.map(report -> tools.text("ReportSheet_how", report.title())).orElse(""));
    }

    private void remark(String sentence) {
        remark.setText(sentence.replace("&", "&&"));
        remark.requestLayout();
    }

    private Optional<ChosenReport> chosen() {
        return shown.map(report -> new ChosenReport(report.report(), form.map(FormFields::answers).orElse(Map.of())));
    }

    void preview() {
        chosen().ifPresent(report -> {
            Site site = tools.context().site();
            PeriodChoice days = period.choice();
            tools.context().work(tools.text("ReportSheet_working", report.title(site.locale())), progress -> {
                ReportRequest request = new ReportRequest(days.at(site.now(), site.zone()), site.zone(), site.locale(), site.now(), Map.of(), progress);
                return tools.services().preview().set(report.make(request), RenderContext.of(request, site.id().value()), ROWS);
            }, set -> set(report, days, set));
        });
    }

    private void set(ChosenReport of, PeriodChoice days, Paper set) {
        if (chosen().filter(of::equals).isPresent() && period.choice().equals(days)) { // else it is of something else by now
            remark(set.cut() ? tools.text("ReportSheet_cut", ROWS) : tools.text("ReportSheet_whole"));
            paper.show(set);
        }
    }

    void save() {
        chosen().ifPresent(report -> new ReportDialog(tools.context(), tools.services().writer()).ask(area, report, period.choice(), tools.said()::good));
    }
}
