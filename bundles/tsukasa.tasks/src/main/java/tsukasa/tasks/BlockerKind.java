// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Objects;

/**
 * A word of the vocabulary of blockers.
 *
 * @param label what people read; of a city's own word, what it was called when it was added
 * @param own   whether the city has added it
 */
public record BlockerKind(BlockerCode code, String label, boolean own) {
    public static final int LONGEST_LABEL = 100;

    public BlockerKind {
        Objects.requireNonNull(code);
        Names.require(label, "a blocker's label", LONGEST_LABEL);
    }
}
