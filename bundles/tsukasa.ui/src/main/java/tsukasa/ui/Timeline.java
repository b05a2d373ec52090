// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to one thing over time: stretches that follow each other, and moments. Immutable, without a widget.
 *
 * @param stretches in order of time, not overlapping
 * @param moments   in order of time
 */
public record Timeline(Instant from, Instant to, List<Stretch> stretches, List<Moment> moments) {
    private static final long[] STEPS = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200,
            86_400, 172_800, 604_800, 1_209_600, 2_592_000, 7_776_000, 31_536_000 };

    /** From when to when something was so. */
    public record Stretch(Instant from, Instant to, String label, Tone tone) {
    }

    public record Moment(Instant at, String label, Tone tone) {
    }

    public Timeline {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a timeline ends before it starts: " + from + " to " + to);
        }
        stretches = List.copyOf(stretches);
        moments = List.copyOf(moments);
    }

    /** Where an instant lies, 0 to 1. */
    public double place(Instant at) {
        long length = Duration.between(from, to).toMillis();
        return length == 0 ? 0.5 : Math.clamp((double) Duration.between(from, at).toMillis() / length, 0, 1);
    }

    /** Round times of the zone within it, at most so many. */
    public List<Instant> ticks(int most, ZoneId zone) {
        long length = Duration.between(from, to).toSeconds();
        long step = STEPS[STEPS.length - 1];
        while (length / step >= Math.max(1, most)) {
            step *= 2;
        }
        for (int i = STEPS.length - 1; i >= 0 && length / STEPS[i] < Math.max(1, most); i--) {
            step = STEPS[i];
        }
        long offset = zone.getRules().getOffset(from).getTotalSeconds();
        long first = Math.ceilDiv(from.getEpochSecond() + offset, step) * step - offset;
        List<Instant> ticks = new ArrayList<>();
        for (long at = first; at <= to.getEpochSecond(); at += step) {
            ticks.add(Instant.ofEpochSecond(at));
        }
        return ticks;
    }
}
