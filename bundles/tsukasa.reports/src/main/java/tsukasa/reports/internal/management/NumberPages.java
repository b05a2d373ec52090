// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chapter;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.internal.management.MonthlyReport.Told;

/** The page of the numbers that matter, and the one that sets another month beside them. */
final class NumberPages {
    private static final Set<String> FOUND = Set.of("summary", "solution");
    private final Texts texts;
    private final ReportRequest request;
    private final YearMonth month;

    NumberPages(Texts texts, ReportRequest request, YearMonth month) {
        this.texts = texts;
        this.request = request;
        this.month = month;
    }

    String named(YearMonth one) {
        return DateTimeFormatter.ofPattern(texts.text("month"), request.locale()).format(one);
    }

    String moment() {
        return DateTimeFormatter.ofPattern(texts.text("moment"), request.locale()).format(request.asOf().atZone(request.zone()));
    }

    /** Whether the month was not over by the report's present. */
    boolean running() {
        return request.asOf().isBefore(request.period().to());
    }

    /**
     * @param found empty if the report is not about the present
     * @param away  what is left out and why
     */
    Section numbers(List<Told> told, Optional<List<Finding>> found, Optional<String> away) {
        List<Headline> lines = new ArrayList<>();
        told.forEach(one -> one.content().headlines().forEach(line -> lines.add(named(line, one.id(), line.months()))));
        found.ifPresent(all -> lines.add(findings(all)));
        List<Headline> known = lines.stream().filter(line -> Arrays.stream(line.months()).anyMatch(Double::isFinite)).toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text("numbers_what", named(month))));
        if (running()) {
            blocks.add(new Block.Paragraph(texts.text("numbers_running", moment())));
        }
        if (!known.isEmpty()) {
            blocks.add(new Block.Headlines(known, texts.text("numbers_before", named(month.minusMonths(1))), months("headlines", known, month)));
        }
        if (known.size() < lines.size()) {
            blocks.add(new Block.Paragraph(texts.text("numbers_unknown", lines.stream().filter(line -> !known.contains(line)).map(Headline::label)
                    .collect(Collectors.joining(texts.text("and"))))));
        }
        away.ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        return new Section(texts.text("numbers"), blocks);
    }

    /** Nobody keeps what was found in other months. */
    private Headline findings(List<Finding> all) {
        double[] months = new double[Chapter.MONTHS];
        Arrays.fill(months, Double.NaN);
        long critical = all.stream().filter(one -> one.severity() == Severity.CRITICAL).count();
        long warnings = all.stream().filter(one -> one.severity() == Severity.WARNING).count();
        months[months.length - 1] = critical + warnings;
        return new Headline("findings.open", texts.text("numbers_findings"), Type.INTEGER, months, texts.text("numbers_findingsOf", critical, warnings));
    }

    private static Headline named(Headline line, String chapter, double[] months) {
        return new Headline(chapter + "." + line.id(), line.label(), line.type(), months, line.note());
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

    /** What was found may name people and their laptops; all else are words of ours. */
    List<Column> columns(Object... idsAndTypes) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < idsAndTypes.length; i += 2) {
            columns.add(new Column((String) idsAndTypes[i], texts.text("column_" + idsAndTypes[i]), (Type) idsAndTypes[i + 1],
                    FOUND.contains(idsAndTypes[i]) ? Column.Content.PROSE : Column.Content.OPEN));
        }
        return columns;
    }
}
