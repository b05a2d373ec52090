// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.TimelineEntry.Kind;

/** What happened to a device as a chart: a lane for its contacts, its sessions, who had it, what was the matter with it, and its loss. */
record TimelineChart(DeviceWords words, ZoneId zone) {
    /** What stands in one row. */
    enum Lane {
        CONTACTS(Kind.CONTACT), SESSIONS(Kind.SESSION), LENDING(Kind.LENT, Kind.ACCEPTED, Kind.RETURNED), FINDINGS(Kind.FINDING), LOSS(Kind.LOST);

        private final List<Kind> kinds;

        Lane(Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        private boolean has(TimelineEntry entry) {
            return kinds.contains(entry.kind());
        }
    }

    /** Most devices are never lost; all else has its lane also where there is nothing in it. */
    Chart.Lanes of(List<TimelineEntry> entries, Period period) {
        List<Lane> lanes = Arrays.stream(Lane.values()).filter(lane -> lane != Lane.LOSS || entries.stream().anyMatch(lane::has)).toList();
        String description = lanes.stream().map(lane -> words.text("TimelineChart_count", words.text("Lane_" + lane), entries.stream().filter(lane::has).count()))
                .collect(Collectors.joining(words.text("TimelineChart_and")));
        return new Chart.Lanes("timeline", words.text("DeviceDetail_timeline"), description, period, zone,
                lanes.stream().map(lane -> new Chart.Lane(words.text("Lane_" + lane), entries.stream().filter(lane::has).map(TimelineChart::span).toList())).toList());
    }

    private static Chart.Span span(TimelineEntry entry) {
        return new Chart.Span(entry.at(), entry.kind().lasts() ? Optional.of(entry.end()) : Optional.empty(), entry.text());
    }

    /** The entry that was going on or happened at this time, or is nearest to it; what happened at once before what lasted. */
    static Optional<TimelineEntry> nearest(List<TimelineEntry> entries, Instant at) {
        return entries.stream().min(Comparator.comparingLong((TimelineEntry entry) -> distance(entry, at)).thenComparing(entry -> entry.kind().lasts()));
    }

    private static long distance(TimelineEntry entry, Instant at) {
        long before = Math.abs(at.getEpochSecond() - entry.at().getEpochSecond());
        return entry.kind() == Kind.SESSION && !at.isBefore(entry.at()) && !at.isAfter(entry.end()) ? 0 : before;
    }
}
