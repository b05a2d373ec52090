// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** How many sessions a period has, also those that began before it, and how many different users these have. */
public record SessionCount(long sessions, long users) {
}
