// SPDX-License-Identifier: EPL-2.0
package tsukasa.testing.slices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Column;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Headline;
import tsukasa.api.report.Pedigree;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;

/** A report as its readers see it. */
public record Read(ReportResult result) {
    private List<Block> blocks() {
        return result.sections().stream().flatMap(section -> section.blocks().stream()).toList();
    }

    /** By id; an id that comes twice is a fault. */
    public Map<String, Figure> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>();
        for (Block block : blocks()) {
            if (block instanceof Block.Figures(List<Figure> some)) {
                some.forEach(figure -> once(figures.put(figure.id(), figure), figure.id()));
            }
        }
        return figures;
    }

    public Map<String, Headline> headlines() {
        Map<String, Headline> headlines = new LinkedHashMap<>();
        for (Block block : blocks()) {
            if (block instanceof Block.Headlines lines) {
                lines.headlines().forEach(line -> once(headlines.put(line.id(), line), line.id()));
            }
        }
        return headlines;
    }

    public Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (Block block : blocks()) {
            if (block instanceof Block.Headlines lines) {
                once(tables.put(lines.months().id(), lines.months()), lines.months().id());
            }
            if (block instanceof Block.Tabular(Table table)) {
                once(tables.put(table.id(), table), table.id());
            }
        }
        return tables;
    }

    public Map<String, Chart> charts() {
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (Block block : blocks()) {
            if (block instanceof Block.Charted(Chart chart)) {
                once(charts.put(chart.id(), chart), chart.id());
            }
        }
        return charts;
    }

    private static void once(Object before, String id) {
        if (before != null) {
            throw new IllegalStateException("two of the same id: " + id);
        }
    }

    /** Texts in tables of which nobody has said whom they tell of, so that they would be missing where names are taken out. */
    public List<String> unsaid() {
        return tables().values().stream().flatMap(table -> table.columns().stream().filter(column -> column.content() == Column.Content.UNSAID)
                .map(column -> table.id() + "." + column.id())).toList();
    }

    /** The figures that know their rows; one whose rows come to something else is a fault. */
    public Set<String> traced() {
        Set<String> traced = new LinkedHashSet<>();
        figures().values().forEach(figure -> figure.pedigree().ifPresent(pedigree -> {
            OptionalDouble reckoned = pedigree.reckon(cells -> {
                if (cells.length != pedigree.rows().columns().size()) {
                    throw new IllegalStateException(figure.id() + " has a row of " + cells.length + " cells");
                }
            });
            if (reckoned.isPresent() && !Pedigree.agrees(reckoned.getAsDouble(), figure.value()) || pedigree.definition().isBlank()) {
                throw new IllegalStateException(figure.id() + " is " + figure.value() + ", its rows come to " + reckoned);
            }
            traced.add(figure.id());
        }));
        return traced;
    }

    public Object figure(String id) {
        return figures().containsKey(id) ? figures().get(id).value() : headlines().get(id).cell();
    }

    public List<List<Object>> rows(String table) {
        List<List<Object>> rows = new ArrayList<>();
        tables().get(table).rows().forEach(cells -> rows.add(new ArrayList<>(Arrays.asList(cells))));
        return rows;
    }

    /** All words of it. */
    public String text() {
        StringBuilder text = new StringBuilder(result.title()).append('\n').append(result.subtitle()).append('\n');
        result.sections().forEach(section -> text.append(section.title()).append('\n'));
        for (Block block : blocks()) {
            if (block instanceof Block.Paragraph(String words)) {
                text.append(words).append('\n');
            }
        }
        figures().values().forEach(figure -> text.append(figure.label()).append(' ').append(figure.note()).append('\n'));
        charts().values().forEach(chart -> text.append(chart.title()).append(' ').append(chart.description()).append('\n'));
        tables().values().forEach(table -> {
            text.append(table.title()).append('\n');
            table.columns().forEach(column -> text.append(column.title()).append(' '));
            table.rows().forEach(cells -> text.append(Arrays.toString(cells)).append('\n'));
        });
        return text.toString();
    }
}
