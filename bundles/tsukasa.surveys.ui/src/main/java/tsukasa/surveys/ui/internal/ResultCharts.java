// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.ByCategory;
import tsukasa.api.report.Chart.CategorySeries;
import tsukasa.api.report.Chart.Likert;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.ui.internal.ResultView.Row;

/** Results as a chart: scales on both sides of their middle, choices as bars or by colour, numbers by their mean. */
final class ResultCharts {
    private static final double PERCENT = 100;
    private final SurveyWords words;

    ResultCharts(SurveyWords words) {
        this.words = words;
    }

    /** Empty if there is nothing that may be shown, or nothing to draw. */
    Optional<Chart> of(Question question, List<Row> rows, String title) {
        List<Row> shown = rows.stream().filter(row -> row.part().isPresent()).toList();
        if (shown.isEmpty() || question.kind() == QuestionKind.TEXT) {
            return Optional.empty();
        }
        if (question.ordered()) {
            return Optional.of(scale(question, rows, title));
        }
        if (question.choices().isEmpty()) {
            double[] means = shown.stream().mapToDouble(row -> row.part().get().mean()).toArray();
            return Optional.of(new ByCategory("results", title, words.text("ResultCharts_means"), ByCategory.Form.HORIZONTAL_BARS, names(shown), "",
                    List.of(new CategorySeries(words.text("ResultsTab_mean"), means))));
        }
        return Optional.of(shown.size() == 1 ? bars(question, shown.getFirst(), title) : map(question, shown, title));
    }

    private Chart scale(Question question, List<Row> rows, String title) {
        List<Likert> bars = rows.stream().map(row -> row.part().map(part -> part.likert(row.name()))
                .orElseGet(() -> Likert.hidden(row.name(), words.text("ResultCharts_hidden")))).toList();
        List<String> answers = words.answers(question);
        Chart.Diverging chart = new Chart.Diverging("results", title, "", answers, bars);
        String said = bars.stream().filter(bar -> !bar.hidden()).map(bar -> words.text("ResultCharts_sides", bar.name(), words.share(chart.before(bar)),
                words.share(chart.after(bar)))).collect(Collectors.joining(words.text("Words_and")));
        return new Chart.Diverging("results", title, words.text("ResultCharts_scale", answers.getFirst(), answers.getLast(), said), answers, bars);
    }

    private Chart bars(Question question, Row row, String title) {
        return new ByCategory("results", title, said(question, row.part().orElseThrow()), ByCategory.Form.HORIZONTAL_BARS, words.answers(question), "%",
                List.of(new CategorySeries(words.text("ResultsTab_share"), percents(question, row.part().orElseThrow()))));
    }

    private Chart map(Question question, List<Row> rows, String title) {
        double[][] values = rows.stream().map(row -> percents(question, row.part().orElseThrow())).toArray(double[][]::new);
        return new Chart.HeatMap("results", title, words.text("ResultCharts_map"), names(rows), words.answers(question), "%", values);
    }

    private String said(Question question, Part part) {
        return IntStream.range(0, question.choices().size()).mapToObj(choice -> words.text("ResultCharts_share", words.answers(question).get(choice),
                words.share(part.share(choice)))).collect(Collectors.joining(words.text("Words_and")));
    }

    private static double[] percents(Question question, Part part) {
        return IntStream.range(0, question.choices().size()).mapToDouble(choice -> PERCENT * part.share(choice)).toArray();
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream().map(Row::name).toList();
    }
}
