// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.List;

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
        return result.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Figures.class::isInstance)
                .flatMap(b -> ((Block.Figures) b).figures().stream()).toList();
    }

    static List<Chart> charts(ReportResult result) {
        return result.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Charted.class::isInstance)
                .map(b -> ((Block.Charted) b).chart()).toList();
    }

    static List<Table> tables(ReportResult result) {
        return result.sections().stream().flatMap(s -> s.blocks().stream()).filter(Block.Tabular.class::isInstance)
                .map(b -> ((Block.Tabular) b).table()).toList();
    }
}
