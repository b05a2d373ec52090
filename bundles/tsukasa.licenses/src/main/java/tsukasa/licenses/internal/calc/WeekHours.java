// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.calc;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

import tsukasa.api.Period;
import tsukasa.licenses.HeatMap;
import tsukasa.persistence.Micros;

/** Adds up use by hour of the week in a zone; where clocks are changed, each instant counts in the hour that the clock showed. */
final class WeekHours {
    private static final int CELLS = DayOfWeek.values().length * HeatMap.HOURS;
    private final ZoneRules rules;
    private final long[] observed = new long[CELLS];
    private final long[] held = new long[CELLS];
    private final int[] most = new int[CELLS];

    WeekHours(ZoneId zone) {
        rules = zone.getRules();
    }

    HeatMap map(Steps steps, Period period) {
        int step = 0;
        for (Instant from = period.from(); from.isBefore(period.to());) {
            Instant change = endOfHour(from);
            Instant until = change.isBefore(period.to()) ? change : period.to();
            step = add(steps, step, cell(from), Micros.of(from), Micros.of(until));
            from = until;
        }
        List<HeatMap.Cell> cells = new ArrayList<>();
        for (int i = 0; i < CELLS; i++) {
            cells.add(new HeatMap.Cell(DayOfWeek.of(i / HeatMap.HOURS + 1), i % HeatMap.HOURS, Duration.of(observed[i], ChronoUnit.MICROS),
                    observed[i] == 0 ? 0 : (double) held[i] / observed[i], most[i]));
        }
        return new HeatMap(cells);
    }

    /** Adds the time up to {@code until}, and returns the step in which that lies. */
    private int add(Steps steps, int first, int cell, long from, long until) {
        observed[cell] += until - from;
        int step = first;
        while (true) {
            long time = Math.min(until, steps.end(step)) - Math.max(from, steps.start(step));
            if (time > 0) {
                held[cell] += time * steps.count(step);
                most[cell] = Math.max(most[cell], steps.count(step));
            }
            if (steps.end(step) > until || step + 1 == steps.size()) {
                return step;
            }
            step++;
        }
    }

    private int cell(Instant at) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, rules.getOffset(at));
        return (local.getDayOfWeek().getValue() - 1) * HeatMap.HOURS + local.getHour();
    }

    /** When the clock next shows another hour, or is changed. */
    private Instant endOfHour(Instant at) {
        ZoneOffset offset = rules.getOffset(at);
        Instant next = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, offset).truncatedTo(ChronoUnit.HOURS).plusHours(1)
                .toInstant(offset);
        ZoneOffsetTransition change = rules.nextTransition(at);
        return change != null && change.getInstant().isBefore(next) ? change.getInstant() : next;
    }
}
