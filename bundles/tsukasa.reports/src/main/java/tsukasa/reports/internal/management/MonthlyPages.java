// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Headline;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.internal.management.MonthlyReport.Told;

/** The pages of the monthly report. */
final class MonthlyPages {
    /** The plugins of the console that have a chapter; where one is away, the report says so. */
    private static final List<String> KNOWN = List.of("sessions", "licenses", "devices", "tasks", "surveys");
    private final Texts texts;
    private final ReportRequest request;
    private final YearMonth month;

    MonthlyPages(Texts texts, ReportRequest request, YearMonth month) {
        this.texts = texts;
        this.request = request;
        this.month = month;
    }

    String named(YearMonth one) {
        return DateTimeFormatter.ofPattern(texts.text("month"), request.locale()).format(one);
    }

    Section numbers(List<Told> told) {
        List<Headline> lines = told.stream().flatMap(one -> one.content().headlines().stream().map(line -> named(line, one.id(), line.months()))).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text("numbers_what", named(month))));
        if (!lines.isEmpty()) {
            blocks.add(new Block.Headlines(lines, texts.text("numbers_before", named(month.minusMonths(1))), months("headlines", lines, month)));
        }
        away(told).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        return new Section(texts.text("numbers"), blocks);
    }

    private static Headline named(Headline line, String chapter, double[] months) {
        return new Headline(chapter + "." + line.id(), line.label(), line.type(), months, line.note());
    }

    private Optional<String> away(List<Told> told) {
        List<String> away = KNOWN.stream().filter(id -> told.stream().noneMatch(one -> one.id().equals(id))).map(id -> texts.text("chapter_" + id)).toList();
        return away.isEmpty() ? Optional.empty() : Optional.of(texts.text("away", String.join(texts.text("and"), away)));
    }

    private Table months(String id, List<Headline> lines, YearMonth last) {
        return new Table(id, texts.text("numbers_months"), columns("number", Type.TEXT, "month", Type.TEXT, "value", Type.DECIMAL),
                sink -> lines.forEach(line -> {
                    for (int i = 0; i < line.months().length; i++) {
                        double value = line.months()[i];
                        sink.row(line.label(), last.minusMonths(line.months().length - 1L - i).toString(), Double.isNaN(value) ? null : (Double) value);
                    }
                }));
    }

    Section compared(List<Told> told, YearMonth other) {
        List<Headline> lines = new ArrayList<>();
        for (Told one : told) {
            one.compared().ifPresent(content -> one.content().headlines().forEach(line -> content.headlines().stream()
                    .filter(before -> before.id().equals(line.id())).findFirst()
                    .ifPresent(before -> lines.add(named(line, "compared." + one.id(), new double[] {before.value(), line.value()})))));
        }
        Table both = new Table("compared", texts.text("compared", named(other)), columns("number", Type.TEXT, "value", Type.DECIMAL, "other", Type.DECIMAL),
                sink -> lines.forEach(line -> sink.row(line.label(), known(line.value()), known(line.before()))));
        return new Section(texts.text("compared", named(other)), List.of(new Block.Paragraph(texts.text("compared_what", named(month), named(other))),
                new Block.Headlines(lines, named(other), both)));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : (Double) value;
    }

    Section decisions(List<Told> told) {
        List<Object[]> rows = new ArrayList<>();
        told.forEach(one -> one.content().decisions().forEach(sentence -> rows.add(new Object[] {rows.size() + 1L, sentence, one.title()})));
        Block block = rows.isEmpty() ? new Block.Paragraph(texts.text("decisions_none"))
                : new Block.Tabular(new Table("decisions", texts.text("decisions_list"), columns("no", Type.INTEGER, "decision", Type.TEXT, "chapter", Type.TEXT),
                        Table.of(rows)));
        return new Section(texts.text("decisions"), List.of(block));
    }

    Section chapter(Told one) {
        return new Section(one.title(), one.content().blocks().stream().map(block -> OwnIds.of(block, one.id())).toList());
    }

    /** @param found empty if the report is not about the present */
    Section findings(Optional<List<Finding>> found) {
        String title = texts.text("findings");
        if (found.isEmpty()) {
            return new Section(title, List.of(new Block.Paragraph(texts.text("findings_past"))));
        }
        List<Finding> all = found.get().stream().filter(one -> one.severity() != Severity.OK).sorted(Comparator.comparing(Finding::severity).reversed()
                .thenComparing(Finding::id)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Figures(List.of(count(Severity.CRITICAL, all), count(Severity.WARNING, all), count(Severity.UNKNOWN, all))));
        if (!all.isEmpty()) {
            blocks.add(new Block.Tabular(new Table("findings", texts.text("findings_list"), columns("severity", Type.TEXT, "summary", Type.TEXT, "solution",
                    Type.TEXT, "since", Type.INSTANT), sink -> all.forEach(one -> sink.row(texts.text("severity_" + one.severity()), one.summary(),
                    one.solution(), one.since().orElse(null))))));
        }
        return new Section(title, blocks);
    }

    private Figure count(Severity severity, List<Finding> all) {
        return new Figure("findings." + severity, texts.text("severity_" + severity), all.stream().filter(one -> one.severity() == severity).count(),
                Type.INTEGER, "");
    }

    Section methods(List<Told> told) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {texts.text("methods_all"), texts.text("methods_headlines")});
        told.forEach(one -> one.content().methods().forEach(sentence -> rows.add(new Object[] {one.title(), sentence})));
        return new Section(texts.text("methods"), List.of(new Block.Tabular(new Table("methods", texts.text("methods_list"),
                columns("chapter", Type.TEXT, "method", Type.TEXT), Table.of(rows)))));
    }

    Section data(List<Told> told) {
        List<Block> blocks = new ArrayList<>();
        String instant = DateTimeFormatter.ofPattern(texts.text("moment"), request.locale()).format(request.asOf().atZone(request.zone()));
        blocks.add(new Block.Paragraph(texts.text("data_cut", named(month), instant, request.zone().getId())));
        blocks.add(new Block.Paragraph(texts.text(request.asOf().isBefore(request.period().to()) ? "data_running" : "data_whole")));
        blocks.add(new Block.Paragraph(texts.text("data_fiscal", String.valueOf(JapaneseCalendar.fiscalYear(month.atDay(1))))));
        blocks.add(new Block.Paragraph(texts.text("data_chapters", told.stream().map(Told::title).collect(Collectors.joining(texts.text("and"))))));
        away(told).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        blocks.add(new Block.Paragraph(texts.text("data_version")));
        return new Section(texts.text("data"), blocks);
    }

    private List<Column> columns(Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.add(new Column((String) idsAndTypes[i], texts.text("column_" + idsAndTypes[i]), (Type) idsAndTypes[i + 1]));
        }
        return columns;
    }
}
