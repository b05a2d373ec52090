// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal;

import java.util.List;
import java.util.Map;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Figure;
import tsukasa.api.report.ReportResult;
import tsukasa.api.report.Table;

/** What a result is made of, for those who make another result of it. */
public final class ReportParts {
    private ReportParts() {
    }

    /** By id; where a number stands twice, the one that knows its rows. */
    public static Map<String, Figure> figures(ReportResult result) {
        return Blocks.byId(result);
    }

    /** What each figure is called, by id, so that no two are called the same without need. */
    public static Map<String, String> labels(ReportResult result) {
        return Blocks.labels(result);
    }

    public static List<Table> tables(ReportResult result) {
        return Blocks.tables(result);
    }

    public static List<Chart> charts(ReportResult result) {
        return Blocks.charts(result);
    }

    /** The same chart by another id and title. */
    public static Chart renamed(Chart chart, String id, String title) {
        return switch (chart) {
        case Chart.OverTime one -> new Chart.OverTime(id, title, one.description(), one.form(), one.period(), one.zone(), one.unit(), one.series(), one.notes());
        case Chart.ByCategory one -> new Chart.ByCategory(id, title, one.description(), one.form(), one.categories(), one.unit(), one.series(),
                one.pointers());
        case Chart.HeatMap one -> new Chart.HeatMap(id, title, one.description(), one.rows(), one.columns(), one.unit(), one.values());
        case Chart.Histogram one -> new Chart.Histogram(id, title, one.description(), one.from(), one.width(), one.counts(), one.unit(), one.countUnit());
        case Chart.Diverging one -> new Chart.Diverging(id, title, one.description(), one.answers(), one.rows());
        case Chart.UpSet one -> new Chart.UpSet(id, title, one.description(), one.sets(), one.sizes(), one.intersections(), one.unit());
        case Chart.Lanes one -> new Chart.Lanes(id, title, one.description(), one.period(), one.zone(), one.lanes());
        };
    }
}
