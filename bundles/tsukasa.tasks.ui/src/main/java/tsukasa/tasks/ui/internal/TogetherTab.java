// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.tasks.Combination;
import tsukasa.tasks.CombinationChart;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;

/** Which blockers come together: few tasks have only one, so what removes one may unlock little. */
final class TogetherTab implements TaskTab {
    private final TaskWords words;
    private final SashForm area;
    private final ChartCanvas chart;
    private final RecordTable<Row> table;

    /** A combination in words. */
    record Row(String blockers, Combination combination) {
        static List<Row> of(Picture picture) {
            return picture.together().stream().map(one -> new Row(names(one, picture.labels()), one)).toList();
        }

        static String names(Combination combination, Labels labels) {
            return combination.codes().stream().map(labels::of).collect(Collectors.joining(labels.words().text("Words_plus")));
        }
    }

    TogetherTab(Composite parent, Tools tools) {
        words = tools.words();
        area = new SashForm(parent, SWT.VERTICAL);
        chart = new ChartCanvas(area, tools.context(), "together");
        table = new RecordTable<>(area, tools.context(), "together", words.text("TogetherTab_title"), columns(), row -> row.combination().codes());
        table.emptyText(words.text("TogetherTab_none"));
        table.onSelection(() -> tools.context().status(table.status()));
        area.setWeights(64, 36);
    }

    private List<RecordColumn<Row>> columns() {
        return List.of(RecordColumn.<Row> text("blockers", words.text("TogetherTab_blockers"), Row::blockers).width(50),
                RecordColumn.<Row> of("count", words.text("TogetherTab_count"), Type.INTEGER, row -> row.combination().codes().size()).width(10),
                RecordColumn.<Row> of("tasks", words.text("TogetherTab_tasks"), Type.INTEGER, row -> row.combination().tasks()).width(10),
                RecordColumn.<Row> of("hours", words.text("TogetherTab_hours"), Type.DECIMAL, row -> row.combination().hours()).width(14),
                RecordColumn.<Row> of("people", words.text("TogetherTab_people"), Type.DECIMAL, row -> row.combination().people()).width(12));
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture picture) {
        String what = picture.together().isEmpty() ? words.text("TogetherTab_none") : words.text("TogetherTab_what", Row.names(picture.together()
                .getFirst(), picture.labels()), picture.together().getFirst().tasks());
        chart.show(CombinationChart.of(picture.together(), new CombinationChart.Titles(words.text("TogetherTab_title"), what, words.text(
                "TogetherTab_unit")), picture.labels()::of));
        table.show(Row.of(picture));
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
