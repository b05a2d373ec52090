// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.Locale;
import java.util.Optional;

import tsukasa.tasks.TaskId;
import tsukasa.tasks.TaskLinks;

/**
 * What the page of tasks shows.
 *
 * @param task     one that is wanted in particular
 * @param standing those that are wanted in particular
 */
record Place(Tab tab, Optional<TaskId> task, Optional<Standing> standing) {
    /** The sides of the page. */
    enum Tab {
        INVENTORY, TOGETHER, LADDER, BOARD, SCENARIOS, PATH, EVIDENCE, RATINGS
    }

    static Place of(Tab tab) {
        return new Place(tab, Optional.empty(), Optional.empty());
    }

    /** What a link of {@link TaskLinks} asks for, or what was remembered; everything else leads to the inventory. */
    static Place read(String query) {
        String words = query.strip();
        Optional<TaskId> task = words.equals("task:") ? Optional.empty() : TaskLinks.task(words);
        if (task.isPresent()) {
            return new Place(Tab.INVENTORY, task, Optional.empty());
        }
        return switch (words) {
            case TaskLinks.CONTRADICTIONS -> new Place(Tab.INVENTORY, Optional.empty(), Optional.of(Standing.CONTRADICTORY));
            case TaskLinks.REMEDIES, "board" -> of(Tab.BOARD);
            case TaskLinks.TARGETS, "path" -> of(Tab.PATH);
            case TaskLinks.EVIDENCE -> of(Tab.EVIDENCE);
            case TaskLinks.RATINGS -> of(Tab.RATINGS);
            case "together" -> of(Tab.TOGETHER);
            case "ladder" -> of(Tab.LADDER);
            case "scenarios" -> of(Tab.SCENARIOS);
            default -> of(Tab.INVENTORY);
        };
    }

    /** As {@link #read} reads it, without what is wanted in particular. */
    @Override
    public String toString() {
        return tab.name().toLowerCase(Locale.ROOT);
    }
}
