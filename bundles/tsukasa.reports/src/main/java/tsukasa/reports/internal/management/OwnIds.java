// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.management;

import java.util.List;

import tsukasa.api.report.Block;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.Table;
import tsukasa.reports.internal.ReportParts;

/** Sets a chapter's name before the ids of its figures, tables and charts, so that they are no other chapter's. */
final class OwnIds {
    private OwnIds() {
    }

    static Block of(Block block, String chapter) {
        return switch (block) {
        case Block.Figures(List<Figure> figures) -> new Block.Figures(figures.stream().map(one -> new Figure(chapter + "." + one.id(), one.label(),
                one.value(), one.type(), one.note(), one.pedigree())).toList());
        case Block.Tabular(Table table) -> new Block.Tabular(new Table(chapter + "-" + table.id(), table.title(), table.columns(), table.rows()));
        case Block.Charted(Chart chart) -> new Block.Charted(ReportParts.renamed(chart, chapter + "-" + chart.id(), chart.title()));
        default -> block;
        };
    }
}
