// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.internal.redaction;

import java.util.List;
import java.util.Optional;

import tsukasa.api.report.Chart;

/** Charts as others may see them. */
final class RedactedCharts {
    private final Names names;
    private final SmallGroups small;

    RedactedCharts(Names names, SmallGroups small) {
        this.names = names;
        this.small = small;
    }

    /** Nothing if it tells of a group that is too small. */
    Optional<Chart> of(Chart chart) {
        return groups(chart).stream().anyMatch(small::hidesName) ? Optional.empty() : Optional.of(redacted(chart));
    }

    private static List<String> groups(Chart chart) {
        return switch (chart) {
        case Chart.ByCategory one -> one.categories();
        case Chart.HeatMap one -> one.rows();
        case Chart.Diverging one -> one.rows().stream().map(Chart.Likert::name).toList();
        case Chart.OverTime one -> one.series().stream().map(Chart.TimeSeries::name).toList();
        default -> List.of();
        };
    }

    private Chart redacted(Chart chart) {
        String title = names.open(chart.title());
        String description = names.open(chart.description());
        return switch (chart) {
        case Chart.OverTime one -> new Chart.OverTime(one.id(), title, description, one.form(), one.period(), one.zone(), one.unit(), series(one.series()),
                new Chart.Notes(series(one.notes().limits()), one.notes().bands().stream().map(band -> new Chart.Band(names.open(band.name()),
                        band.series(), band.epochMillis(), band.low(), band.high())).toList(),
                        one.notes().moments().stream().map(moment -> new Chart.Moment(moment.at(), names.open(moment.label()))).toList()));
        case Chart.ByCategory one -> new Chart.ByCategory(one.id(), title, description, one.form(), open(one.categories()), one.unit(),
                one.series().stream().map(series -> new Chart.CategorySeries(names.open(series.name()), series.values())).toList(),
                one.pointers().stream().map(pointer -> new Chart.Pointer(pointer.category(), names.open(pointer.label()))).toList());
        case Chart.HeatMap one -> new Chart.HeatMap(one.id(), title, description, open(one.rows()), open(one.columns()), one.unit(), one.values());
        case Chart.Histogram one -> new Chart.Histogram(one.id(), title, description, one.from(), one.width(), one.counts(), one.unit(), one.countUnit());
        case Chart.Diverging one -> new Chart.Diverging(one.id(), title, description, open(one.answers()), one.rows().stream()
                .map(row -> new Chart.Likert(names.open(row.name()), row.counts(), names.open(row.note()))).toList());
        case Chart.Lanes one -> new Chart.Lanes(one.id(), title, description, one.period(), one.zone(), one.lanes().stream()
                .map(lane -> new Chart.Lane(names.open(lane.name()), lane.spans().stream()
                        .map(span -> new Chart.Span(span.from(), span.to(), names.open(span.label()))).toList())).toList());
        case Chart.UpSet one -> new Chart.UpSet(one.id(), title, description, open(one.sets()), one.sizes(), one.intersections(), one.unit());
        };
    }

    private List<Chart.TimeSeries> series(List<Chart.TimeSeries> series) {
        return series.stream().map(one -> new Chart.TimeSeries(names.open(one.name()), one.epochMillis(), one.values())).toList();
    }

    private List<String> open(List<String> texts) {
        return texts.stream().map(names::open).toList();
    }
}
