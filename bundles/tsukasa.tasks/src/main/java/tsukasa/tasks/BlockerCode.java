// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.List;
import java.util.Locale;

/** A reason why a task can't be done by telework, as the vocabulary has it; always in lower case. */
public record BlockerCode(String value) implements Comparable<BlockerCode> {
    public static final int LONGEST = 60;

    /** The task's layer: My Number work. */
    public static final BlockerCode LAYER = new BlockerCode("layer");

    /** What the vocabulary starts with; a city adds its own. */
    public static final List<BlockerCode> FIRST = List.of(new BlockerCode("paper"), new BlockerCode("phone"),
            new BlockerCode("face-to-face"), new BlockerCode("counter"), new BlockerCode("field-work"), new BlockerCode("approval"),
            LAYER, new BlockerCode("system"), new BlockerCode("personal-data"), new BlockerCode("cost"),
            new BlockerCode("atmosphere"));

    /** Where a task was declared impossible and nobody said why: a blocker is left, but nobody knows which. No remedy removes it. */
    public static final BlockerCode UNSTATED = new BlockerCode("unstated");

    public BlockerCode {
        value = Names.requireListed(value, "a blocker's code", LONGEST).toLowerCase(Locale.ROOT);
        if (value.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a blocker's code has no colon: '" + value + "'");
        }
    }

    @Override
    public int compareTo(BlockerCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
