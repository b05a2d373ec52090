// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

/** What becomes of a start that finds all licenses taken. */
public enum ReplayMode {
    /** It is refused and does not run. */
    LOSS,
    /** It waits its turn, first come first served, and then runs its full length. */
    QUEUE
}
