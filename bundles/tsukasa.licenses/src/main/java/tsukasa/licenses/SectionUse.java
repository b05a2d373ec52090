// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import tsukasa.api.Section;

/**
 * What one section held of a pool.
 *
 * @param peak   the most that it held at the same time
 * @param at     when that was first; empty if it held nothing in the period
 * @param inPeak how many it held at the first instant of the whole pool's peak
 * @param held   the time of all its licenses together
 */
public record SectionUse(Optional<Section> section, int starts, int peak, Optional<Instant> at, int inPeak, Duration held) {
}
