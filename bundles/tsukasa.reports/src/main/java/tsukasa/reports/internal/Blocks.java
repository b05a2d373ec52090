// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;

/** The parts of a result that tabular formats write. */
final class Blocks {
    private Blocks() {
    }

    static List<Figure> figures(ReportResult result) {
        return blocks(result).flatMap(Blocks::figures).toList();
    }

    /** By id; where a number stands twice, the one that knows its rows. */
    static Map<String, Figure> byId(ReportResult result) {
        Map<String, Figure> figures = new LinkedHashMap<>();
        figures(result).forEach(figure -> figures.merge(figure.id(), figure, (one, other) -> one.pedigree().isPresent() ? one : other));
        return figures;
    }

    /** What each figure is called, by id: its label, after its section's title where another figure has the same label. */
    static Map<String, String> labels(ReportResult result) {
        Map<String, Long> times = byId(result).values().stream().collect(Collectors.groupingBy(Figure::label, Collectors.counting()));
        Map<String, String> labels = new LinkedHashMap<>();
        result.sections().forEach(section -> section.blocks().stream().flatMap(Blocks::figures).forEach(figure -> labels.putIfAbsent(figure.id(),
                times.getOrDefault(figure.label(), 1L) > 1 && !section.title().isBlank() ? section.title() + ": " + figure.label() : figure.label())));
        return labels;
    }

    static Stream<Figure> figures(Block block) {
        return switch (block) {
        case Block.Figures figures -> figures.figures().stream();
        case Block.Headlines lines -> lines.headlines().stream()
                .map(line -> new Figure(line.id(), line.label(), line.cell(), line.type(), line.note()));
        default -> Stream.empty();
        };
    }

    static List<Chart> charts(ReportResult result) {
        return result.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Charted.class::isInstance)
                .map(b -> ((Block.Charted) b).chart()).toList();
    }

    static List<Table> tables(ReportResult result) {
        return blocks(result).flatMap(block -> switch (block) {
        case Block.Tabular tabular -> Stream.of(tabular.table());
        case Block.Headlines lines -> Stream.of(lines.months());
        default -> Stream.<Table>empty();
        }).toList();
    }

    private static Stream<Block> blocks(ReportResult result) {
        return result.sections().stream().flatMap(section -> section.blocks().stream());
    }
}
