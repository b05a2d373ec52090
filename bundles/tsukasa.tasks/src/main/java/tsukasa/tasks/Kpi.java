// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/**
 * The number that counts: how many tasks can be completed by telework.
 *
 * @param all             all tasks
 * @param withoutExcluded without those that policy excludes, such as My Number work
 */
public record Kpi(Tally all, Tally withoutExcluded) {
    public int excluded() {
        return all.tasks() - withoutExcluded.tasks();
    }
}
