// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import tsukasa.tasks.Assessment;
import tsukasa.ui.Tone;

/** How a task stands; the last two are seen besides one of the first four. */
enum Standing {
    COMPLETABLE, BLOCKED, UNANSWERED, EXCLUDED,
    /** One single blocker is left that a remedy could remove. */
    ONE_AWAY,
    /** Declared possible while blockers were named. */
    CONTRADICTORY;

    /** The one of the first four. */
    static Standing of(Assessment task) {
        if (task.excluded()) {
            return EXCLUDED;
        }
        if (!task.task().answered()) {
            return UNANSWERED;
        }
        return task.completable() ? COMPLETABLE : BLOCKED;
    }

    boolean holds(Assessment task) {
        return switch (this) {
            case ONE_AWAY -> task.unlockable() && task.left().size() == 1;
            case CONTRADICTORY -> task.task().answer().contradictory();
            default -> of(task) == this;
        };
    }

    Tone tone() {
        return switch (this) {
            case COMPLETABLE -> Tone.GOOD;
            case BLOCKED -> Tone.WARNING;
            case UNANSWERED -> Tone.UNKNOWN;
            case EXCLUDED -> Tone.QUIET;
            case ONE_AWAY -> Tone.PLAIN;
            case CONTRADICTORY -> Tone.CRITICAL;
        };
    }
}
