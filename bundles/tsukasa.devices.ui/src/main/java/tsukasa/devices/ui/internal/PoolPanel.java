// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.Bytes;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.PoolTraffic;
import tsukasa.devices.SimState;
import tsukasa.devices.UnusedLine;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.ChoiceCanvas;
import tsukasa.ui.ChoiceCanvas.Choice;
import tsukasa.ui.FigureRow;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.Tone;

/** The plan pools to choose from at the left; at the right what is chosen of them in figures, and one pool's month as a chart. */
final class PoolPanel {
    private static final int WIDTH = 208;
    private static final String ALL = "";
    private static final double FULL = 1;
    private static final double TIGHT = 0.9;
    private final DeviceWords words;
    private final PoolChart charts;
    private final Consumer<Optional<PlanPoolId>> chosen;
    private final ChoiceCanvas choice;
    private final FigureRow figures;
    private final Composite stage;
    private final StackLayout stack = new StackLayout();
    private final ChartCanvas chart;
    private final Label hint;
    private final Label method;

    PoolPanel(Composite parent, Tools tools, Consumer<Optional<PlanPoolId>> chosen) {
        words = tools.words();
        charts = new PoolChart(words, tools.context().site().zone());
        this.chosen = chosen;
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).applyTo(area);
        choice = new ChoiceCanvas(area, ChoiceCanvas.Form.BARS, words.text("PoolPanel_title"), words.formats());
        choice.onChoose(id -> this.chosen.accept(id.equals(ALL) ? Optional.empty() : Optional.of(new PlanPoolId(id))));
        GridDataFactory.fillDefaults().grab(false, true).hint(WIDTH, SWT.DEFAULT).applyTo(choice.control());
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(right);
        figures = new FigureRow(right);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        stage = new Composite(right, SWT.NONE);
        stage.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(stage);
        chart = new ChartCanvas(stage, tools.context(), "pool");
        hint = new Label(stage, SWT.WRAP | SWT.CENTER);
        stack.topControl = hint;
        method = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(method);
    }

    void show(SimsTab.Found found, Optional<PlanPoolId> pool) {
        List<Choice> choices = new ArrayList<>(List.of(new Choice(ALL, words.text("PoolPanel_all"), found.lines().size(), Tone.PLAIN, pool.isEmpty())));
        found.pools().forEach(each -> choices.add(new Choice(each.pool().id().value(), each.pool().id().value(), each.lines(), tone(each),
                pool.equals(Optional.of(each.pool().id())))));
        choice.show(choices);
        Optional<PoolTraffic> one = found.pools().stream().filter(each -> pool.equals(Optional.of(each.pool().id()))).findFirst();
        figures.show(one.map(this::figures).orElseGet(() -> figures(found)));
        one.map(charts::of).ifPresent(chart::show);
        hint.setText(words.text(found.pools().isEmpty() ? "PoolPanel_noPool" : "PoolPanel_choose"));
        stack.topControl = one.isPresent() ? chart.control() : hint;
        stage.layout();
        method.setText(one.isPresent() ? charts.sentence(one.get()) + " " + found.method() : "");
        method.requestLayout();
    }

    static Tone tone(PoolTraffic pool) {
        return pool.share() > FULL ? Tone.CRITICAL : pool.share() > TIGHT ? Tone.WARNING : Tone.GOOD;
    }

    private List<Figure> figures(PoolTraffic pool) {
        return List.of(
                new Figure(words.text("PoolPanel_used"), words.formats().bytes(pool.used()),
                        words.text("PoolPanel_month", words.formats().date(pool.first()), words.formats().date(pool.last()))),
                new Figure(words.text("PoolPanel_expected"), words.formats().bytes(pool.expected()),
                        pool.volume().count() == 0 ? "" : words.text("PoolPanel_share", words.formats().percent(pool.share())), tone(pool)),
                new Figure(words.text("PoolPanel_volume"), words.formats().bytes(pool.volume()), words.text("PoolPanel_lines", pool.lines())),
                new Figure(words.text("PoolPanel_runsOut"), pool.runsOut().map(words.formats()::date).orElse(words.text("PoolPanel_never")),
                        words.text("PoolPanel_" + tone(pool)), tone(pool)));
    }

    private List<Figure> figures(SimsTab.Found found) {
        long active = found.lines().stream().filter(row -> row.sim().state() == SimState.ACTIVE).count();
        Bytes used = found.lines().stream().map(row -> row.traffic().total()).reduce(Bytes.ZERO, Bytes::plus);
        long yen = found.lines().stream().mapToLong(row -> row.traffic().yen()).sum();
        long idle = found.unused().stream().mapToLong(UnusedLine::yenPerMonth).sum();
        return List.of(
                new Figure(words.text("PoolPanel_active"), words.number(active), words.text("PoolPanel_of", words.number(found.lines().size()))),
                new Figure(words.text("PoolPanel_used"), words.formats().bytes(used), words.text("PoolPanel_sinceFirst")),
                new Figure(words.text("PoolPanel_cost"), words.yen(yen), words.text("PoolPanel_sinceFirst")),
                new Figure(words.text("PoolPanel_idle"), words.yen(idle), words.text("PoolPanel_idleLines", found.unused().size()),
                        idle > 0 ? Tone.WARNING : Tone.PLAIN));
    }
}
