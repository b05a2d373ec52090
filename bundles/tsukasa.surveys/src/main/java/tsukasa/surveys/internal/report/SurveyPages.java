// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Participation;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.Wave;

/** The pages of the report of a wave. */
final class SurveyPages {
    private static final double PERCENT = 100;
    private final Texts texts;
    private final ScaleCharts scales;

    SurveyPages(Texts texts) {
        this.texts = texts;
        scales = new ScaleCharts(texts);
    }

    ReportResult.Section overview(Wave wave, List<Participation> participation, List<QuestionResult> results) {
        int staff = participation.stream().map(Participation::staff).filter(OptionalInt::isPresent).mapToInt(OptionalInt::getAsInt).sum();
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure("responses", texts.text("figure_responses"), (long) wave.responses(), Type.INTEGER, wave.late() == 0 ? ""
                : texts.text("figure_late", wave.late())).from(Pedigree.sum(texts.text("source_responses"), participation(participation), "answered")));
        if (staff > 0) {
            figures.add(new Figure("rate", texts.text("figure_rate"), Math.min(1, (double) wave.responses() / staff), Type.PERCENT, texts.text(
                    "figure_rateOf", staff)).from(Pedigree.of(texts.text("source_rate"), participation(participation))));
        }
        figures.add(new Figure("questions", texts.text("figure_questions"), (long) results.size(), Type.INTEGER, "").from(Pedigree.count(
                texts.text("source_questions"), new Table("questions", texts.text("figure_questions"), List.of(column("question", Type.TEXT)),
                        sink -> results.forEach(result -> sink.row(result.question().text()))))));
        List<Block> blocks = new ArrayList<>(List.of(new Block.Figures(figures)));
        long hidden = results.stream().filter(QuestionResult::hidden).count();
        if (hidden > 0) {
            blocks.add(new Block.Paragraph(texts.text("hidden", hidden, QuestionResult.LEAST, QuestionResult.LEAST_COMMENTS)));
        }
        scales.together(results).forEach(chart -> blocks.add(new Block.Charted(chart)));
        blocks.add(new Block.Tabular(participation(participation)));
        return new ReportResult.Section(texts.text("overview"), blocks);
    }

    private Table participation(List<Participation> participation) {
        return new Table("participation", texts.text("table_participation"), List.of(column("section", Type.TEXT), column("answered", Type.INTEGER),
                column("staff", Type.INTEGER)), sink -> participation.forEach(one -> sink.row(one.section().map(Section::value).orElse(texts.text("unknown")),
                        (long) one.answered(), one.staff().isPresent() ? (Long) (long) one.staff().getAsInt() : null)));
    }

    ReportResult.Section of(QuestionResult result, String prefix) {
        Question question = result.question();
        List<Block> blocks = new ArrayList<>();
        if (result.hidden()) {
            blocks.add(new Block.Paragraph(texts.text("tooFew", QuestionResult.LEAST)));
        } else if (question.kind() == QuestionKind.TEXT) {
            blocks.add(new Block.Tabular(new Table(prefix + "-comments", texts.text("table_comments"), List.of(column("comment", Type.TEXT)),
                    sink -> result.comments().forEach(sink::row))));
        } else {
            Part all = result.all().getFirst();
            blocks.add(new Block.Figures(figures(all, prefix)));
            if (question.ordered()) {
                scales.of(result, prefix).forEach(chart -> blocks.add(new Block.Charted(chart)));
            } else if (!question.choices().isEmpty()) {
                blocks.add(new Block.Charted(chart(question, all, prefix)));
            }
            blocks.add(new Block.Tabular(table(result, prefix)));
        }
        return new ReportResult.Section(question.text(), blocks);
    }

    private List<Figure> figures(Part all, String prefix) {
        List<Figure> figures = new ArrayList<>(List.of(new Figure(prefix + "-answered", texts.text("column_answered"), (long) all.answered(),
                Type.INTEGER, "")));
        if (!Double.isNaN(all.mean())) {
            figures.add(new Figure(prefix + "-mean", texts.text("column_mean"), all.mean(), Type.DECIMAL, ""));
        }
        return figures;
    }

    private Chart chart(Question question, Part all, String prefix) {
        List<String> names = question.choices().stream().map(this::name).toList();
        double[] shares = IntStream.range(0, names.size()).mapToDouble(choice -> PERCENT * all.share(choice)).toArray();
        String described = IntStream.range(0, names.size()).mapToObj(choice -> texts.text("share", names.get(choice), all.share(choice)))
                .collect(Collectors.joining(texts.text("and")));
        return new Chart.ByCategory(prefix + "-answers", texts.text("chart_answers"), described, Chart.ByCategory.Form.HORIZONTAL_BARS, names, "%",
                List.of(new Chart.CategorySeries(texts.text("column_share"), shares)));
    }

    private String name(AnswerChoice choice) {
        return choice.text().isEmpty() ? texts.text("other") : choice.text();
    }

    /** One row for all, then for each part by section and by group; one column of counts for each choice. */
    private Table table(QuestionResult result, String prefix) {
        Question question = result.question();
        List<Column> columns = new ArrayList<>(List.of(column("by", Type.TEXT), column("of", Type.TEXT), column("answered", Type.INTEGER)));
        IntStream.range(0, question.choices().size()).forEach(choice -> columns.add(new Column("c" + (choice + 1), name(question.choices().get(
                choice)), Type.INTEGER)));
        boolean mean = !Double.isNaN(result.all().getFirst().mean());
        if (mean) {
            columns.add(column("mean", Type.DECIMAL));
        }
        return new Table(prefix + "-parts", texts.text("table_parts"), columns, sink -> {
            result.all().forEach(part -> sink.row(row(texts.text("by_all"), part, mean)));
            result.sections().forEach(part -> sink.row(row(texts.text("by_section"), part, mean)));
            result.groups().forEach(part -> sink.row(row(texts.text("by_group"), part, mean)));
        });
    }

    private Object[] row(String by, Part part, boolean mean) {
        List<Object> cells = new ArrayList<>();
        cells.add(by);
        cells.add(scales.name(part));
        cells.add((long) part.answered());
        part.counts().forEach(count -> cells.add((long) count));
        if (mean) {
            cells.add(part.mean());
        }
        return cells.toArray();
    }

    ReportResult.Section method() {
        return new ReportResult.Section(texts.text("method"), List.of(new Block.Paragraph(texts.text("method_small", QuestionResult.LEAST,
                QuestionResult.LEAST_COMMENTS)), new Block.Paragraph(texts.text("method_closed")), new Block.Paragraph(texts.text("method_answered"))));
    }

    private Column column(String id, Type type) {
        return new Column(id, texts.text("column_" + id), type, switch (id) {
        case "section" -> Content.GROUP;
        case "answered" -> Content.PEOPLE;
        case "comment" -> Content.PROSE;
        default -> Content.OPEN;
        });
    }
}
