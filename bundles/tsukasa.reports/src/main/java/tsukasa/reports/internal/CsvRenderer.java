// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.osgi.service.component.annotations.Component;

import tsukasa.api.Texts;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;

/** One file per table and one for the figures, for whatever reads CSV, a Japanese Excel included. */
@Component(service = Renderer.class)
public final class CsvRenderer implements TableRenderer {
    private static final CSVFormat CSV = CSVFormat.EXCEL;

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException {
        List<Rendered> files = new ArrayList<>();
        List<Figure> figures = Blocks.figures(result);
        if (!figures.isEmpty()) {
            files.add(figures(figures, context, FileNames.of(result, context, format(), "figures"), outlet));
        }
        for (Table table : Blocks.tables(result)) {
            files.add(render(table, context, FileNames.of(result, context, format(), table.id()), outlet));
        }
        return files;
    }

    private static Rendered figures(List<Figure> figures, RenderContext context, String fileName, Outlet outlet)
            throws IOException {
        Texts texts = Texts.of(CsvRenderer.class, context.locale());
        CsvCells cells = new CsvCells(context);
        try (OutputStream out = outlet.open(fileName); CSVPrinter csv = new CSVPrinter(cells.writer(out), CSV)) {
            csv.printRecord(texts.text("Figure_id"), texts.text("Figure_label"), texts.text("Figure_value"),
                    texts.text("Figure_note"), texts.text("Figure_definition"));
            for (Figure figure : figures) {
                csv.printRecord(cells.of(figure.id(), Column.Type.TEXT), cells.of(figure.label(), Column.Type.TEXT),
                        cells.of(figure.value(), figure.type()), cells.of(figure.note(), Column.Type.TEXT),
                        cells.of(FigureSources.definition(figure, texts), Column.Type.TEXT));
            }
        }
        return new Rendered(fileName, Map.of(), cells.remarks());
    }

    @Override
    public Rendered render(Table table, RenderContext context, String fileName, Outlet outlet) throws IOException {
        CsvCells cells = new CsvCells(context);
        List<Column> columns = table.columns();
        Object[] texts = new Object[columns.size()];
        long rows;
        try (OutputStream out = outlet.open(fileName); CSVPrinter csv = new CSVPrinter(cells.writer(out), CSV)) {
            csv.printRecord(columns.stream().map(column -> cells.of(column.title(), Column.Type.TEXT)).toList());
            rows = new Counter(context.progress()).each(table, row -> {
                for (int c = 0; c < texts.length; c++) {
                    texts[c] = cells.of(row[c], columns.get(c).type());
                }
                csv.printRecord(texts);
            });
        }
        return new Rendered(fileName, Map.of(table.id(), rows), cells.remarks());
    }
}
