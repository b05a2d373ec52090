// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.staff.WorkNote;
import tsukasa.api.staff.WorkNotes;
import tsukasa.sessions.Session;

/** Hands out what was noted of sessions. */
@Component
public final class SessionNotes implements WorkNotes {
    private final SessionStorage storage;

    @Activate
    public SessionNotes(@Reference SessionStorage storage) {
        this.storage = storage;
    }

    @Override
    public void forEach(Period period, Consumer<WorkNote> sink) {
        SessionScan scan = storage.scan();
        storage.tables().database().jdbc(connection -> {
            scan.forEachNoted(connection, period, session -> session.note().filter(text -> !text.isBlank())
                    .ifPresent(text -> sink.accept(note(session, text))));
            return null;
        });
    }

    private static WorkNote note(Session session, String text) {
        return new WorkNote(session.id().toString(), session.user(), session.section(), session.start(), session.end(), text);
    }
}
