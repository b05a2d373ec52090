// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

/** The half-open interval, in microseconds, of one disconnection of a session. */
public record Gap(long from, long to) {
}
