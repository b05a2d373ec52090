// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

/**
 * Two remedies that unlock more together than the sum of what each unlocks alone.
 *
 * @param first    the place of the one among the offers
 * @param second   the place of the other, behind it
 * @param together what both unlock
 */
public record Synergy(int first, int second, long firstAlone, long secondAlone, long together) {
    /** What comes only from having both. */
    public long gain() {
        return together - firstAlone - secondAlone;
    }

    /** Whether neither is of any use without the other (or a third one). */
    public boolean uselessAlone() {
        return firstAlone == 0 && secondAlone == 0;
    }
}
