// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;

/** How the rows of one plain format become things. */
interface RowReader<T> {
    /** What the keys of the fields' titles begin with. */
    String titles();

    /** Judges the cells; what is wrong is told to them, and the answer is of no use then. The id is that of {@link #id}. */
    Optional<T> read(TaskCells cells, Optional<T> stored);

    String id(TaskCells cells);

    /** The column in which the id stands. */
    default String idField() {
        return TaskFields.ID;
    }

    /** What people call it. */
    String name(T thing);

    /** What else is to be known of all that was read, each one sentence. */
    List<String> notes(List<T> read, Texts texts);
}
