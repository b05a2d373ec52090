// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

/** One thing as the person saw it who changes it, and as it is to be. */
public record Edit<T>(T before, T after) {
}
