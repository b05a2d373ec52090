// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Bytes;
import tsukasa.api.report.Chart;
import tsukasa.devices.DayBytes;
import tsukasa.devices.PlanPool;
import tsukasa.devices.PlanPoolId;
import tsukasa.devices.PoolTraffic;
import tsukasa.ui.Tone;

class PoolChartTest {
    private static final long GIGABYTE = 1_000_000_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final PoolChart CHART = new PoolChart(SmallFleet.WORDS, SmallFleet.ZONE);

    private static PoolTraffic pool(LocalDate asOf, long used, long expected, LocalDate runsOut) {
        List<DayBytes> days = List.of(new DayBytes(FIRST, new Bytes(GIGABYTE), false), new DayBytes(FIRST.plusDays(1), new Bytes(3 * GIGABYTE), true));
        PlanPool pool = new PlanPool(new PlanPoolId("Shared"), "North", new Bytes(GIGABYTE), Bytes.ZERO, 0, 31);
        return new PoolTraffic(pool, FIRST, FIRST.plusDays(29), asOf, 20, new Bytes(20 * GIGABYTE), new Bytes(used * GIGABYTE), new Bytes(expected * GIGABYTE),
                days, Optional.ofNullable(runsOut));
    }

    @Test
    void addsTheDaysUpAndGoesOnToTheEndOfTheMonth() {
        Chart.OverTime chart = (Chart.OverTime) CHART.of(pool(FIRST.plusDays(1), 4, 60, FIRST.plusDays(9)));
        assertArrayEquals(new double[] { 0, 1, 4 }, chart.series().getFirst().values());
        assertArrayEquals(new double[] { 4, 60 }, chart.series().getLast().values());
        assertEquals(FIRST.plusDays(30).atStartOfDay(SmallFleet.ZONE).toInstant().toEpochMilli(), chart.series().getLast().epochMillis()[1]);
        assertArrayEquals(new double[] { 20, 20 }, chart.notes().limits().getFirst().values());
        assertEquals("runs out 2026-11-10", chart.notes().moments().getFirst().label());
        assertEquals("Carried 4.00 GB, expected 60.0 GB of 20.0 GB: it will run out on 2026-11-10.", chart.description());
    }

    @Test
    void onTheLastDayNothingIsExpectedAnyMore() {
        Chart.OverTime chart = (Chart.OverTime) CHART.of(pool(FIRST.plusDays(29), 4, 4, null));
        assertEquals(1, chart.series().size());
        assertEquals("Carried 4.00 GB, expected 4.00 GB of 20.0 GB: it will last.", chart.description());
    }

    @Test
    void saysHowTightItIs() {
        assertEquals(Tone.GOOD, PoolPanel.tone(pool(FIRST, 1, 18, null)));
        assertEquals(Tone.WARNING, PoolPanel.tone(pool(FIRST, 1, 19, null)));
        assertEquals(Tone.CRITICAL, PoolPanel.tone(pool(FIRST, 1, 21, FIRST)));
    }
}
