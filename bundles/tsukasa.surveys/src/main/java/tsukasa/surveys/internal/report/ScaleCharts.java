// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Likert;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;

/** Answers on scales as bars on both sides of their middle. */
final class ScaleCharts {
    /** So many rows stand on one page. */
    private static final int MOST_ROWS = 22;
    private final Texts texts;

    ScaleCharts(Texts texts) {
        this.texts = texts;
    }

    /** The questions that share a scale beneath one another, where there are several. */
    List<Chart> together(List<QuestionResult> results) {
        Map<List<String>, List<Likert>> byScale = new LinkedHashMap<>();
        for (QuestionResult result : results) {
            if (result.question().ordered()) {
                byScale.computeIfAbsent(result.question().answers(), any -> new ArrayList<>()).add(result.hidden()
                        ? Likert.hidden(result.question().text(), texts.text("scale_hidden", QuestionResult.LEAST))
                        : result.all().getFirst().likert(result.question().text()));
            }
        }
        List<Chart> charts = new ArrayList<>();
        byScale.forEach((answers, rows) -> {
            if (rows.size() > 1) {
                charts.addAll(charts("scale-" + (charts.size() + 1), texts.text("chart_scale"), answers, rows));
            }
        });
        return charts;
    }

    /** All who answered, then the parts by section and by group. */
    List<Chart> of(QuestionResult result, String prefix) {
        List<Chart> charts = new ArrayList<>(charts(prefix + "-answers", texts.text("chart_answers"), result.question().answers(),
                List.of(result.all().getFirst().likert(texts.text("by_all")))));
        parts(result.sections(), prefix + "-sections", "chart_sections", result, charts);
        parts(result.groups(), prefix + "-groups", "chart_groups", result, charts);
        return charts;
    }

    private void parts(List<Part> parts, String id, String title, QuestionResult result, List<Chart> charts) {
        if (parts.size() > 1) {
            charts.addAll(charts(id, texts.text(title), result.question().answers(), parts.stream().map(part -> part.likert(name(part))).toList()));
        }
    }

    /** The sections or groups that a part is of. */
    String name(Part part) {
        return part.members().stream().map(member -> member.isEmpty() ? texts.text("unknown") : member).collect(Collectors.joining(texts.text("and")));
    }

    private List<Chart> charts(String id, String title, List<String> answers, List<Likert> rows) {
        List<Chart> charts = new ArrayList<>();
        int pages = Math.ceilDiv(rows.size(), MOST_ROWS);
        for (int page = 0; page < pages; page++) {
            List<Likert> shown = rows.subList(page * rows.size() / pages, (page + 1) * rows.size() / pages);
            String suffix = pages == 1 ? "" : texts.text("chart_page", page + 1, pages);
            charts.add(new Chart.Diverging(pages == 1 ? id : id + "-" + (page + 1), title + suffix, described(answers, shown), answers, shown));
        }
        return charts;
    }

    private String described(List<String> answers, List<Likert> rows) {
        Chart.Diverging chart = new Chart.Diverging("", "", "", answers, rows);
        return texts.text("scale_what", answers.getFirst(), answers.getLast()) + rows.stream().filter(row -> !row.hidden())
                .map(row -> texts.text("scale_row", row.name(), chart.before(row), chart.after(row))).collect(Collectors.joining(texts.text("and")));
    }
}
