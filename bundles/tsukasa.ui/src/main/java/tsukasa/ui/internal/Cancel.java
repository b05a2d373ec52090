// SPDX-License-Identifier: EPL-2.0
package tsukasa.ui.internal;

import tsukasa.api.CancelledException;

/** Whether a computation is still wanted. */
@FunctionalInterface
public interface Cancel {
    Cancel NEVER = () -> false;

    boolean cancelled();

    default void check() {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}
