// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Rung;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.LabelText;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** The ladder from what can be done today up: what each step of remedies unlocks and costs. */
final class LadderTab implements TaskTab {
    private final TaskWords words;
    private final Composite area;
    private final Label sentence;
    private final ChartCanvas chart;
    private final RecordTable<Step> table;

    /** A rung with its number and what is done in words. */
    record Step(int number, Rung rung, String remedies) {
        static List<Step> of(Picture picture) {
            List<Step> steps = new ArrayList<>();
            picture.ladder().forEach(rung -> steps.add(new Step(steps.size() + 1, rung,
                    rung.added().stream().map(picture::name).collect(Collectors.joining(picture.labels().words().text("Words_plus"))))));
            return steps;
        }
    }

    LadderTab(Composite parent, Tools tools) {
        words = tools.words();
        area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 8).spacing(0, 6).applyTo(area);
        sentence = new Label(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
        SashForm split = new SashForm(area, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(400, 300).applyTo(split);
        chart = new ChartCanvas(split, tools.context(), "ladder");
        table = new RecordTable<>(split, tools.context(), "ladder", words.text("LadderTab_title"), columns(), Step::number);
        table.emptyText(words.text("LadderTab_none"));
        table.onSelection(() -> tools.context().status(table.status()));
        split.setWeights(48, 52);
    }

    private List<RecordColumn<Step>> columns() {
        return List.of(RecordColumn.<Step> of("step", words.text("LadderTab_step"), Type.INTEGER, Step::number).width(6),
                RecordColumn.<Step> text("remedies", words.text("LadderTab_remedies"), Step::remedies).width(40),
                RecordColumn.<Step> of("unlocked", words.text("LadderTab_unlocked"), Type.INTEGER, step -> step.rung().unlocked()).width(12),
                RecordColumn.<Step> of("share", words.text("LadderTab_share"), Type.PERCENT, step -> boxed(step.rung().share())).width(10),
                RecordColumn.<Step> of("cost", words.text("LadderTab_cost"), Type.INTEGER, step -> step.rung().cost().yen()).width(14),
                RecordColumn.<Step> of("costSoFar", words.text("LadderTab_costSoFar"), Type.INTEGER, step -> step.rung().costSoFar().yen()).width(14));
    }

    private static Optional<Double> boxed(OptionalDouble share) {
        return share.isPresent() ? Optional.of(share.getAsDouble()) : Optional.empty();
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture picture) {
        List<Step> steps = Step.of(picture);
        LabelText.show(sentence, sentence(picture));
        chart.show(chart(picture));
        table.show(steps);
    }

    private String sentence(Picture picture) {
        List<Rung> rungs = picture.ladder();
        return rungs.isEmpty() ? words.text("LadderTab_none") : words.text("LadderTab_sentence", words.share(picture.kpi().all().share()),
                words.share(rungs.getLast().share()), rungs.size(), words.cost(rungs.getLast().costSoFar()));
    }

    private Chart chart(Picture picture) {
        List<String> categories = new ArrayList<>(List.of(words.text("LadderTab_now")));
        List<Double> shares = new ArrayList<>(List.of(picture.kpi().all().share().orElse(0)));
        picture.ladder().forEach(rung -> {
            categories.add(Integer.toString(categories.size()));
            shares.add(rung.share().orElse(0));
        });
        return new Chart.ByCategory("ladder", words.text("LadderTab_chart"), sentence(picture), Chart.ByCategory.Form.BARS, categories, "%",
                List.of(new Chart.CategorySeries(words.text("LadderTab_share"), shares.stream().mapToDouble(share -> share * 100).toArray())));
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
