// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;
import tsukasa.reports.SpreadsheetText;
import tsukasa.reports.internal.XlsxStyles.Look;

/** A workbook: the figures on the first sheet, then one sheet per table, cells of real types. */
@Component(service = Renderer.class)
public final class XlsxRenderer implements TableRenderer {
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final LocalDateTime ZERO = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final double MILLIS_PER_DAY = 86_400_000;
    private static final long EXACT = 1_000_000_000_000_000L;
    private static final int SAMPLED = 200;
    private static final double CHART_COLUMN = 14;

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException {
        String fileName = FileNames.of(result, context, format());
        Map<String, Long> rows = new LinkedHashMap<>();
        try (OutputStream out = outlet.open(fileName); XlsxFile file = file(out, result.title(), context)) {
            for (Table table : Blocks.tables(result)) {
                rows.put(table.id(), table(table, context, file));
            }
            for (Chart chart : Blocks.charts(result)) {
                context.progress().check();
                chart(chart, context, file);
            }
            summary(result, context, rows, file);
            file.finish(true);
        }
        return List.of(new Rendered(fileName, rows, List.of()));
    }

    @Override
    public Rendered render(Table table, RenderContext context, String fileName, Outlet outlet) throws IOException {
        try (OutputStream out = outlet.open(fileName); XlsxFile file = file(out, table.title(), context)) {
            long rows = table(table, context, file);
            file.finish(false);
            return new Rendered(fileName, Map.of(table.id(), rows), List.of());
        }
    }

    private static XlsxFile file(OutputStream out, String title, RenderContext context) {
        return new XlsxFile(out, title, context.issuer(), context.asOf(), new XlsxStyles(context.locale()));
    }

    private static void summary(ReportResult result, RenderContext context, Map<String, Long> rows, XlsxFile file)
            throws IOException {
        Texts texts = Texts.of(XlsxRenderer.class, context.locale());
        CellText cellText = new CellText(context.locale(), context.zone());
        try (XlsxSheet sheet = file.sheet(texts.text("XlsxRenderer_summary"))) {
            sheet.begin(new double[] { 34, 20, 48, 24, 60 }, false);
            sheet.text(result.title(), Look.TITLE);
            sheet.endRow();
            sheet.text(result.subtitle(), Look.TEXT);
            sheet.endRow();
            sheet.text(texts.text("Head_asOf", cellText.of(context.asOf(), Column.Type.INSTANT),
                    context.zone().getId()), Look.QUIET);
            sheet.endRow();
            sheet.text(context.issuer(), Look.QUIET);
            sheet.endRow();
            sheet.endRow();
            List<Figure> figures = Blocks.figures(result);
            if (!figures.isEmpty()) {
                head(sheet, texts, "Figure_label", "Figure_value", "Figure_note", "Figure_id", "Figure_definition");
            }
            for (Figure figure : figures) {
                sheet.text(figure.label(), Look.TEXT);
                cell(sheet, figure.value(), figure.type(), context.zone());
                sheet.text(figure.note(), Look.TEXT);
                sheet.text(figure.id(), Look.QUIET);
                sheet.text(FigureSources.definition(figure, texts), Look.QUIET);
                sheet.endRow();
            }
            sheet.endRow();
            if (!rows.isEmpty()) {
                head(sheet, texts, "XlsxRenderer_table", "XlsxRenderer_rows");
            }
            for (Table table : Blocks.tables(result)) {
                sheet.text(table.title(), Look.TEXT);
                sheet.number(rows.get(table.id()), Look.INTEGER);
                sheet.endRow();
            }
        }
    }

    /** The numbers of a chart, and beside them the chart. */
    private static void chart(Chart chart, RenderContext context, XlsxFile file) throws IOException {
        XlsxChartData data = XlsxChartData.of(chart, Texts.of(XlsxRenderer.class, context.locale()));
        XlsxSheet sheet = file.sheet(chart.title().isBlank() ? chart.id() : chart.title());
        double[] widths = new double[data.titles().size()];
        java.util.Arrays.fill(widths, CHART_COLUMN);
        widths[0] = data.axis() == Column.Type.TEXT ? 2 * CHART_COLUMN : CHART_COLUMN + 6;
        boolean drawn = data.form() != XlsxChartData.Form.COLOURS && data.form() != XlsxChartData.Form.ROWS && !data.rows().isEmpty() && data.rows().size() <= XlsxChartData.MOST_ROWS;
        if (drawn) {
            sheet.drawn();
        } else if (data.form() == XlsxChartData.Form.COLOURS) {
            sheet.colour();
        }
        try (sheet) {
            sheet.begin(widths, true);
            for (String title : data.titles()) {
                sheet.text(title, Look.HEAD);
            }
            sheet.endRow();
            for (Object[] row : data.rows()) {
                cell(sheet, row[0], data.axis(), context.zone());
                for (int c = 1; c < row.length; c++) {
                    cell(sheet, row[c], type(row[c]), context.zone());
                }
                sheet.endRow();
            }
        }
        if (drawn) {
            file.chart(new XlsxChart(chart.title(), chart.description(), sheet.name(), data));
        }
    }

    private static Column.Type type(Object cell) {
        return switch (cell) {
        case Instant instant -> Column.Type.INSTANT;
        case String text -> Column.Type.TEXT;
        case Double number when number == Math.rint(number) -> Column.Type.INTEGER;
        case null, default -> Column.Type.DECIMAL;
        };
    }

    private static void head(XlsxSheet sheet, Texts texts, String... keys) throws IOException {
        for (String key : keys) {
            sheet.text(texts.text(key), Look.HEAD);
        }
        sheet.endRow();
    }

    /** Writes a table to a sheet, and to further ones where one can't hold it. */
    private static long table(Table table, RenderContext context, XlsxFile file) throws IOException {
        try (Sheets sheets = new Sheets(table, context, file)) {
            return new Counter(context.progress()).each(table, sheets::row);
        }
    }

    /** The sheet that is being written; the first rows are held back until they have shown how wide the columns are. */
    private static final class Sheets implements AutoCloseable {
        private final Table table;
        private final RenderContext context;
        private final XlsxFile file;
        private final CellText cellText;
        private List<Object[]> sample = new ArrayList<>();
        private double[] widths;
        private XlsxSheet sheet;

        Sheets(Table table, RenderContext context, XlsxFile file) {
            this.table = table;
            this.context = context;
            this.file = file;
            this.cellText = new CellText(context.locale(), context.zone());
        }

        void row(Object[] cells) throws IOException {
            if (sample != null && sample.size() < SAMPLED) {
                sample.add(cells.clone());
                return;
            }
            open();
            write(cells);
        }

        private void open() throws IOException {
            if (widths == null) {
                List<Object[]> first = sample;
                sample = null;
                widths = widths(first);
                start();
                for (Object[] cells : first) {
                    write(cells);
                }
            }
        }

        private void write(Object[] cells) throws IOException {
            if (sheet.rows() == XlsxSheet.MOST_ROWS) {
                sheet.close();
                start();
            }
            for (int c = 0; c < cells.length; c++) {
                cell(sheet, cells[c], table.columns().get(c).type(), context.zone());
            }
            sheet.endRow();
        }

        private void start() throws IOException {
            sheet = file.sheet(table.title().isBlank() ? table.id() : table.title());
            sheet.begin(widths, true);
            for (Column column : table.columns()) {
                sheet.text(title(column), CellText.numeric(column.type()) ? Look.HEAD_RIGHT : Look.HEAD);
            }
            sheet.endRow();
        }

        private String title(Column column) {
            Texts texts = Texts.of(XlsxRenderer.class, context.locale());
            return column.type() == Column.Type.BYTES ? texts.text("XlsxRenderer_bytes", column.title())
                    : column.title();
        }

        private double[] widths(List<Object[]> rows) {
            double[] found = new double[table.columns().size()];
            for (int c = 0; c < found.length; c++) {
                Column column = table.columns().get(c);
                double least = switch (column.type()) {
                case INSTANT -> 19;
                case DATE -> 11;
                case DURATION -> 11;
                default -> 7;
                };
                double widest = Math.max(least, width(title(column)) + 3);
                for (Object[] row : rows) {
                    widest = Math.max(widest, column.type() == Column.Type.TEXT ? width(cellText.of(row[c], column.type())) : 0);
                }
                found[c] = Math.min(widest + 1.5, 60);
            }
            return found;
        }

        private static double width(String text) {
            return text.codePoints().mapToDouble(c -> c < 0x1100 ? 1.05 : 2).sum();
        }

        @Override
        public void close() throws IOException {
            open();
            sheet.close();
        }
    }

    private static void cell(XlsxSheet sheet, Object value, Column.Type type, ZoneId zone) {
        if (value == null || value instanceof Double number && !Double.isFinite(number)) {
            sheet.skip();
            return;
        }
        Look look = Look.of(type);
        switch (type) {
        case TEXT -> sheet.text(SpreadsheetText.kept(value.toString()), look);
        case INTEGER -> whole(sheet, ((Number) value).longValue(), look);
        case DECIMAL, PERCENT -> sheet.number(((Number) value).doubleValue(), look);
        case INSTANT -> instant(sheet, ((Instant) value).atZone(zone).toLocalDateTime(), look);
        case DATE -> instant(sheet, ((LocalDate) value).atStartOfDay(), look);
        case DURATION -> sheet.number(((Duration) value).toMillis() / MILLIS_PER_DAY, look);
        case BYTES -> whole(sheet, ((Bytes) value).count(), look);
        }
    }

    private static void whole(XlsxSheet sheet, long value, Look look) {
        if (Math.abs(value) >= EXACT) {
            sheet.text(Long.toString(value), Look.TEXT);
        } else {
            sheet.number(value, look);
        }
    }

    /** Days since the zero of spreadsheets, which is right only from March 1900 on. */
    private static void instant(XlsxSheet sheet, LocalDateTime time, Look look) {
        if (time.toLocalDate().isBefore(FIRST_DAY)) {
            sheet.text(time.toString(), Look.TEXT);
        } else {
            sheet.number(ChronoUnit.MILLIS.between(ZERO, time) / MILLIS_PER_DAY, look);
        }
    }
}
