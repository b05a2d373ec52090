// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

import tsukasa.api.Period;
import tsukasa.devices.TimelineEntry;
import tsukasa.ui.ChartCanvas;
import tsukasa.ui.PageContext;
import tsukasa.ui.RecordTable;

/** What happened to a device: as a chart that can be looked at closely, and beneath it as rows; choosing a time above goes to its row. */
final class TimelineView {
    private static final Function<TimelineEntry, Object> KEY = entry -> List.of(entry.at(), entry.kind(), entry.text());
    private final TimelineChart charts;
    private final SashForm split;
    private final ChartCanvas chart;
    private final RecordTable<TimelineEntry> table;
    private List<TimelineEntry> shown = List.of();
    private Optional<Period> close = Optional.empty();

    TimelineView(Composite parent, PageContext context, DeviceWords words) {
        charts = new TimelineChart(words, context.site().zone());
        split = new SashForm(parent, SWT.VERTICAL);
        chart = new ChartCanvas(split, context, "timeline");
        chart.untitled();
        chart.onInstant(this::choose);
        table = new RecordTable<>(split, context, "timeline", words.text("DeviceDetail_timeline"), TimelineColumns.all(words), KEY);
        table.onOpen(entry -> entry.link().ifPresent(context::open));
        table.emptyText(words.text("DeviceDetail_noTimeline"));
        split.setWeights(64, 36);
    }

    Control control() {
        return split;
    }

    /** @param another whether it is of another device, which is looked at as a whole first */
    void show(List<TimelineEntry> entries, Period period, boolean another) {
        shown = entries;
        close = another ? Optional.empty() : close.filter(part -> !part.from().isBefore(period.from()) && !part.to().isAfter(period.to()));
        chart.onZoom(period, part -> close = part.equals(period) ? Optional.empty() : Optional.of(part));
        chart.show(charts.of(entries, close.orElse(period)));
        table.show(entries);
    }

    private void choose(Instant at) {
        TimelineChart.nearest(shown, at).ifPresent(entry -> {
            table.select(Set.of(KEY.apply(entry)));
            table.control().setFocus();
        });
    }
}
