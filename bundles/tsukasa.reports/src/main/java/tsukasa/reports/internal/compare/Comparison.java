// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Content;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportRequest;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.ReportResult.Section;
import tsukasa.api.report.Table;
import tsukasa.reports.internal.ReportParts;

/** A report of two periods, or of two choices: figures and tables with their differences, charts one below the other. */
public final class Comparison {
    private final Texts texts;

    public Comparison(Locale locale) {
        texts = Texts.of(Comparison.class, locale);
    }

    public ReportResult of(ReportResult one, ReportResult other, ReportRequest asked, ReportRequest beside) {
        Sides sides = Sides.of(texts, asked, beside);
        List<String> left = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(texts.text("Comparison_figures"), figures(one, other, sides)));
        Map<String, Table> tables = new LinkedHashMap<>();
        ReportParts.tables(other).forEach(table -> tables.put(table.id(), table));
        Map<String, Chart> charts = new LinkedHashMap<>();
        ReportParts.charts(other).forEach(chart -> charts.put(chart.id(), chart));
        for (Section section : one.sections()) {
            List<Block> blocks = new ArrayList<>();
            for (Block block : section.blocks()) {
                if (block instanceof Block.Tabular(Table table)) {
                    List<Table> joined = tables.containsKey(table.id()) ? new JoinedTable(sides).of(table, tables.get(table.id())) : List.of();
                    joined.forEach(part -> blocks.add(new Block.Tabular(part)));
                    if (joined.isEmpty()) {
                        left.add(table.title().isBlank() ? table.id() : table.title());
                    }
                } else if (block instanceof Block.Charted(Chart chart) && charts.containsKey(chart.id())) {
                    charts(chart, charts.get(chart.id()), sides).forEach(each -> blocks.add(new Block.Charted(each)));
                }
            }
            if (!blocks.isEmpty()) {
                sections.add(new Section(section.title(), blocks));
            }
        }
        if (!left.isEmpty()) {
            sections.add(new Section(texts.text("Comparison_left"), List.of(new Block.Paragraph(texts.text("Comparison_leftOut", String.join(
                    texts.text("Comparison_and"), left))))));
        }
        return new ReportResult(one.id() + ".compared", one.title(), texts.text("Comparison_subtitle", sides.one(), sides.other()), sections, false,
                one.redacted());
    }

    /** Bars of the same things stand in one chart, on one scale; others below each other. */
    private List<Chart> charts(Chart one, Chart other, Sides sides) {
        if (one instanceof Chart.ByCategory first && other instanceof Chart.ByCategory second && first.categories().equals(second.categories())
                && first.series().size() == 1 && second.series().size() == 1) {
            return List.of(new Chart.ByCategory(first.id(), first.title(), texts.text("Comparison_described", first.description(), sides.one(),
                    second.description(), sides.other()), first.form(), first.categories(), first.unit(), List.of(new Chart.CategorySeries(sides.one(), first
                    .series().getFirst().values()), new Chart.CategorySeries(sides.other(), second.series().getFirst().values()))));
        }
        return List.of(ReportParts.renamed(one, one.id(), texts.text("Comparison_of", one.title(), sides.one())),
                ReportParts.renamed(other, other.id() + "-other", texts.text("Comparison_of", other.title(), sides.other())));
    }

    /** One table for each type, so that cells stay numbers. */
    private List<Block> figures(ReportResult one, ReportResult other, Sides sides) {
        Map<String, Figure> beside = ReportParts.figures(other);
        Map<Type, List<Object[]>> byType = new LinkedHashMap<>();
        Map<String, String> labels = ReportParts.labels(one);
        ReportParts.figures(one).forEach((id, figure) -> {
            if (Difference.known(figure.type()) && beside.containsKey(id) && beside.get(id).type() == figure.type()) {
                Object value = figure.value();
                Object second = beside.get(id).value();
                byType.computeIfAbsent(figure.type(), type -> new ArrayList<>()).add(new Object[] { labels.get(id), value, second,
                        Difference.of(value, second), figure.type() == Type.PERCENT ? null : Difference.change(value, second) });
            }
        });
        List<Block> blocks = new ArrayList<>();
        if (one.redacted()) {
            blocks.add(one.sections().getFirst().blocks().getFirst());
        }
        blocks.add(new Block.Paragraph(texts.text("Comparison_what", sides.one(), sides.other())));
        byType.forEach((type, rows) -> {
            List<Column> columns = new ArrayList<>(List.of(new Column("figure", texts.text("Figure_label"), Type.TEXT, Content.OPEN)));
            columns.add(new Column("one", sides.one(), type));
            columns.add(new Column("other", sides.other(), type));
            columns.add(new Column("difference", texts.text("Comparison_less"), Difference.type(type)));
            columns.add(new Column("change", texts.text("Comparison_change"), Type.PERCENT));
            blocks.add(new Block.Tabular(new Table("figures-" + type.name().toLowerCase(Locale.ROOT), texts.text("Comparison_type_" + type), columns,
                    Table.of(rows))));
        });
        return blocks;
    }
}
