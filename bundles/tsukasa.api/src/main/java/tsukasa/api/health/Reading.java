// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.health;

import java.util.List;
import java.util.Optional;

/**
 * What an indicator shows now.
 *
 * @param label    what is counted
 * @param value    the number as it is to be read, with its unit
 * @param detail   one short line beneath, for example when it happened; may be empty
 * @param severity its health; anything but OK is also said in {@code detail}
 * @param trend    the recent past, oldest first, for a spark line; may be empty
 */
public record Reading(String label, String value, String detail, Severity severity, List<Double> trend,
        Optional<Link> link) {
    public Reading {
        trend = List.copyOf(trend);
    }
}
