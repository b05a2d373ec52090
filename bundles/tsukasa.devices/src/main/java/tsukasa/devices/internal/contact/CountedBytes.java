// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices.internal.contact;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.persistence.Micros;

/**
 * What the readings of one source's counter of one device add up to by day and SIM. What was carried between two readings belongs to the
 * day, and the SIM, of the later one; before the first reading nothing is known.
 */
final class CountedBytes {
    private CountedBytes() {
    }

    record Cell(String sim, LocalDate day) {
    }

    /** @param readings in their order */
    static Map<Cell, Long> of(List<Reading> readings, ZoneId zone) {
        Map<Cell, Long> bytes = new HashMap<>();
        for (int i = 1; i < readings.size(); i++) {
            Reading now = readings.get(i);
            long carried = now.since(readings.get(i - 1));
            if (carried > 0) {
                bytes.merge(new Cell(now.sim(), LocalDate.ofInstant(Micros.toInstant(now.at()), zone)), carried, Long::sum);
            }
        }
        return bytes;
    }

    /** What must be added to the sums of {@code before} so that they are those of {@code after}. */
    static Map<Cell, Long> difference(List<Reading> before, List<Reading> after, ZoneId zone) {
        Map<Cell, Long> difference = of(after, zone);
        of(before, zone).forEach((cell, bytes) -> difference.merge(cell, -bytes, Long::sum));
        difference.values().removeIf(bytes -> bytes == 0);
        return difference;
    }
}
