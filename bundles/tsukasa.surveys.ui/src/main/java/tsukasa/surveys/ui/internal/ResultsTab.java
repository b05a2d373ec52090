// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.LabelText;
import tsukasa.ui.RecordColumn;
import tsukasa.ui.RecordTable;
import tsukasa.ui.SpokenName;

/** What was answered: a question is chosen at the left, and seen beside others, by section, by group or from wave to wave. */
final class ResultsTab implements WaveTab {
    /** What a row of a chart needs to be read, and what stands around its rows. */
    private static final int BAR = 26;
    private static final int AROUND_BARS = 100;
    private final Tools tools;
    private final SurveyWords words;
    private final ResultCharts charts;
    private final SashForm area;
    private final RecordTable<QuestionResult> questions;
    private final Combo view;
    private final Combo only;
    private final Label remark;
    private final ScrolledComposite scroll;
    private final ChartCanvas chart;
    private final RecordTable<ResultLine> lines;
    private Optional<Picture> picture = Optional.empty();
    private List<Picture> siblings = List.of();
    private List<Member> members = List.of();

    ResultsTab(Composite parent, Tools tools) {
        this.tools = tools;
        words = tools.words();
        charts = new ResultCharts(words);
        area = new SashForm(parent, SWT.HORIZONTAL);
        questions = new RecordTable<>(area, tools.context(), "questions", words.text("ResultsTab_questions"), List.of(
                RecordColumn.<QuestionResult> text("text", words.text("ResultsTab_question"), result -> result.question().text()).width(23),
                RecordColumn.<QuestionResult> of("answered", words.text("ResultsTab_answered"), Type.INTEGER, ResultsTab::answered).width(7),
                RecordColumn.<QuestionResult> text("kind", words.text("ResultsTab_kind"), result -> words.kind(result.question().kind())).width(10),
                RecordColumn.<QuestionResult> text("code", words.text("ResultsTab_code"), result -> result.question().code()).hidden()),
                result -> result.question().code());
        questions.onSelection(this::seen);
        Composite right = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(right);
        Composite choices = new Composite(right, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(8, 0).applyTo(choices);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(choices);
        view = combo(choices, "ResultsTab_beside");
        for (ResultView one : ResultView.values()) {
            view.add(words.text("View_" + one));
        }
        view.select(0);
        only = combo(choices, "ResultsTab_only");
        remark = new Label(right, SWT.WRAP);
        GridDataFactory.fillDefaults().grab(true, false).hint(300, 40).applyTo(remark);
        SashForm split = new SashForm(right, SWT.VERTICAL);
        GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(split);
        scroll = new ScrolledComposite(split, SWT.V_SCROLL);
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        chart = new ChartCanvas(scroll, tools.context(), "results");
        scroll.setContent(chart.control());
        scroll.addListener(SWT.Paint, event -> dress());
        lines = new RecordTable<>(split, tools.context(), "results", words.text("ResultsTab_title"), List.of(
                RecordColumn.<ResultLine> text("of", words.text("ResultsTab_of"), ResultLine::of).width(30),
                RecordColumn.<ResultLine> text("answer", words.text("ResultsTab_answer"), ResultLine::answer).width(20),
                RecordColumn.<ResultLine> of("people", words.text("ResultsTab_people"), Type.INTEGER, ResultLine::people),
                RecordColumn.<ResultLine> of("share", words.text("ResultsTab_share"), Type.PERCENT, ResultLine::share),
                RecordColumn.<ResultLine> of("answered", words.text("ResultsTab_answered"), Type.INTEGER, ResultLine::answered),
                RecordColumn.<ResultLine> of("mean", words.text("ResultsTab_mean"), Type.DECIMAL, ResultLine::mean)), ResultLine::place);
        split.setWeights(66, 34);
        area.setWeights(32, 68);
    }

    /** What scrolls has a ground of its own, which must be that of the page, also when the theme changes. */
    private void dress() {
        if (!scroll.getBackground().equals(area.getBackground())) {
            scroll.setBackground(area.getBackground());
        }
    }

    private Combo combo(Composite row, String key) {
        new Label(row, SWT.NONE).setText(words.text(key));
        Combo combo = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
        SpokenName.give(combo, words.text(key));
        GridDataFactory.fillDefaults().hint(190, SWT.DEFAULT).applyTo(combo);
        combo.addListener(SWT.Selection, event -> seen());
        return combo;
    }

    private static Optional<Integer> answered(QuestionResult result) {
        return result.hidden() ? Optional.empty() : Optional.of(result.answered());
    }

    @Override
    public Control control() {
        return area;
    }

    @Override
    public void show(Picture next, List<Picture> waves) {
        boolean other = picture.isEmpty() || !picture.get().wave().id().equals(next.wave().id());
        picture = Optional.of(next);
        siblings = waves;
        Optional<Member> before = member();
        members = Member.of(next.results());
        only.setItems(members.stream().map(words::member).toArray(String[]::new));
        only.add(words.text("Words_everybody"), 0);
        only.select(before.map(members::indexOf).orElse(-1) + 1);
        questions.emptyText(words.text(next.closed() ? "ResultsTab_none" : "ResultsTab_open"));
        questions.show(next.results());
        if (other && questions.current().isEmpty()) {
            next.satisfaction().map(one -> one.question().code()).or(() -> next.results().stream().filter(result -> !result.hidden())
                    .map(result -> result.question().code()).findFirst()).ifPresent(code -> questions.select(Set.of(code)));
        }
        seen();
    }

    private Optional<Member> member() {
        int index = only.getSelectionIndex();
        return index < 1 || index > members.size() ? Optional.empty() : Optional.of(members.get(index - 1));
    }

    private void seen() {
        ResultView beside = ResultView.values()[view.getSelectionIndex()];
        if (only.getEnabled() != beside.narrows()) {
            only.setEnabled(beside.narrows());
        }
        Optional<QuestionResult> result = questions.current();
        List<ResultView.Row> rows = result.map(one -> beside.rows(one, picture.orElseThrow(), siblings, beside.narrows() ? member() : Optional.empty(), words))
                .orElse(List.of());
        LabelText.show(remark, result.map(one -> remark(one, rows, beside)).orElseGet(() -> words.text(picture.filter(one -> !one.closed()).isPresent()
                ? "ResultsTab_open" : "ResultsTab_choose")));
        Optional<Chart> drawn = result.flatMap(one -> charts.of(one.question(), rows, beside == ResultView.QUESTIONS && rows.size() > 1
                ? words.text("ResultsTab_together", rows.size()) : one.question().text()));
        scroll.setMinHeight(AROUND_BARS + BAR * Math.max(rows.size(), rows.size() == 1 ? result.orElseThrow().question().choices().size() : 0));
        drawn.ifPresent(chart::show);
        scroll.setVisible(drawn.isPresent());
        lines.emptyText(words.text(result.filter(one -> one.question().kind() == QuestionKind.TEXT).isPresent() ? "ResultsTab_text" : "ResultsTab_nothing"));
        lines.show(result.map(one -> ResultLine.of(one.question(), rows, words)).orElse(List.of()));
        scroll.getParent().layout();
        tools.context().status(questions.status());
        tools.context().actionsChanged();
    }

    private String remark(QuestionResult result, List<ResultView.Row> rows, ResultView beside) {
        if (result.hidden()) {
            return words.tooFew(result.question());
        }
        if (result.question().kind() == QuestionKind.TEXT) {
            return words.text("ResultsTab_text");
        }
        return rows.isEmpty() ? words.text("ResultsTab_nothing") : words.text("Remark_" + beside, QuestionResult.LEAST);
    }

    @Override
    public void focus() {
        questions.control().setFocus();
    }

    @Override
    public Optional<Table> table() {
        return lines.rowCount() > 0 ? Optional.of(lines.table()) : Optional.empty();
    }
}
