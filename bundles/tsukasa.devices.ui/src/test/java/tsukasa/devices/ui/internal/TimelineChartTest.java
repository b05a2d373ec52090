// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;
import tsukasa.devices.TimelineEntry;
import tsukasa.devices.TimelineEntry.Kind;

class TimelineChartTest {
    private static final Period WEEK = new Period(SmallFleet.NOW.minus(Duration.ofDays(7)), SmallFleet.NOW);
    private static final TimelineChart CHARTS = new TimelineChart(SmallFleet.WORDS, SmallFleet.ZONE);
    private static final TimelineEntry SEEN = entry(Kind.CONTACT, 5, Optional.of(hours(9)));
    private static final TimelineEntry SESSION = entry(Kind.SESSION, 6, Optional.of(hours(8)));
    private static final TimelineEntry LENT = entry(Kind.LENT, 0, Optional.empty());
    private static final TimelineEntry ACCEPTED = entry(Kind.ACCEPTED, 20, Optional.empty());

    private static Instant hours(int hours) {
        return WEEK.from().plus(Duration.ofHours(hours));
    }

    private static TimelineEntry entry(Kind kind, int hour, Optional<Instant> until) {
        return new TimelineEntry(hours(hour), until, kind, kind.name(), Optional.empty());
    }

    @Test
    void hasALaneForEachSideOfADevice() {
        Chart.Lanes chart = CHARTS.of(List.of(ACCEPTED, SESSION, SEEN, LENT), WEEK);
        assertEquals(List.of("Contacts", "Sessions", "Lending", "Findings"), chart.lanes().stream().map(Chart.Lane::name).toList());
        assertEquals(List.of(new Chart.Span(hours(5), Optional.empty(), "CONTACT")), chart.lanes().getFirst().spans(), "contacts of a day are one moment");
        assertEquals(List.of(new Chart.Span(hours(6), Optional.of(hours(8)), "SESSION")), chart.lanes().get(1).spans());
        assertEquals(List.of(new Chart.Span(hours(20), Optional.empty(), "ACCEPTED"), new Chart.Span(hours(0), Optional.of(Instant.MAX), "LENT")),
                chart.lanes().get(2).spans(), "what has not come back is still lent");
        assertEquals("Contacts: 1, Sessions: 1, Lending: 2, Findings: 0", chart.description());
    }

    @Test
    void showsItsLossOnlyWhereItWasLost() {
        assertEquals("Loss", CHARTS.of(List.of(entry(Kind.LOST, 3, Optional.empty())), WEEK).lanes().getLast().name());
    }

    @Test
    void findsTheRowOfATime() {
        List<TimelineEntry> all = List.of(ACCEPTED, SESSION, SEEN, LENT);
        assertEquals(Optional.of(SESSION), TimelineChart.nearest(all, hours(7)));
        assertEquals(Optional.of(ACCEPTED), TimelineChart.nearest(all, hours(30)));
        assertEquals(Optional.of(SEEN), TimelineChart.nearest(all, hours(5)));
        assertEquals(Optional.empty(), TimelineChart.nearest(List.of(), hours(5)));
    }
}
