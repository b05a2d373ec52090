// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Bytes;

/**
 * A plan pool in one month of it.
 *
 * @param first    day of the month
 * @param last     day of the month
 * @param asOf     until which day it was counted, included
 * @param lines    how many are active
 * @param volume   what may be carried
 * @param used     what was carried
 * @param expected what will have been carried by the end; equals {@code used} on the last day
 * @param days     each day so far, ascending, the silent ones too
 * @param runsOut  the day on which the volume is, or was, used up
 */
public record PoolTraffic(PlanPool pool, LocalDate first, LocalDate last, LocalDate asOf, int lines, Bytes volume, Bytes used,
        Bytes expected, List<DayBytes> days, Optional<LocalDate> runsOut) {
    public PoolTraffic {
        days = List.copyOf(days);
    }

    /** How much of the volume is expected to be carried, 1 being all of it; of nothing, any traffic is too much. */
    public double share() {
        return volume.count() > 0 ? (double) expected.count() / volume.count() : expected.count() > 0 ? Double.POSITIVE_INFINITY : 0;
    }
}
