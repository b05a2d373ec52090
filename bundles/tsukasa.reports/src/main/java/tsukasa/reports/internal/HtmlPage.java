// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.ChartStyle;
import tsukasa.reports.chart.Palette;

/**
 * A result as one page of HTML that is well-formed XML as well, with all that it needs inside: the page for a browser, and
 * the copy for the PDF.
 */
final class HtmlPage {
    static final int CHART_WIDTH = 656;
    private static final int CHART_HEIGHT = 232;
    private static final int FIGURES_IN_A_ROW = 4;
    private static final int TABLE_BEHIND_CHART = 400;

    /** Cells of a table above which its rows are no elements of the page for paper. */
    private static final int LONG = 1_800;

    /** So many rows at least come to stand on the last page of a table. */
    private static final int LAST_ROWS = 3;
    private static final int MOST_LAID_OUT = 15_000;

    /** Text of so many narrow characters is kept in one line on a screen. */
    private static final int SHORT = 24;

    private final ReportResult result;
    private final RenderContext context;
    private final boolean paper;
    private final Optional<LongTables> longTables;
    private final Texts texts;
    private final CellText cells;
    private final StringBuilder html = new StringBuilder(1 << 16);
    private final Map<String, Long> rows = new LinkedHashMap<>();
    private final Map<String, ChartDrawing> drawings = new LinkedHashMap<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private long room;

    /** Cells of tables whose rows are elements of the page. */
    private long laidOut;

    /** Whether the table is all that a section of a book has: the section's heading says what it is then. */
    private boolean alone;

    /** Whether a table of the section needs the page across; then the whole section gets it, its heading too. */
    private boolean across;

    /**
     * @param longTables takes tables that are long, if the page is made for the PDF alone: without what only a screen can show
     * @param room       how many cells of tables it may hold; tables that find no room are named instead
     */
    HtmlPage(ReportResult result, RenderContext context, Optional<LongTables> longTables, long room) {
        this.result = result;
        this.context = context;
        this.longTables = longTables;
        this.paper = longTables.isPresent();
        this.room = room;
        this.texts = Texts.of(HtmlPage.class, context.locale());
        this.cells = new CellText(context.locale(), context.zone());
    }

    /** Rows of each table that is in the page. */
    Map<String, Long> rows() {
        return rows;
    }

    List<String> remarks() {
        return remarks;
    }

    /** The drawings by the id of their elements. */
    Map<String, ChartDrawing> drawings() {
        return drawings;
    }

    String make() throws IOException {
        html.append("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"")
                .append(context.locale().toLanguageTag()).append("\">\n<head>\n<meta charset=\"UTF-8\"/>\n<title>")
                .append(Html.text(result.title())).append("</title>\n");
        if (!paper) {
            html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        }
        html.append("<meta name=\"subject\" content=\"").append(Html.text(result.subtitle()))
                .append("\"/>\n<meta name=\"author\" content=\"").append(Html.text(context.issuer()))
                .append("\"/>\n<style>\n").append(style()).append("</style>\n</head>\n").append(result.book() ? "<body class=\"book\">\n" : "<body>\n");
        head();
        if (result.book()) {
            html.append(BookPages.contents(result, texts));
        }
        for (int i = 0; i < result.sections().size(); i++) {
            section(result.sections().get(i), "section-" + (i + 1));
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String asOf() {
        return texts.text("Head_asOf", cells.of(context.asOf(), Column.Type.INSTANT), context.zone().getId());
    }

    /** The style sheet, with what stands above and below the text of each printed page. */
    private String style() throws IOException {
        String issuer = context.issuer().isBlank() ? "" : context.issuer() + " · ";
        return resource("report.css").replace("$title", Html.css(result.title()))
                .replace("$subtitle", Html.css(result.subtitle())).replace("$issuer", Html.css(issuer + asOf()))
                + (paper ? "" : resource("screen.css"));
    }

    private void head() {
        html.append(result.book() ? "<div class=\"head cover\">" : "<div class=\"head\">").append("\n<p class=\"issuer\">").append(Html.text(context.issuer()))
                .append("</p>\n<h1>").append(Html.text(result.title())).append("</h1>\n<p class=\"subtitle\">")
                .append(Html.text(result.subtitle())).append("</p>\n<p class=\"as-of\">").append(Html.text(asOf()))
                .append("</p>\n</div>\n");
    }

    private void section(ReportResult.Section section, String id) throws IOException {
        int start = html.length();
        across = false;
        alone = result.book() && section.blocks().size() == 1;
        boolean brief = result.book() && section.blocks().stream().allMatch(Block.Paragraph.class::isInstance);
        html.append("\n<h2 id=\"").append(id).append("\">").append(Html.text(section.title()))
                .append("</h2>\n");
        for (Block block : section.blocks()) {
            switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.text(), "");
            case Block.Figures figures -> figures(figures.figures());
            case Block.Headlines headlines -> headlines(headlines);
            case Block.Tabular tabular -> table(tabular.table());
            case Block.Charted charted -> chart(charted.chart());
            case Block.Letter letter -> html.append(LetterOnPaper.of(letter));
            }
        }
        html.insert(start, "<div class=\"section" + (across ? " across" : "") + (brief ? " brief" : "") + "\">").append("</div>\n");
    }

    private void paragraph(String text, String kind) {
        html.append(kind.isEmpty() ? "<p>" : "<p class=\"" + kind + "\">")
                .append(Html.text(text).replace("\n", "<br/>")).append("</p>\n");
    }

    private void figures(List<Figure> figures) {
        int beside = figures.size() % FIGURES_IN_A_ROW == 0 || figures.size() > 6 ? FIGURES_IN_A_ROW : 3;
        for (int from = 0; from < figures.size(); from += beside) {
            html.append("<div class=\"figures of-").append(beside).append("\">");
            for (int i = from; i < Math.min(figures.size(), from + beside); i++) {
                figure(figures.get(i), i == from + beside - 1);
            }
            html.append("</div>\n");
        }
    }

    private void figure(Figure figure, boolean last) {
        String value = cells.of(figure.value(), figure.type());
        String size = Html.width(value) > 13 ? " long" : "";
        html.append(last ? "<div class=\"figure last\" id=\"" : "<div class=\"figure\" id=\"").append(id("figure-" + figure.id())).append("\"><p class=\"label\">")
                .append(label(figure)).append("</p><p class=\"value").append(size).append("\">")
                .append(value.isEmpty() ? "–" : Html.units(value)).append("</p><p class=\"note\">")
                .append(Html.text(figure.note())).append("</p></div>");
    }

    private void headlines(Block.Headlines block) throws IOException {
        HeadlineRows lines = new HeadlineRows(block, texts, cells, this::id, drawings);
        html.append(lines.html());
        rows.put(block.months().id(), new Counter(context.progress()).each(block.months(), row -> { }));
    }

    /** On a screen it leads to where the figure comes from. */
    private String label(Figure figure) {
        return paper ? Html.text(figure.label()) : "<a class=\"source\" href=\"#table-" + FigureSources.TABLE + "\" title=\""
                + Html.text(FigureSources.address(result, figure).toString()) + "\">" + Html.text(figure.label()) + "</a>";
    }

    private void table(Table table) throws IOException {
        String name = table.title().isBlank() ? table.id() : table.title();
        long most = room / Math.max(1, table.columns().size());
        List<String[]> kept = new ArrayList<>();
        long count = new Counter(context.progress()).each(table, row -> {
            if (kept.size() <= most) {
                kept.add(texts(table, row));
            }
        });
        String title = "<h3>" + Html.text(name) + "</h3>\n";
        if (count > most) {
            String remark = texts.text("HtmlPage_leftOut", name, count, FileNames.of(result, context, Format.XLSX));
            remarks.add(remark);
            html.append(title);
            paragraph(remark, "left-out");
            return;
        }
        room -= count * table.columns().size();
        rows.put(table.id(), count);
        if (count == 0) {
            html.append(title);
            paragraph(texts.text("HtmlPage_noRows"), "no-rows");
            return;
        }
        table(table, title, kept);
    }

    private String[] texts(Table table, Object[] row) {
        String[] text = new String[row.length];
        for (int c = 0; c < row.length; c++) {
            text[c] = cells.of(row[c], table.columns().get(c).type());
        }
        return text;
    }

    private void table(Table table, String title, List<String[]> body) {
        TableWidths widths = TableWidths.of(table.columns(), body);
        across |= paper && widths.fit() == TableWidths.Fit.ACROSS;
        String count = texts.text("HtmlPage_rows", body.size());
        if (paper && isLong(table, body)) {
            html.append(title).append(longTables.orElseThrow().add(table.columns(), body, widths, belowTitle()).html());
            paragraph(count, "count");
            return;
        }
        html.append(alone ? "" : result.book() ? title : title.replace("</h3>", "<span class=\"count\">" + Html.text(count) + "</span></h3>")).append("<div class=\"table\"><table id=\"")
                .append(id("table-" + table.id())).append('"');
        if (paper) {
            html.append(" class=\"fixed").append(widths.fit() == TableWidths.Fit.EASY ? "" : " dense")
                    .append(widths.broken() ? " broken" : "").append(alone ? " alone" : "").append("\">\n<colgroup>");
            for (double share : widths.shares()) {
                html.append(String.format(Locale.ROOT, "<col style=\"width: %.2f%%\"/>", share));
            }
            html.append("</colgroup>\n");
        } else {
            html.append(">\n");
        }
        headings(table.columns().stream().map(Column::title).toList(),
                table.columns().stream().map(c -> CellText.numeric(c.type())).toList());
        int end = paper && body.size() > LAST_ROWS ? body.size() - LAST_ROWS : body.size();
        html.append("<tbody>\n");
        body.subList(0, end).forEach(row -> row(table, row));
        html.append(end < body.size() ? "</tbody>\n<tbody class=\"end\">\n" : "");
        body.subList(end, body.size()).forEach(row -> row(table, row));
        html.append("</tbody>\n</table></div>\n");
    }

    /** Also where many tables, each of them short, make the page long. */
    private boolean isLong(Table table, List<String[]> body) {
        long size = (long) body.size() * table.columns().size();
        if (size > LONG || laidOut + size > MOST_LAID_OUT) {
            return true;
        }
        laidOut += size;
        return false;
    }

    private boolean belowTitle() {
        return result.sections().getFirst().blocks().getFirst() instanceof Block.Tabular first && rows.size() == 1 && rows.containsKey(first.table().id());
    }

    private void headings(List<String> titles, List<Boolean> numeric) {
        html.append("<thead>\n<tr>");
        for (int c = 0; c < titles.size(); c++) {
            html.append(numeric.get(c) ? "<th scope=\"col\" class=\"n\">" : "<th scope=\"col\">")
                    .append(Html.text(titles.get(c))).append("</th>");
        }
        html.append("</tr>\n</thead>\n");
    }

    private void row(Table table, String[] row) {
        html.append("<tr>");
        for (int c = 0; c < row.length; c++) {
            Column.Type type = table.columns().get(c).type();
            boolean whole = type != Column.Type.TEXT || !paper && Html.width(row[c]) <= SHORT;
            html.append(CellText.numeric(type) ? "<td class=\"n\">" : whole ? "<td class=\"t\">" : "<td>")
                    .append(Html.text(row[c]).replace("\n", "<br/>")).append("</td>");
        }
        html.append("</tr>\n");
    }

    private void chart(Chart chart) {
        ChartStyle style = new ChartStyle(CHART_WIDTH, CHART_HEIGHT, Palette.PRINT, context.locale(),
                "Tsukasa, 'Noto Sans JP', 'Yu Gothic', Meiryo, 'Hiragino Sans', sans-serif", 11, false);
        ChartDrawing drawing = ChartDrawing.of(chart, style.fitting(chart));
        String id = id("chart-" + chart.id());
        drawings.put(id, drawing);
        html.append("<div class=\"chart\">\n<h3>").append(Html.text(chart.title())).append("</h3>\n")
                .append(drawing.svg(id)).append('\n');
        if (!chart.description().isBlank()) {
            paragraph(chart.description(), "caption");
        }
        html.append("</div>\n");
        if (!paper) {
            ChartTable behind = ChartTable.of(chart, texts, context, TABLE_BEHIND_CHART);
            html.append("<details><summary>").append(Html.text(texts.text("HtmlPage_data", chart.title())))
                    .append("</summary>\n<div class=\"table\"><table>\n");
            List<Boolean> numeric = new ArrayList<>();
            behind.titles().forEach(title -> numeric.add(!numeric.isEmpty()));
            headings(behind.titles(), numeric);
            html.append("<tbody>\n");
            for (List<String> row : behind.rows()) {
                html.append("<tr>");
                for (int c = 0; c < row.size(); c++) {
                    html.append(c == 0 ? "<th scope=\"row\">" : "<td class=\"n\">").append(Html.text(row.get(c)))
                            .append(c == 0 ? "</th>" : "</td>");
                }
                html.append("</tr>\n");
            }
            html.append("</tbody>\n</table></div>\n");
            if (behind.leftOut() > 0) {
                paragraph(texts.text("HtmlPage_thinned", behind.leftOut()), "count");
            }
            html.append("</details>\n");
        }
    }

    /** An id that no other element of the page has. */
    private String id(String wanted) {
        String valid = wanted.replaceAll("[^A-Za-z0-9_-]", "-");
        String id = valid;
        for (int i = 2; !ids.add(id); i++) {
            id = valid + "-" + i;
        }
        return id;
    }
}
