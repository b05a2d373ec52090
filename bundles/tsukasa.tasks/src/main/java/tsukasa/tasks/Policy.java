// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import tsukasa.api.Layer;

/**
 * Which layers are kept from telework whatever is done. My Number work always is.
 */
public record Policy(Set<Layer> excluded) {
    /** What holds where the city has decided nothing else. */
    public static final Policy USUAL = new Policy(Set.of(Layer.MY_NUMBER));

    public Policy {
        if (!excluded.contains(Layer.MY_NUMBER) || excluded.contains(Layer.UNKNOWN)) {
            throw new IllegalArgumentException("My Number is always excluded, an unknown layer never: " + excluded);
        }
        excluded = Collections.unmodifiableSet(EnumSet.copyOf(excluded));
    }

    public boolean excludes(Task task) {
        return excluded.contains(task.layer());
    }
}
