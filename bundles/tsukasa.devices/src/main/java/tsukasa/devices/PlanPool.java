// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Objects;

import tsukasa.api.Bytes;

/**
 * Lines that share a volume of data.
 *
 * @param perLine     what each active line adds to the volume of a month
 * @param fixed       what the pool has in a month besides
 * @param yenPerMonth what the pool itself costs a month
 * @param closingDay  last day of its month, 1 to 31; a month that is shorter closes on its last day
 */
public record PlanPool(PlanPoolId id, String carrier, Bytes perLine, Bytes fixed, long yenPerMonth, int closingDay) {
    public PlanPool {
        Objects.requireNonNull(id);
        Objects.requireNonNull(perLine);
        Objects.requireNonNull(fixed);
        Names.require(carrier, "a carrier", Sim.LONGEST);
        if (yenPerMonth < 0 || closingDay < 1 || closingDay > 31) {
            throw new IllegalArgumentException("a pool costs " + yenPerMonth + " yen and closes on day " + closingDay);
        }
    }
}
