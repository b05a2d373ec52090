// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;
import tsukasa.persistence.Unit;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;

/** Keeps the folded sessions in step with their events. */
final class SessionStore {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Unit unit;
    private final String site;

    SessionStore(Database database, Unit unit, String site) {
        this.database = database;
        this.unit = unit;
        this.site = site;
    }

    Optional<FoldedSession> find(SessionId id) {
        return unit.read(entities -> Optional.ofNullable(entities.find(SessionRow.class, new SessionRow.Key(site, id)))
                .map(SessionRow::folded));
    }

    /** All sources that have sessions; goes from one to the next by the key, not through the sessions. */
    List<SourceId> sources() {
        return database.jdbc(connection -> {
            List<SourceId> sources = new ArrayList<>();
            for (Optional<String> next = sourceAfter(connection, ""); next.isPresent(); next = sourceAfter(connection, next.get())) {
                sources.add(new SourceId(next.get()));
            }
            return sources;
        });
    }

    private Optional<String> sourceAfter(Connection connection, String source) throws SQLException {
        Selection selection = new Selection("min(source)", "session_fold").where("site = ?", site).where("source > ?", source);
        try (Selection.Cursor cursor = selection.open(connection, "")) {
            return cursor.next() ? Optional.ofNullable(cursor.row().getString(1)) : Optional.empty();
        }
    }

    List<SessionEvent> events(SessionId id) {
        return database.jdbc(connection -> SessionEvents.of(connection, site, id.source(), id.key()));
    }

    /** What is stored of these sessions of one source, by key; those that are not there are absent. */
    Map<String, FoldedSession> known(SourceId source, List<String> keys) {
        return unit.read(entities -> {
            Map<String, FoldedSession> known = new HashMap<>();
            for (List<String> some : pieces(keys)) {
                rows(entities, source, some, LockModeType.NONE).forEach(row -> known.put(row.id().key(), row.folded()));
            }
            return known;
        });
    }

    /** Brings the sessions of these events, which were just stored in this transaction, up to date. */
    void fold(List<SessionEvent> fresh) {
        Map<SourceId, TreeMap<String, List<SessionEvent>>> bySource = new TreeMap<>(Comparator.comparing(SourceId::value));
        for (SessionEvent event : fresh) {
            if (event.kind() != EventKind.DENIED) {
                bySource.computeIfAbsent(event.session().source(), source -> new TreeMap<>())
                        .computeIfAbsent(event.session().key(), key -> new ArrayList<>()).add(event);
            }
        }
        bySource.forEach((source, sessions) -> pieces(List.copyOf(sessions.keySet()))
                .forEach(keys -> unit.update(entities -> fold(entities, source, keys, sessions))));
    }

    private void fold(EntityManager entities, SourceId source, List<String> keys, Map<String, List<SessionEvent>> fresh) {
        Map<String, SessionRow> rows = new HashMap<>();
        rows(entities, source, keys, LockModeType.PESSIMISTIC_WRITE).forEach(row -> rows.put(row.id().key(), row));
        List<String> again = new ArrayList<>();
        for (String key : keys) {
            SessionRow row = rows.get(key);
            if (row == null) {
                SessionFold.of(fresh.get(key)).ifPresent(session -> entities.persist(new SessionRow(site, session)));
            } else if (SessionFold.canContinue(row.folded(), fresh.get(key))) {
                row.take(SessionFold.continued(row.folded(), fresh.get(key)));
            } else {
                again.add(key);
            }
        }
        foldAgain(source, again, rows);
        entities.flush();
        entities.clear();
    }

    private void foldAgain(SourceId source, List<String> keys, Map<String, SessionRow> rows) {
        for (String key : keys) {
            List<SessionEvent> all = database.jdbc(connection -> SessionEvents.of(connection, site, source, key));
            SessionFold.of(all).ifPresent(rows.get(key)::take);
        }
    }

    /** PostgreSQL looks up a list of keys at once; Derby would go through all sessions of the source for it, but is quick one by one. */
    private List<SessionRow> rows(EntityManager entities, SourceId source, List<String> keys, LockModeType lock) {
        if (database.engine() == Engine.DERBY) {
            return keys.stream().map(key -> entities.find(SessionRow.class, new SessionRow.Key(site, new SessionId(source, key)), lock))
                    .filter(Objects::nonNull).toList();
        }
        return entities.createQuery("select r from SessionRow r where r.site = :site and r.source = :source and r.key in :keys",
                SessionRow.class).setParameter("site", site).setParameter("source", source.value()).setParameter("keys", keys)
                .setLockMode(lock).getResultList();
    }

    private static List<List<String>> pieces(List<String> keys) {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            pieces.add(keys.subList(i, Math.min(keys.size(), i + AT_ONCE)));
        }
        return pieces;
    }
}
