// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.command;

import tsukasa.tasks.Assessment;

/** How a task stands, in one word. */
enum StateOfTask {
    COMPLETABLE, BLOCKED, UNANSWERED, EXCLUDED;

    static StateOfTask of(Assessment one) {
        return one.excluded() ? EXCLUDED : !one.task().answered() ? UNANSWERED : one.completable() ? COMPLETABLE : BLOCKED;
    }
}
