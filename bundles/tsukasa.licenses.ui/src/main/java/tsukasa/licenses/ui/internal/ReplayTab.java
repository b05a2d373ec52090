// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.Replay;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.FigureRow;
import tsukasa.ui.PageContext;
import tsukasa.ui.ProgressStrip;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;

/** What any number of licenses would have done to the starts of the period; the slider answers as it moves. */
final class ReplayTab implements PoolTab {
    private static final int WAIT_MILLIS = 150;
    private static final String PER_MONTH = "replay.perMonth";
    private static final int MOST_PER_MONTH = 100_000;
    private final PageContext context;
    private final Uses uses;
    private final LicenseWords words;
    private final Composite area;
    private final Button queue;
    private final Scale slider;
    private final Spinner seats;
    private final Spinner perMonth;
    private final FigureRow figures;
    private final Composite strips;
    private final ChartCanvas chart;
    private final Label keptOutTitle;
    private final RecordTable<Replay.KeptOut> keptOut;
    private Optional<Chosen> shown = Optional.empty();
    private Optional<PoolUse> use = Optional.empty();
    private Optional<ReplayCurve> curve = Optional.empty();
    private int moves;

    ReplayTab(Composite parent, PageContext context, Uses uses, LicenseWords words) {
        this.context = context;
        this.uses = uses;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(8).spacing(8, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        label(bar, "ReplayTab_seats");
        slider = new Scale(bar, SWT.HORIZONTAL);
        SpokenName.give(slider, words.text("ReplayTab_seats"));
        slider.addListener(SWT.Selection, event -> move(slider.getSelection()));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(160, SWT.DEFAULT).applyTo(slider);
        seats = spinner(bar, "ReplayTab_seats", 0);
        seats.addListener(SWT.Selection, event -> move(seats.getSelection()));
        Button loss = radio(bar, "ReplayTab_loss");
        loss.setSelection(true);
        queue = radio(bar, "ReplayTab_queue");
        label(bar, "ReplayTab_perMonth");
        perMonth = spinner(bar, "ReplayTab_perMonth", MOST_PER_MONTH);
        perMonth.setSelection(context.recall(PER_MONTH).filter(text -> text.matches("\\d{1,5}")).map(Integer::parseInt).orElse(3));
        perMonth.addListener(SWT.Selection, event -> {
            context.remember(PER_MONTH, Integer.toString(perMonth.getSelection()));
            answer();
        });
        figures = new FigureRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        strips = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(strips);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(strips);
        SashForm split = new SashForm(area, SWT.HORIZONTAL);
        split.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 160).applyTo(split);
        chart = new ChartCanvas(split, context, "curve");
        chart.onCategory(this::move);
        Composite right = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
        keptOutTitle = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(keptOutTitle);
        keptOut = new RecordTable<>(right, context, "keptOut", words.text("ReplayTab_keptOut"), columns(), kept -> kept);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(keptOut.control());
        keptOut.emptyText(words.text("ReplayTab_nobody"));
        keptOut.onSelection(() -> context.status(keptOut.status()));
        split.setWeights(58, 42);
    }

    private void label(Composite bar, String key) {
        Label label = new Label(bar, SWT.NONE);
        label.setText(words.text(key));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
    }

    private Spinner spinner(Composite bar, String key, int most) {
        Spinner spinner = new Spinner(bar, SWT.BORDER);
        spinner.setMaximum(most);
        SpokenName.give(spinner, words.text(key));
        GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(spinner);
        return spinner;
    }

    private Button radio(Composite bar, String key) {
        Button button = new Button(bar, SWT.RADIO);
        button.setText(words.text(key));
        button.setToolTipText(words.text(key + "Tip"));
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                trace();
            }
        });
        return button;
    }

    private List<RecordColumn<Replay.KeptOut>> columns() {
        return List.of(RecordColumn.of("at", words.text("ReplayTab_at"), Type.INSTANT, Replay.KeptOut::at),
                RecordColumn.text("who", words.text("UseTab_name"), Replay.KeptOut::who).width(12),
                RecordColumn.text("section", words.text("UseTab_section"), Replay.KeptOut::section).width(14),
                RecordColumn.of("waited", words.text("ReplayTab_waited"), Type.DURATION, Replay.KeptOut::waited));
    }

    private ReplayMode mode() {
        return queue.getSelection() ? ReplayMode.QUEUE : ReplayMode.LOSS;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Chosen chosen) {
        boolean another = shown.filter(chosen::continues).isEmpty();
        shown = Optional.of(chosen);
        if (another) {
            curve = Optional.empty();
            figures.show(List.of());
            keptOut.show(List.of());
        }
        uses.ask(chosen, read -> {
            use = Optional.of(read);
            trace();
        });
    }

    /** Works out the curve, with its progress to be seen and called off. */
    private void trace() {
        if (use.isEmpty()) {
            return;
        }
        PoolUse of = use.get();
        ReplayMode mode = mode();
        for (Control old : strips.getChildren()) {
            old.dispose();
        }
        ProgressStrip strip = new ProgressStrip(strips, words.formats());
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip.control());
        working(true);
        Progress watched = strip.progress();
        context.load("curve", progress -> trace(of, mode, watched, progress), traced -> {
            working(false);
            traced.ifPresentOrElse(this::traced, () -> keptOutTitle.setText(words.text("ReplayTab_stopped")));
        });
    }

    private static Optional<ReplayCurve> trace(PoolUse of, ReplayMode mode, Progress watched, Progress load) {
        try {
            return Optional.of(of.curve(mode, new Both(watched, load)));
        } catch (CancelledException e) {
            if (load.cancelled()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private void working(boolean now) {
        ((org.eclipse.swt.layout.GridData) strips.getLayoutData()).exclude = !now;
        strips.setVisible(now);
        strips.requestLayout();
    }

    private void traced(ReplayCurve traced) {
        boolean first = curve.isEmpty();
        curve = Optional.of(traced);
        int most = ReplayAnswer.most(traced, entitled());
        slider.setMaximum(most);
        slider.setPageIncrement(Math.max(1, most / 10));
        seats.setMaximum(most);
        move(first ? Math.min(most, entitled()) : Math.min(most, seats.getSelection()));
    }

    private int entitled() {
        LocalDate today = context.site().now().atZone(context.site().zone()).toLocalDate();
        return shown.map(chosen -> chosen.pool().entitlementOn(today)).orElse(0);
    }

    private void move(int to) {
        slider.setSelection(to);
        seats.setSelection(to);
        answer();
        int move = ++moves;
        area.getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (!area.isDisposed() && move == moves) {
                list();
            }
        });
    }

    private void answer() {
        curve.ifPresent(traced -> {
            LocalDate today = context.site().now().atZone(context.site().zone()).toLocalDate();
            ReplayAnswer answer = new ReplayAnswer(traced, seats.getSelection(), entitled(), perMonth.getSelection(),
                    shown.orElseThrow().pool().schedule().seatCostPerMonthOn(today));
            figures.show(answer.figures(words));
            chart.show(answer.chart(words));
            slider.setToolTipText(answer.sentence(words));
        });
    }

    /** Who would have been kept out by this number. */
    private void list() {
        if (use.isEmpty()) {
            return;
        }
        PoolUse of = use.get();
        int number = seats.getSelection();
        ReplayMode mode = mode();
        context.load("keptOut", progress -> of.replay(number, mode), replay -> {
            keptOutTitle.setText(words.text(mode == ReplayMode.QUEUE ? "ReplayTab_whoWaits" : "ReplayTab_whoRefused", number, replay.keptOut().size()));
            keptOut.show(replay.keptOut());
        });
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(keptOut.table());
    }

    /** Told by the one, called off by either. */
    private record Both(Progress watched, Progress load) implements Progress {
        @Override
        public void at(long done, long total, String doing) {
            watched.at(done, total, doing);
        }

        @Override
        public boolean cancelled() {
            return watched.cancelled() || load.cancelled();
        }
    }
}
