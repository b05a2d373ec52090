// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.util.Objects;
import java.util.Optional;

/**
 * A SIM as it is registered. Its PUK is not in here: {@link SimService#puk} shows it to those who may see it.
 *
 * @param line         telephone number of the line
 * @param plan         the pool whose volume of data it shares
 * @param yenPerMonth  what the line costs a month, without its share of the pool
 */
public record Sim(Iccid id, String line, String carrier, Optional<PlanPoolId> plan, SimState state, long yenPerMonth, String notes) {
    public static final int LONGEST = 100;
    public static final int LONGEST_NOTES = 2_000;

    public Sim {
        Objects.requireNonNull(id);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(state);
        Names.upTo(line, "a line's number", LONGEST);
        Names.require(carrier, "a carrier", LONGEST);
        Names.upTo(notes, "notes", LONGEST_NOTES);
        if (yenPerMonth < 0) {
            throw new IllegalArgumentException("a line does not cost less than nothing: " + yenPerMonth);
        }
    }
}
