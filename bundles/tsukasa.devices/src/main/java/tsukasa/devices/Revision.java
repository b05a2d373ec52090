// SPDX-License-Identifier: EPL-2.0
package tsukasa.devices;

import java.time.Instant;

import tsukasa.api.Actor;

/**
 * One change of a device, a SIM or a plan pool, as it was stored together with it.
 *
 * @param summary what was done, one sentence
 * @param before  what is different now, as it was: a line for each column of the plain format, {@code column=value}
 * @param after   the same as it is now
 */
public record Revision(Instant at, Actor by, String summary, String before, String after) {
}
