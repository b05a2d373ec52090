// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.staff;

import java.util.function.Consumer;

import tsukasa.api.Period;

/** Says what people noted of their telework. A service of a plugin that sees them at it (sessions); any number of them. Reads the database. */
public interface WorkNotes {
    /** Hands out, in any order, the notes of all work that shares an instant with the period. */
    void forEach(Period period, Consumer<WorkNote> sink);
}
