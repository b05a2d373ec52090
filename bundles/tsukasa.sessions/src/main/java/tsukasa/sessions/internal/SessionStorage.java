// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Changes;
import tsukasa.api.Site;
import tsukasa.persistence.Database;
import tsukasa.persistence.EventLog;
import tsukasa.persistence.Micros;
import tsukasa.persistence.Unit;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionService;
import tsukasa.sessions.internal.index.ConcurrencyIndex;
import tsukasa.sessions.internal.index.Revisions;

/** The tables of sessions: opened at the first use, so that nobody waits while components start, and closed when the plugin goes. */
@Component(service = SessionStorage.class)
public final class SessionStorage {
    private static final List<String> SCRIPTS = List.of("V001__sessions", "V002__user_sections", "V003__days", "V004__blocks");

    private final Database database;
    private final Site site;
    private final Changes changes;
    private Tables tables;
    private boolean closed;

    @Activate
    public SessionStorage(@Reference Database database, @Reference Site site, @Reference Changes changes) {
        this.database = database;
        this.site = site;
        this.changes = changes;
    }

    @Deactivate
    synchronized void close() {
        closed = true;
        if (tables != null) {
            tables.log.close();
            tables.unit.close();
            tables = null;
        }
    }

    /** The tables; the first call may bring them up to date. */
    synchronized Tables tables() {
        if (closed) {
            throw new IllegalStateException("the sessions plugin has been stopped");
        }
        if (tables == null) {
            String of = site.id().value();
            database.migrate("sessions", SessionStorage.class, SCRIPTS);
            Unit unit = database.unit("sessions", SessionStorage.class);
            Revisions revisions = new Revisions(database, of);
            revisions.open();
            SessionStore sessions = new SessionStore(database, unit, of, revisions);
            DenialStore denials = new DenialStore(database, of);
            UserSectionStore sections = new UserSectionStore(database, of);
            EventLog<SessionEvent> log = database.events(SessionEvents.table(of), fresh -> {
                sessions.fold(fresh);
                denials.keep(fresh);
                sections.keep(fresh);
                database.afterCommit(() -> changes.publish(SessionService.TOPIC));
            });
            tables = new Tables(database, unit, sessions, denials, new StaleLimits(database, of, revisions), log,
                    ConcurrencyIndex.of(database, of, () -> Micros.of(site.now())));
        }
        return tables;
    }

    Site site() {
        return site;
    }

    /** Reads sessions as of the site's present. */
    SessionScan scan() {
        return new SessionScan(site.id().value(), tables().limits().all(), site.now());
    }

    record Tables(Database database, Unit unit, SessionStore sessions, DenialStore denials, StaleLimits limits,
            EventLog<SessionEvent> log, ConcurrencyIndex index) {
    }
}
