// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.DatabaseFault;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionIngest;
import tsukasa.sessions.SessionService;

/** Takes events into the database; those handed over at the same time by several sources are committed together. */
@Component
public final class StoredSessionIngest implements SessionIngest {
    private static final int TRIES = 3;
    private final SessionStorage storage;
    private final Changes changes;

    @Activate
    public StoredSessionIngest(@Reference SessionStorage storage, @Reference Changes changes) {
        this.storage = storage;
        this.changes = changes;
    }

    @Override
    public int append(Collection<SessionEvent> events) {
        return events.isEmpty() ? 0 : append(events, TRIES);
    }

    /** Another console that saw the same session begin may have stored it first; then this one goes on from there. */
    private int append(Collection<SessionEvent> events, int tries) {
        try {
            return storage.tables().log().append(events).size();
        } catch (DatabaseFault e) {
            if (!e.duplicate() || tries == 1) {
                throw e;
            }
            return append(events, tries - 1);
        }
    }

    @Override
    public void staleAfter(SourceId source, Optional<Duration> limit) {
        if (storage.tables().limits().set(source, limit)) {
            changes.publish(SessionService.TOPIC);
        }
    }
}
