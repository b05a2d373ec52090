// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.UseService;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.FigureRow.Figure;
import tsukasa.ui.FigureRow;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;
import tsukasa.ui.Tone;

/** What the daily peaks are likely to be, the day on which the entitlement is met, and how far that may be trusted. */
final class ForecastTab implements PoolTab {
    private static final List<Integer> HORIZONS = List.of(30, 90, 180, 365);
    private static final String HORIZON = "forecast.days";
    private static final int USUAL = 90;
    private final PageContext context;
    private final UseService service;
    private final LicenseWords words;
    private final Composite area;
    private final Combo horizon;
    private final Label sentence;
    private final FigureRow figures;
    private final ChartCanvas chart;
    private final Label trust;
    private final RecordTable<Forecast.Trial> trials;
    private Optional<Chosen> shown = Optional.empty();

    ForecastTab(Composite parent, PageContext context, UseService service, LicenseWords words) {
        this.context = context;
        this.service = service;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(area);
        Composite bar = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        horizon = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
        HORIZONS.forEach(days -> horizon.add(words.text("ForecastTab_days", days)));
        horizon.select(HORIZONS.indexOf(context.recall(HORIZON).filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt)
                .filter(HORIZONS::contains).orElse(USUAL)));
        SpokenName.give(horizon, words.text("ForecastTab_horizon"));
        horizon.addListener(SWT.Selection, event -> {
            context.remember(HORIZON, HORIZONS.get(horizon.getSelectionIndex()).toString());
            shown.ifPresent(this::show);
        });
        sentence = new Label(bar, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(300, SWT.DEFAULT).applyTo(sentence);
        figures = new FigureRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        chart = new ChartCanvas(area, context, "forecast");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 120).applyTo(chart.control());
        trust = new Label(area, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, SWT.DEFAULT).applyTo(trust);
        trials = new RecordTable<>(area, context, "trials", words.text("ForecastTab_trials"), columns(), Forecast.Trial::method);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, 118).applyTo(trials.control());
        trials.emptyText("");
    }

    private List<RecordColumn<Forecast.Trial>> columns() {
        return List.of(RecordColumn.<Forecast.Trial> text("method", words.text("ForecastTab_method"), trial -> words.text("Method_" + trial.method())).width(26),
                RecordColumn.<Forecast.Trial> of("mae", words.text("ForecastTab_mae"), Type.DECIMAL, trial -> rounded(trial.mae())).width(16),
                RecordColumn.<Forecast.Trial> of("rmse", words.text("ForecastTab_rmse"), Type.DECIMAL, trial -> rounded(trial.rmse())).width(16),
                RecordColumn.<Forecast.Trial> of("mase", words.text("ForecastTab_mase"), Type.DECIMAL, trial -> rounded(trial.mase())).width(12),
                RecordColumn.of("inEighty", words.text("ForecastTab_inEighty"), Type.PERCENT, Forecast.Trial::inEighty).width(12),
                RecordColumn.of("inNinetyFive", words.text("ForecastTab_inNinetyFive"), Type.PERCENT, Forecast.Trial::inNinetyFive).width(12),
                RecordColumn.of("forecasts", words.text("ForecastTab_forecasts"), Type.INTEGER, Forecast.Trial::forecasts).width(10));
    }

    private static Double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : null;
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Chosen chosen) {
        if (shown.filter(chosen::continues).isEmpty()) {
            figures.show(List.of());
        }
        shown = Optional.of(chosen);
        int days = HORIZONS.get(horizon.getSelectionIndex());
        context.load("forecast", progress -> service.forecast(chosen.pool().id(), days), forecast -> {
            switch (forecast) {
                case Forecast.TooEarly early -> tooEarly(early);
                case Forecast.Made made -> made(made);
            }
            area.layout();
        });
    }

    private void tooEarly(Forecast.TooEarly early) {
        sentence.setText(words.text("ForecastTab_tooEarly", early.days(), early.needed()));
        seen(false);
    }

    private void made(Forecast.Made made) {
        ForecastChart charts = new ForecastChart(words, context.site().zone());
        sentence.setText(charts.sentence(made));
        seen(true);
        chart.show(charts.of(made));
        figures.show(figures(made));
        Forecast.Trial best = made.trials().getFirst();
        String others = words.text("ForecastTab_trust", made.origins(), words.text("Method_" + best.method()), number(best.mae()),
                made.trials().stream().skip(1).map(trial -> words.text("ForecastTab_other", words.text("Method_" + trial.method()), number(trial.mae())))
                        .collect(java.util.stream.Collectors.joining(words.text("Words_and"))));
        trust.setText(others + words.text("ForecastTab_covered", words.formats().percent(best.inNinetyFive())));
        trials.show(made.trials());
    }

    private void seen(boolean made) {
        for (Control each : List.of(figures.control(), chart.control(), trust, trials.control())) {
            each.setVisible(made);
        }
    }

    private String number(double value) {
        return words.formats().decimal(Math.round(value * 10) / 10.0);
    }

    /** Seats of a named pool are there to be assigned: that none is left is worth knowing, but refuses nobody. */
    private static Tone tone(boolean met, boolean named, Tone bad) {
        return !met ? Tone.GOOD : named ? Tone.PLAIN : bad;
    }

    private List<Figure> figures(Forecast.Made made) {
        Forecast.Day highest = made.days().stream().max(java.util.Comparator.comparingDouble(Forecast.Day::expected)).orElseThrow();
        boolean named = shown.filter(chosen -> chosen.pool().named()).isPresent();
        OptionalDouble top = made.days().stream().mapToDouble(day -> day.ninetyFive().high()).max();
        String none = words.text("ForecastTab_never");
        return List.of(
                new Figure(words.text("ForecastTab_metTitle"), made.met().map(words::day).orElse(none), words.text("ForecastTab_metDetail"),
                        tone(made.met().isPresent(), named, Tone.CRITICAL)),
                new Figure(words.text("ForecastTab_mayBeTitle"), made.mayBeMet().map(words::day).orElse(none), words.text("ForecastTab_mayBeDetail"),
                        tone(made.mayBeMet().isPresent(), named, Tone.WARNING)),
                new Figure(words.text("ForecastTab_highest"), words.number(Math.round(highest.expected())), words.day(highest.day())),
                new Figure(words.text("ForecastTab_upper"), words.number((long) Math.ceil(top.orElse(0))), words.text("ForecastTab_upperDetail")));
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(trials.table());
    }
}
