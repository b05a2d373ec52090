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

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.licenses.HeatMap;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.SectionUse;
import tsukasa.licenses.UseHistogram;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** When a pool is used: by hour and weekday, for how long how many, and by which section. */
final class PatternTab implements PoolTab {
    private final PageContext context;
    private final Uses uses;
    private final LicenseWords words;
    private final PatternCharts charts;
    private final Composite area;
    private final Button most;
    private final ChartCanvas heat;
    private final ChartCanvas histogram;
    private final Label none;
    private final RecordTable<SectionUse> sections;
    private Optional<HeatMap> map = Optional.empty();

    /** What is worked out of a pool's use. */
    private record Pattern(HeatMap map, UseHistogram histogram, List<SectionUse> sections) {
    }

    PatternTab(Composite parent, PageContext context, Uses uses, LicenseWords words) {
        this.context = context;
        this.uses = uses;
        this.words = words;
        charts = new PatternCharts(words);
        SashForm split = new SashForm(parent, SWT.VERTICAL);
        area = split;
        split.setSashWidth(8);
        Composite top = new Composite(split, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 4).applyTo(top);
        Composite choice = new Composite(top, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(12, 0).applyTo(choice);
        most = radio(choice, "PatternTab_most", true);
        radio(choice, "PatternTab_mean", false);
        heat = new ChartCanvas(top, context, "heat");
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 100).applyTo(heat.control());
        SashForm lower = new SashForm(split, SWT.HORIZONTAL);
        lower.setSashWidth(8);
        Composite left = new Composite(lower, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 4).spacing(0, 4).applyTo(left);
        histogram = new ChartCanvas(left, context, "histogram");
        GridDataFactory.fillDefaults().grab(true, true).hint(200, 100).applyTo(histogram.control());
        none = new Label(left, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(none);
        sections = new RecordTable<>(lower, context, "sections", words.text("PatternTab_sections"), columns(), SectionUse::section)
                .sortedBy("held", false);
        sections.emptyText(words.text("PatternTab_noSection"));
        sections.onSelection(() -> context.status(sections.status()));
        lower.setWeights(50, 50);
        split.setWeights(54, 46);
    }

    private Button radio(Composite parent, String key, boolean on) {
        Button button = new Button(parent, SWT.RADIO);
        button.setText(words.text(key));
        button.setSelection(on);
        button.addListener(SWT.Selection, event -> drawHeat());
        return button;
    }

    private List<RecordColumn<SectionUse>> columns() {
        return List.of(
                RecordColumn.<SectionUse> text("section", words.text("PatternTab_section"),
                        use -> use.section().map(Object::toString).orElseGet(() -> words.text("Words_noSection"))).width(16),
                RecordColumn.of("peak", words.text("PatternTab_peak"), Type.INTEGER, SectionUse::peak),
                RecordColumn.of("inPeak", words.text("PatternTab_inPeak"), Type.INTEGER, SectionUse::inPeak).width(12),
                RecordColumn.of("starts", words.text("PatternTab_starts"), Type.INTEGER, SectionUse::starts),
                RecordColumn.of("held", words.text("PatternTab_held"), Type.DURATION, SectionUse::held).width(12),
                RecordColumn.of("at", words.text("PatternTab_at"), Type.INSTANT, SectionUse::at).hidden());
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Chosen chosen) {
        LocalDate today = context.site().now().atZone(context.site().zone()).toLocalDate();
        uses.ask(chosen, use -> context.load("pattern", progress -> pattern(use), pattern -> {
            map = Optional.of(pattern.map);
            drawHeat();
            histogram.show(charts.histogram(pattern.histogram, chosen.pool().entitlementOn(today)));
            none.setText(charts.none(pattern.histogram));
            sections.show(pattern.sections);
        }));
    }

    private static Pattern pattern(PoolUse use) {
        return new Pattern(use.heatMap(), use.histogram(), use.bySection());
    }

    private void drawHeat() {
        map.ifPresent(known -> heat.show(charts.heat(known, most.getSelection())));
    }

    @Override
    public Optional<Table> table() {
        return Optional.of(sections.table());
    }
}
