// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

import tsukasa.api.Actor;
import tsukasa.api.Progress;

/** The one door for changes. A service; blocks until the change is committed, so never call it on the UI thread. */
public interface Operations {
    /**
     * Checks the right, runs the operation and writes its audit entry in one transaction, then publishes what it touched.
     *
     * @param why the reason given by the person; may be empty
     */
    <R> Outcome<R> execute(Operation<R> operation, Actor actor, String why, Progress progress);

    /** Whether this actor may make this kind of change. */
    boolean allowed(Actor actor, Right right);
}
