// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.RenderContext;

/** The last section of what is read as a page: where each figure comes from, and the address that leads to its rows. */
final class FigureSources {
    static final String TABLE = "figure-sources";

    private FigureSources() {
    }

    /** The result with that section, if it has figures. */
    static ReportResult after(ReportResult result, RenderContext context) {
        Collection<Figure> figures = Blocks.byId(result).values();
        if (figures.isEmpty()) {
            return result;
        }
        Texts texts = Texts.of(FigureSources.class, context.locale());
        Map<String, String> labels = Blocks.labels(result);
        CellText cells = new CellText(context.locale(), context.zone());
        List<Column> columns = List.of(new Column("label", texts.text("Figure_label"), Type.TEXT), new Column("value", texts.text("Figure_value"), Type.TEXT),
                new Column("definition", texts.text("Figure_definition"), Type.TEXT), new Column("address", texts.text("Figure_address"), Type.TEXT));
        Table table = new Table(TABLE, texts.text("FigureSources_table"), columns, sink -> figures.forEach(figure -> sink.row(labels.get(figure.id()),
                cells.of(figure.value(), figure.type()), definition(figure, texts), address(result, figure).toString())));
        List<ReportResult.Section> sections = new ArrayList<>(result.sections());
        sections.add(new ReportResult.Section(texts.text("FigureSources_title"), List.of(new Block.Paragraph(texts.text("FigureSources_how",
                cells.of(context.asOf(), Type.INSTANT), context.zone().getId())), new Block.Tabular(table))));
        return new ReportResult(result.id(), result.title(), result.subtitle(), sections, result.book(), result.redacted());
    }

    static FigureAddress address(ReportResult result, Figure figure) {
        return new FigureAddress(result.id(), figure.id());
    }

    static String definition(Figure figure, Texts texts) {
        return figure.pedigree().map(Pedigree::definition).orElseGet(() -> texts.text("FigureSources_none"));
    }

    /** Without the table that is no table of the report. */
    static Map<String, Long> rows(Map<String, Long> rows) {
        Map<String, Long> own = new LinkedHashMap<>(rows);
        own.remove(TABLE);
        return own;
    }
}
