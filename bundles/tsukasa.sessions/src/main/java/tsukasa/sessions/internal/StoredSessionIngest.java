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
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionIngest;
import tsukasa.sessions.SessionService;

/** Takes events into the database; those handed over at the same time by several sources are committed together. */
@Component
public final class StoredSessionIngest implements SessionIngest {
    private final SessionStorage storage;
    private final Changes changes;

    @Activate
    public StoredSessionIngest(@Reference SessionStorage storage, @Reference Changes changes) {
        this.storage = storage;
        this.changes = changes;
    }

    @Override
    public int append(Collection<SessionEvent> events) {
        return events.isEmpty() ? 0 : storage.tables().log().append(events).size();
    }

    @Override
    public void staleAfter(SourceId source, Optional<Duration> limit) {
        if (storage.tables().limits().set(source, limit)) {
            changes.publish(SessionService.TOPIC);
        }
    }
}
