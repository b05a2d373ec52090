// SPDX-License-Identifier: EPL-2.0
package tsukasa.source.flexnet.internal;

import java.time.Instant;

/**
 * An output of lmstat.
 *
 * @param at   when it was asked for, as far as we know
 * @param from what gave it, for people: the command, or the file
 */
record Answer(Instant at, String from, String text) {
}
