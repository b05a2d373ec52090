// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.Denials;
import tsukasa.licenses.UseService;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.FigureRow;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;
import tsukasa.ui.Tone;

/** Who was refused, when, and whether they got in soon after. */
final class DenialsTab implements PoolTab {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private final PageContext context;
    private final UseService service;
    private final LicenseWords words;
    private final Composite area;
    private final FigureRow figures;
    private final Combo by;
    private final ChartCanvas chart;
    private final RecordTable<Denials.Refused> table;
    private Optional<Denials> shown = Optional.empty();

    DenialsTab(Composite parent, PageContext context, UseService service, LicenseWords words) {
        this.context = context;
        this.service = service;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(area);
        figures = new FigureRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        SashForm split = new SashForm(area, SWT.VERTICAL);
        split.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(split);
        Composite top = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(top);
        by = new Combo(top, SWT.READ_ONLY | SWT.DROP_DOWN);
        for (DenialCharts.By each : DenialCharts.By.values()) {
            by.add(words.text("DenialsTab_by" + each));
        }
        by.select(0);
        SpokenName.give(by, words.text("DenialsTab_by"));
        by.addListener(SWT.Selection, event -> draw());
        chart = new ChartCanvas(top, context, "denials");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(chart.control());
        table = new RecordTable<>(split, context, "refused", words.text("DenialsTab_title"), columns(), refused -> refused)
                .sortedBy("at", false);
        table.emptyText(words.text("DenialsTab_none"));
        table.onSelection(() -> context.status(table.status()));
        split.setWeights(48, 52);
    }

    private List<RecordColumn<Denials.Refused>> columns() {
        return List.of(RecordColumn.of("at", words.text("DenialsTab_at"), Type.INSTANT, Denials.Refused::at),
                RecordColumn.text("user", words.text("UseTab_name"), Denials.Refused::user).width(13),
                RecordColumn.text("section", words.text("UseTab_section"), Denials.Refused::section).width(18),
                RecordColumn.<Denials.Refused> text("verdict", words.text("DenialsTab_verdict"),
                        refused -> words.text(refused.passing() ? "DenialsTab_transient" : "DenialsTab_true"))
                        .tone(refused -> refused.passing() ? Tone.QUIET : Tone.WARNING).width(20),
                RecordColumn.of("gotIn", words.text("DenialsTab_gotIn"), Type.INSTANT, Denials.Refused::gotIn),
                RecordColumn.text("reason", words.text("DenialsTab_reason"), Denials.Refused::reason).width(30));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Chosen chosen) {
        context.load("denials", progress -> service.denials(chosen.pool().id(), chosen.period()), denials -> {
            shown = Optional.of(denials);
            long people = denials.all().stream().filter(refused -> !refused.passing()).map(Denials.Refused::user).distinct().count();
            figures.show(List.of(
                    new Figure(words.text("DenialsTab_trueCount"), words.number(denials.real()), words.text("DenialsTab_people", people),
                            denials.real() == 0 ? Tone.GOOD : Tone.WARNING),
                    new Figure(words.text("DenialsTab_transientCount"), words.number(denials.passing()),
                            grace(chosen.pool().grace()))));
            table.show(denials.all());
            draw();
        });
    }

    private String grace(Duration grace) {
        boolean minutes = grace.getSeconds() % SECONDS_OF_A_MINUTE == 0;
        return minutes ? words.text("DenialsTab_graceMinutes", grace.toMinutes()) : words.text("DenialsTab_grace", words.formats().duration(grace));
    }

    private void draw() {
        shown.ifPresent(denials -> chart.show(new DenialCharts(words).of(denials, DenialCharts.By.values()[by.getSelectionIndex()])));
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(table.table());
    }
}
