// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;

import tsukasa.tasks.Assessment;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Remedy;
import tsukasa.ui.Tone;

/**
 * What was named as standing in a task's way.
 *
 * @param remedies the names of those that remove it
 */
record BlockerLine(Blocker blocker, State state, List<String> remedies) {
    /** Whether it is still there. */
    enum State {
        LEFT, REMOVED,
        /** Nothing that the city thinks of removes it. */
        HOPELESS;

        Tone tone() {
            return switch (this) {
                case LEFT -> Tone.WARNING;
                case REMOVED -> Tone.GOOD;
                case HOPELESS -> Tone.CRITICAL;
            };
        }
    }

    static List<BlockerLine> of(Assessment task, Inventory inventory) {
        return task.task().answer().left().stream().map(blocker -> {
            List<String> remedies = inventory.remedies().stream().filter(remedy -> remedy.removes(blocker)).map(Remedy::name).toList();
            State state = !task.left().contains(blocker) ? State.REMOVED : remedies.isEmpty() ? State.HOPELESS : State.LEFT;
            return new BlockerLine(blocker, state, remedies);
        }).toList();
    }
}
