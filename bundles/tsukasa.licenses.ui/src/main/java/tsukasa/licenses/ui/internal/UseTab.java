// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import java.time.Duration;
import java.time.Instant;
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

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.health.Link;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.Holder;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.UseService;
import tsukasa.sessions.SessionLinks;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.FigureRow;
import tsukasa.ui.LabelText;
import tsukasa.ui.PageContext;
import tsukasa.ui.PeriodChoice;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** How many were in use at every instant against how many there were, and who was in at the one that was chosen. */
final class UseTab implements PoolTab {
    private final PageContext context;
    private final UseService service;
    private final Uses uses;
    private final LicenseWords words;
    private final Composite area;
    private final FigureRow figures;
    private final ChartCanvas chart;
    private final Label zoomed;
    private final Label who;
    private final RecordTable<Holder> holders;
    private Optional<Chosen> shown = Optional.empty();
    private Optional<UseSteps> steps = Optional.empty();
    private Optional<Instant> instant = Optional.empty();
    private Period whole;
    private Period part;

    UseTab(Composite parent, PageContext context, UseService service, Uses uses, LicenseWords words) {
        this.context = context;
        this.service = service;
        this.uses = uses;
        this.words = words;
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(area);
        figures = new FigureRow(area);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(figures.control());
        SashForm split = new SashForm(area, SWT.HORIZONTAL);
        split.setSashWidth(8);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(split);
        Composite left = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(left);
        chart = new ChartCanvas(left, context, "use");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(chart.control());
        chart.onInstant(this::choose);
        zoomed = zoomBar(left);
        Composite right = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(right);
        who = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(120, SWT.DEFAULT).applyTo(who);
        holders = new RecordTable<>(right, context, "holders", words.text("UseTab_holders"), columns(), holder -> holder);
        GridDataFactory.fillDefaults().grab(true, true).hint(120, 120).applyTo(holders.control());
        holders.emptyText(words.text("UseTab_nobody"));
        holders.onOpen(this::toSessions);
        holders.onSelection(() -> context.status(holders.status()));
        split.setWeights(68, 32);
    }

    private List<RecordColumn<Holder>> columns() {
        return List.of(RecordColumn.text("name", words.text("UseTab_name"), Holder::name).width(12),
                RecordColumn.text("section", words.text("UseTab_section"), Holder::section).width(14),
                RecordColumn.of("since", words.text("UseTab_since"), Type.INSTANT, Holder::since),
                RecordColumn.of("quantity", words.text("UseTab_quantity"), Type.INTEGER, Holder::quantity).hidden());
    }

    private Label zoomBar(Composite parent) {
        Composite bar = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(4, 0).applyTo(bar);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        button(bar, "closer", chart::closer);
        button(bar, "farther", chart::farther);
        button(bar, "earlier", () -> chart.move(-0.5));
        button(bar, "later", () -> chart.move(0.5));
        button(bar, "all", chart::all);
        Label label = new Label(bar, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).indent(6, 0).applyTo(label);
        return label;
    }

    private void button(Composite bar, String id, Runnable run) {
        Button button = new Button(bar, SWT.PUSH);
        button.setText(words.text("UseTab_" + id));
        button.setToolTipText(words.text("UseTab_" + id + "Tip"));
        button.addListener(SWT.Selection, event -> run.run());
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
            holders.emptyText("");
            holders.show(List.of());
            who.setText(words.text("LicensesContent_loading"));
        }
        uses.ask(chosen, use -> show(use, another || steps.isEmpty()));
    }

    private void show(PoolUse use, boolean another) {
        Site site = context.site();
        Instant end = site.now().isBefore(use.period().to()) ? site.now() : use.period().to();
        steps = Optional.of(new UseSteps(use.concurrency(), end));
        figures.show(new UseFigures(words).of(use));
        if (another) {
            whole = UsePeriods.shown(use.period(), site.now(), site.zone());
            part = whole;
            chart.onZoom(whole, this::zoom);
            instant = use.peak().at();
            holdersAt(instant, use.peak().count() > 0);
        }
        draw();
    }

    private void zoom(Period next) {
        part = next;
        LabelText.show(zoomed, words.text("UseTab_from", words.formats().instant(next.from()), words.formats().instant(next.to())));
    }

    private void draw() {
        LocalDate today = context.site().now().atZone(context.site().zone()).toLocalDate();
        Chosen chosen = shown.orElseThrow();
        List<Chart.Moment> moments = instant.map(at -> new Chart.Moment(at, words.text("UseTab_moment", words.formats().time(at)))).stream().toList();
        String unit = words.text("Words_unit");
        chart.show(new Chart.OverTime("use", words.text("UseTab_title", chosen.pool().id()),
                words.text("UseTab_description", steps.orElseThrow().use().peak(), chosen.pool().entitlementOn(today)), Chart.OverTime.Form.STEP,
                part, context.site().zone(), unit, List.of(steps.orElseThrow().series(words.text("UseTab_inUse"))),
                new Chart.Notes(List.of(UseSteps.entitlement(chosen.pool().schedule(), words.text("UseTab_entitled"), context.site().zone())),
                        List.of(), moments)));
        zoom(part);
    }

    /** A pixel stands for some time; the greatest use in it is what the chart shows there. */
    private void choose(Instant at) {
        Duration pixel = part.length().dividedBy(Math.max(1, chart.control().getSize().x));
        instant = Optional.of(steps.orElseThrow().greatestAround(at, pixel.multipliedBy(2)));
        holdersAt(instant, true);
        draw();
    }

    private void holdersAt(Optional<Instant> at, boolean any) {
        if (at.isEmpty() || !any) {
            who.setText(words.text("UseTab_choose"));
            who.requestLayout();
            holders.show(List.of());
            return;
        }
        Chosen chosen = shown.orElseThrow();
        context.load("holders", progress -> service.holders(chosen.pool().id(), at.get()), found -> {
            int count = found.stream().mapToInt(Holder::quantity).sum();
            who.setText(words.text("UseTab_who", words.formats().instant(at.get()), count));
            holders.emptyText(words.text("UseTab_nobody"));
            holders.show(found);
            who.requestLayout();
        });
    }

    private void toSessions(Holder holder) {
        LocalDate day = instant.orElseGet(() -> context.site().now()).atZone(context.site().zone()).toLocalDate();
        context.open(new Link(SessionLinks.PAGE, PeriodChoice.days(day, day) + " " + holder.name()));
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(holders.table());
    }
}
