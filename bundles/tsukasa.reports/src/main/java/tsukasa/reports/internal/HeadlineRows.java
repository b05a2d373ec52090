// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;

import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Headline;
import tsukasa.reports.chart.ChartDrawing;
import tsukasa.reports.chart.Palette;

/** The numbers that matter as a table: the value big, the one before, what has changed, and the trend as a line. */
final class HeadlineRows {
    private static final int WIDTH = 150;
    private static final int HEIGHT = 26;
    private static final int HUNDRED = 100;
    private final Block.Headlines block;
    private final Texts texts;
    private final CellText cells;
    private final UnaryOperator<String> ids;
    private final Map<String, ChartDrawing> drawings;
    private final boolean trends;

    /**
     * @param ids      makes an id one of its own
     * @param drawings takes the lines, by the ids of their elements
     */
    HeadlineRows(Block.Headlines block, Texts texts, CellText cells, UnaryOperator<String> ids, Map<String, ChartDrawing> drawings) {
        this.block = block;
        this.texts = texts;
        this.cells = cells;
        this.ids = ids;
        this.drawings = drawings;
        trends = block.headlines().stream().anyMatch(line -> line.months().length > 2);
    }

    String html() {
        StringBuilder html = new StringBuilder("<div class=\"table\"><table class=\"headlines\">\n<thead>\n<tr>");
        heading(html, texts.text("HeadlineRows_number"), "");
        heading(html, texts.text("HeadlineRows_value"), " class=\"n\"");
        heading(html, block.before(), " class=\"n\"");
        heading(html, texts.text("HeadlineRows_change"), " class=\"n\"");
        if (trends) {
            heading(html, texts.text("HeadlineRows_trend"), "");
        }
        html.append("</tr>\n</thead>\n<tbody>\n");
        block.headlines().forEach(line -> row(html, line));
        return html.append("</tbody>\n</table></div>\n").toString();
    }

    private static void heading(StringBuilder html, String title, String kind) {
        html.append("<th scope=\"col\"").append(kind).append('>').append(Html.text(title)).append("</th>");
    }

    private void row(StringBuilder html, Headline line) {
        html.append("<tr id=\"").append(ids.apply("figure-" + line.id())).append("\"><th scope=\"row\">").append(Html.text(line.label()));
        if (!line.note().isEmpty()) {
            html.append("<span class=\"note\">").append(Html.text(line.note())).append("</span>");
        }
        html.append("</th><td class=\"n value\">").append(Html.text(text(line.value(), line.type()))).append("</td><td class=\"n\">")
                .append(Html.text(text(line.before(), line.type()))).append("</td><td class=\"n\">").append(Html.text(change(line)))
                .append("</td>").append(trends ? "<td class=\"trend\">" + trend(line) + "</td>" : "").append("</tr>\n");
    }

    private String text(double value, Type type) {
        return Double.isNaN(value) ? "–" : cells.of(type == Type.INTEGER ? (Object) Math.round(value) : (Object) value, type);
    }

    /** What has come or gone; of shares in points. */
    private String change(Headline line) {
        double change = line.value() - line.before();
        if (Double.isNaN(change)) {
            return "–";
        }
        String sign = change > 0 ? "+" : change < 0 ? "−" : "±";
        if (line.type() == Type.PERCENT) {
            return sign + texts.text("HeadlineRows_points", Math.abs(change) * HUNDRED);
        }
        return sign + text(Math.abs(change), line.type());
    }

    private String trend(Headline line) {
        double[] known = Arrays.stream(line.months()).filter(Double::isFinite).toArray();
        if (known.length < 2) {
            return "<span class=\"note\">" + Html.text(texts.text("HeadlineRows_noTrend")) + "</span>";
        }
        String description = texts.text("HeadlineRows_described", line.label(), line.months().length, text(Arrays.stream(known).min().orElseThrow(), line.type()),
                text(Arrays.stream(known).max().orElseThrow(), line.type()), text(line.value(), line.type()));
        ChartDrawing drawing = ChartDrawing.spark(description, line.months(), WIDTH, HEIGHT, Palette.PRINT);
        String id = ids.apply("trend-" + line.id());
        drawings.put(id, drawing);
        return drawing.svg(id);
    }
}
