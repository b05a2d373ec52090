// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import tsukasa.api.JapaneseCalendar;
import tsukasa.api.Texts;
import tsukasa.api.health.Finding;
import tsukasa.api.health.Severity;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.internal.management.MonthlyReport.Told;

/** What the monthly report says besides its numbers. */
final class MonthlyPages {
    /** The plugins of the console that have a chapter; where one is away, the report says so. */
    private static final List<String> KNOWN = List.of("sessions", "licenses", "devices", "tasks", "surveys");
    private final Texts texts;
    private final NumberPages numbers;
    private final YearMonth month;

    MonthlyPages(Texts texts, NumberPages numbers, YearMonth month) {
        this.texts = texts;
        this.numbers = numbers;
        this.month = month;
    }

    /** Which plugins are away, if any of the console's own is. */
    Optional<String> away(List<Told> told) {
        List<String> away = KNOWN.stream().filter(id -> told.stream().noneMatch(one -> one.id().equals(id))).map(id -> texts.text("chapter_" + id)).toList();
        return away.isEmpty() ? Optional.empty() : Optional.of(texts.text("away", String.join(texts.text("and"), away)));
    }

    Section decisions(List<Told> told) {
        List<Object[]> rows = new ArrayList<>();
        told.forEach(one -> one.content().decisions().forEach(sentence -> rows.add(new Object[] {rows.size() + 1L, sentence, one.title()})));
        Block block = rows.isEmpty() ? new Block.Paragraph(texts.text("decisions_none"))
                : new Block.Tabular(new Table("decisions", texts.text("decisions_list"), numbers.columns("no", Type.INTEGER, "decision", Type.TEXT, "chapter", Type.TEXT),
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
        blocks.add(new Block.Paragraph(texts.text("findings_now", numbers.moment())));
        blocks.add(new Block.Figures(List.of(count(Severity.CRITICAL, all), count(Severity.WARNING, all), count(Severity.UNKNOWN, all))));
        if (!all.isEmpty()) {
            blocks.add(new Block.Tabular(new Table("findings", texts.text("findings_list"), numbers.columns("severity", Type.TEXT, "summary", Type.TEXT, "solution",
                    Type.TEXT, "since", Type.INSTANT), sink -> all.forEach(one -> sink.row(texts.text("severity_" + one.severity()), one.summary(),
                    one.solution(), one.since().orElse(null))))));
        }
        return new Section(title, blocks);
    }

    private Figure count(Severity severity, List<Finding> all) {
        return new Figure("findings." + severity, texts.text("severity_" + severity), all.stream().filter(one -> one.severity() == severity).count(),
                Type.INTEGER, "");
    }

    /** How it was counted, from which data, by which version. */
    Section methods(List<Told> told, String zone) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(texts.text("data_cut", numbers.named(month), numbers.moment(), zone)
                + texts.text(numbers.running() ? "data_running" : "data_whole")
                + texts.text("data_fiscal", String.valueOf(JapaneseCalendar.fiscalYear(month.atDay(1))))));
        away(told).ifPresent(sentence -> blocks.add(new Block.Paragraph(sentence)));
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] { texts.text("methods_all"), texts.text("methods_headlines") });
        told.forEach(one -> rows.add(new Object[] { one.title(), String.join("\n", one.content().methods()) }));
        blocks.add(new Block.Tabular(new Table("methods", texts.text("methods_list"), numbers.columns("chapter", Type.TEXT, "method", Type.TEXT),
                Table.of(rows))));
        List<Object[]> versions = new ArrayList<>();
        versions.add(new Object[] { texts.text("versions_console"), BundleVersion.of(MonthlyReport.class) });
        told.forEach(one -> versions.add(new Object[] { one.title(), one.version() }));
        blocks.add(new Block.Tabular(new Table("versions", texts.text("versions"), numbers.columns("chapter", Type.TEXT, "version", Type.TEXT),
                Table.of(versions))));
        blocks.add(new Block.Paragraph(texts.text("data_version")));
        return new Section(texts.text("methods"), blocks);
    }
}
