// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Site;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Aim;
import tsukasa.tasks.KpiPath;
import tsukasa.tasks.PathChart;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.Tone;

/** How the share came to be what it is, where it is to go by plan, and how the targets stand. */
final class PathTab implements TaskTab {
    private final Tools tools;
    private final TaskWords words;
    private final Composite area;
    private final Label sentence;
    private final ChartCanvas chart;
    private final RecordTable<Aim> table;
    private Optional<Picture> seen = Optional.empty();

    PathTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        sentence = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
        SashForm split = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 200).applyTo(split);
        chart = new ChartCanvas(split, tools.context(), "path");
        table = new RecordTable<>(split, tools.context(), "targets", words.text("PathTab_title"), columns(), aim -> aim.target().by());
        table.emptyText(words.text("PathTab_none"));
        table.onSelection(() -> tools.context().status(table.status()));
        split.setWeights(70, 30);
    }

    private List<RecordColumn<Aim>> columns() {
        return List.of(RecordColumn.<Aim> of("by", words.text("PathTab_by"), Type.DATE, aim -> aim.target().by()).width(14),
                RecordColumn.<Aim> text("target", words.text("PathTab_target"), aim -> words.formats().percent(aim.target().share().doubleValue()))
                        .width(10),
                RecordColumn.<Aim> text("share", words.text("PathTab_share"), aim -> words.share(aim.share())).width(22),
                RecordColumn.<Aim> of("missing", words.text("PathTab_missing"), Type.INTEGER, Aim::missing)
                        .tone(aim -> aim.met() ? Tone.GOOD : Tone.WARNING).width(14),
                RecordColumn.<Aim> text("scenario", words.text("PathTab_scenario"), aim -> aim.target().scenario().map(Object::toString).orElse(""))
                        .width(24));
    }

    @Override
    public Control control() {
        return area;
    }

    /** It reads the days of a year, so only once for what was loaded. */
    @Override
    public void show(Picture picture) {
        if (picture.rows().isEmpty() || seen.filter(last -> last == picture).isPresent()) {
            return;
        }
        seen = Optional.of(picture);
        Site site = tools.context().site();
        LocalDate today = LocalDate.ofInstant(site.now(), site.zone());
        tools.context().load("tasks.path", progress -> tools.services().kpi().path(today), path -> show(path, site));
    }

    private void show(KpiPath path, Site site) {
        sentence.setText(sentence(path));
        table.show(path.aims());
        chart.show(PathChart.of(path, site.zone(), new PathChart.Titles(words.text("PathTab_chart"), sentence.getText(), "%", words.text(
                "PathTab_actual"), words.text("PathTab_planned"), words.text("PathTab_target")), words.formats()::date));
        area.layout();
    }

    private String sentence(KpiPath path) {
        return path.next().map(aim -> words.text(aim.met() ? "PathTab_willMeet" : "PathTab_willMiss", words.formats().date(aim.target().by()), words
                .formats().percent(aim.target().share().doubleValue()), words.share(aim.share()), aim.missing())).orElseGet(() -> words.text(
                        "PathTab_none"));
    }

    @Override
    public void focus() {
        table.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return table.rowCount() > 0 ? Optional.of(table.table()) : Optional.empty();
    }
}
