// SPDX-License-Identifier: EPL-2.0
package tsukasa.persistence.internal;

import java.util.List;
import java.util.function.Consumer;

import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.Unit;

/** A slice as a plugin would bring it, run in a loader of its own to see whether anything holds on to it. */
public final class NoteSlice implements Consumer<Database> {
    @Override
    public void accept(Database database) {
        database.migrate("notes", NoteSlice.class, List.of("V001__note_row"));
        database.migrate("seen", NoteSlice.class, List.of("V001__seen"));
        String id = "note " + System.nanoTime();
        try (Unit unit = database.unit("notes", NoteSlice.class);
                EventLog<Seen> log = database.events(Seen.TABLE, added -> unit.update(em -> em.persist(new NoteRow(id, "from events"))))) {
            log.append(List.of(new Seen("here", id, 1, null, null)));
            database.transaction(() -> {
                database.afterCommit(() -> unit.read(em -> em.find(NoteRow.class, id).text()));
                unit.update(em -> em.find(NoteRow.class, id).change("changed"));
            });
        }
    }
}
