// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.util.List;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Table;

/** Sets a chapter's name before the ids of its figures, tables and charts, so that they are no other chapter's. */
final class OwnIds {
    private OwnIds() {
    }

    static Block of(Block block, String chapter) {
        return switch (block) {
        case Block.Figures(List<Figure> figures) -> new Block.Figures(figures.stream().map(one -> new Figure(chapter + "." + one.id(), one.label(),
                one.value(), one.type(), one.note(), one.pedigree())).toList());
        case Block.Tabular(Table table) -> new Block.Tabular(new Table(chapter + "-" + table.id(), table.title(), table.columns(), table.rows()));
        case Block.Charted(Chart chart) -> new Block.Charted(chart(chart, chapter + "-" + chart.id()));
        default -> block;
        };
    }

    private static Chart chart(Chart chart, String id) {
        return switch (chart) {
        case Chart.OverTime one -> new Chart.OverTime(id, one.title(), one.description(), one.form(), one.period(), one.zone(), one.unit(), one.series(),
                one.notes());
        case Chart.ByCategory one -> new Chart.ByCategory(id, one.title(), one.description(), one.form(), one.categories(), one.unit(), one.series(),
                one.pointers());
        case Chart.HeatMap one -> new Chart.HeatMap(id, one.title(), one.description(), one.rows(), one.columns(), one.unit(), one.values());
        case Chart.Histogram one -> new Chart.Histogram(id, one.title(), one.description(), one.from(), one.width(), one.counts(), one.unit(), one.countUnit());
        case Chart.Diverging one -> new Chart.Diverging(id, one.title(), one.description(), one.answers(), one.rows());
        case Chart.UpSet one -> new Chart.UpSet(id, one.title(), one.description(), one.sets(), one.sizes(), one.intersections(), one.unit());
        case Chart.Lanes one -> new Chart.Lanes(id, one.title(), one.description(), one.period(), one.zone(), one.lanes());
        };
    }
}
