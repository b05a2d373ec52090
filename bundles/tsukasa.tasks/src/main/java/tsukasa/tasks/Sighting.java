// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks;

import java.util.Objects;

import tsukasa.api.staff.WorkNote;

/** A piece of telework whose note names a task, by its id or its name. */
public record Sighting(TaskId task, WorkNote note) {
    public Sighting {
        Objects.requireNonNull(task);
        Objects.requireNonNull(note);
    }
}
