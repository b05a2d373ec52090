// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.osgi.service.component.annotations.Component;

import tsukasa.api.Bytes;
import tsukasa.api.Texts;
import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;
import tsukasa.reports.Format;
import tsukasa.reports.RenderContext;
import tsukasa.reports.Renderer;

/** For programs: the whole result with exact values. Times are ISO 8601 in UTC, lengths of time seconds, amounts of data bytes. */
@Component(service = Renderer.class)
public final class JsonRenderer implements Renderer {
    private static final int MOST_POINTS = 100_000;
    private static final double MILLIS = 1000;

    @Override
    public Format format() {
        return Format.JSON;
    }

    @Override
    public List<Rendered> render(ReportResult result, RenderContext context, Outlet outlet) throws IOException {
        String fileName = FileNames.of(result, context, format());
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(outlet.open(fileName), StandardCharsets.UTF_8))) {
            JsonWriter json = new JsonWriter(out).object();
            json.name("report").value(result.id()).name("title").value(result.title()).name("subtitle").value(result.subtitle());
            json.name("issuer").value(context.issuer()).name("asOf").value(context.asOf()).name("zone").value(context.zone());
            json.name("from").value(context.period().from()).name("to").value(context.period().to());
            json.name("sections").array();
            for (ReportResult.Section section : result.sections()) {
                json.object().name("title").value(section.title()).name("blocks").array();
                for (Block block : section.blocks()) {
                    block(block, context, json, rows);
                }
                json.endArray().endObject();
            }
            json.endArray().endObject();
            out.write('\n');
        }
        return List.of(new Rendered(fileName, rows, List.of()));
    }

    private static void block(Block block, RenderContext context, JsonWriter json, Map<String, Long> rows) throws IOException {
        switch (block) {
        case Block.Paragraph paragraph -> json.object().name("text").value(paragraph.text()).endObject();
        case Block.Figures figures -> figures(figures.figures(), json);
        case Block.Headlines headlines -> {
            figures(Blocks.figures(headlines).toList(), json);
            rows.put(headlines.months().id(), table(headlines.months(), context, json));
        }
        case Block.Tabular tabular -> rows.put(tabular.table().id(), table(tabular.table(), context, json));
        case Block.Charted charted -> chart(charted.chart(), context, json);
        case Block.Letter letter -> letter(letter, json);
        }
    }

    private static void figures(List<Figure> figures, JsonWriter json) throws IOException {
        json.object().name("figures").array();
        for (Figure figure : figures) {
            json.object().name("id").value(figure.id()).name("label").value(figure.label()).name("value").value(value(figure.value()))
                    .name("type").value(type(figure.type())).name("note").value(figure.note()).name("definition")
                    .value(figure.pedigree().map(Pedigree::definition).orElse(null)).endObject();
        }
        json.endArray().endObject();
    }

    private static long table(Table table, RenderContext context, JsonWriter json) throws IOException {
        json.object().name("table").value(table.id()).name("title").value(table.title()).name("columns").array();
        for (Column column : table.columns()) {
            json.object().name("id").value(column.id()).name("title").value(column.title()).name("type").value(type(column.type())).endObject();
        }
        json.endArray().name("rows").array();
        long rows = new Counter(context.progress()).each(table, row -> {
            json.line().array();
            for (Object cell : row) {
                json.value(value(cell));
            }
            json.endArray();
        });
        json.endArray().name("count").value(rows).endObject();
        return rows;
    }

    private static void chart(Chart chart, RenderContext context, JsonWriter json) throws IOException {
        ChartTable data = ChartTable.of(chart, Texts.of(JsonRenderer.class, context.locale()), context, MOST_POINTS);
        json.object().name("chart").value(chart.id()).name("title").value(chart.title()).name("description").value(chart.description());
        json.name("columns");
        texts(data.titles(), json);
        json.name("rows").array();
        for (List<String> row : data.rows()) {
            texts(row, json.line());
        }
        json.endArray().endObject();
    }

    private static void letter(Block.Letter letter, JsonWriter json) throws IOException {
        json.object().name("letter").value(letter.subject()).name("date").value(letter.date()).name("addressee").value(letter.addressee())
                .name("sender").value(letter.sender()).name("paragraphs");
        texts(letter.paragraphs(), json);
        json.name("items").array();
        for (Block.Letter.Item item : letter.items()) {
            texts(List.of(item.label(), item.value()), json);
        }
        json.endArray().endObject();
    }

    private static void texts(List<String> texts, JsonWriter json) throws IOException {
        json.array();
        for (String text : texts) {
            json.value(text);
        }
        json.endArray();
    }

    private static String type(Column.Type type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    /** As JSON has it: a length of time in seconds, an amount of data in bytes. */
    static Object value(Object value) {
        return switch (value) {
        case null -> null;
        case Duration duration -> duration.toMillis() / MILLIS;
        case Bytes bytes -> bytes.count();
        default -> value;
        };
    }
}
