// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import tsukasa.api.source.SourceId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Engine;
import tsukasa.persistence.Micros;
import tsukasa.persistence.Unit;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.SessionEvent;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.internal.index.ChangedDays;
import tsukasa.sessions.internal.index.Revisions;

/** Keeps the folded sessions in step with their events. */
final class SessionStore {
    private static final int AT_ONCE = 200;

    private final Database database;
    private final Unit unit;
    private final String site;
    private final Revisions revisions;

    SessionStore(Database database, Unit unit, String site, Revisions revisions) {
        this.database = database;
        this.unit = unit;
        this.site = site;
        this.revisions = revisions;
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
        Map<String, FoldedSession> known = new HashMap<>();
        for (List<String> some : pieces(keys)) {
            rows(source, some, "").forEach((key, row) -> known.put(key, row.folded()));
        }
        return known;
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
        bySource.forEach((source, sessions) -> pieces(List.copyOf(sessions.keySet())).forEach(keys -> fold(source, keys, sessions)));
    }

    private void fold(SourceId source, List<String> keys, Map<String, List<SessionEvent>> fresh) {
        Map<String, SessionRow> stored = rows(source, keys, database.engine() == Engine.DERBY ? " for update with rs" : " for update");
        GapStore gaps = new GapStore(database, site);
        ChangedDays changed = database.beforeCommit(ChangedDays.class, () -> new ChangedDays(revisions));
        unit.update(entities -> {
            for (String key : keys) {
                if (!stored.containsKey(key)) {
                    SessionFold.of(fresh.get(key)).ifPresent(session -> {
                        entities.persist(new SessionRow(site, session));
                        gaps.add(session);
                        mark(changed, session);
                    });
                }
            }
            entities.flush();
            entities.clear();
        });
        if (!stored.isEmpty()) {
            stored.forEach((key, row) -> goOn(row, fresh.get(key), gaps, changed));
            update(stored.values());
        }
        gaps.write();
    }

    private void goOn(SessionRow row, List<SessionEvent> fresh, GapStore gaps, ChangedDays changed) {
        FoldedSession before = row.folded();
        boolean on = SessionFold.canContinue(before, fresh);
        FoldedSession after = on ? SessionFold.continued(before, fresh) : SessionFold.of(events(row.id())).orElse(before);
        if (on) {
            gaps.add(after);
        } else {
            gaps.replace(after);
        }
        row.take(after);
        if (!on || after.lasting() || !after.countsAs(before)) {
            mark(changed, before);
            mark(changed, after);
        }
    }

    private static void mark(ChangedDays changed, FoldedSession session) {
        if (session.lasting()) {
            changed.lastingSession();
        } else {
            changed.shortSession(Micros.of(session.start()), Micros.of(session.end().orElseThrow()));
        }
    }

    /** All columns at once: a statement for each set of changed columns, as JPA would make, costs Derby more than the update. */
    private void update(Collection<SessionRow> rows) {
        database.jdbc(connection -> {
            try (PreparedStatement update = connection.prepareStatement(SessionRow.UPDATE)) {
                for (SessionRow row : rows) {
                    row.bindUpdate(update);
                    update.addBatch();
                }
                return update.executeBatch();
            }
        });
    }

    /** PostgreSQL looks up a list of keys at once; Derby would go through all sessions of the source for it, but is quick one by one. */
    private Map<String, SessionRow> rows(SourceId source, List<String> keys, String lock) {
        Map<String, SessionRow> rows = new HashMap<>();
        int atOnce = database.engine() == Engine.DERBY ? 1 : keys.size();
        String query = "select * from session_fold where site = ? and source = ? and session_key in (" + "?, ".repeat(Math.max(0, atOnce - 1))
                + "?)" + lock;
        return database.jdbc(connection -> {
            try (PreparedStatement select = connection.prepareStatement(query)) {
                select.setString(1, site);
                select.setString(2, source.value());
                for (int first = 0; first < keys.size(); first += atOnce) {
                    for (int i = 0; i < atOnce; i++) {
                        select.setString(i + 3, keys.get(first + i));
                    }
                    read(select, rows);
                }
            }
            return rows;
        });
    }

    private static void read(PreparedStatement select, Map<String, SessionRow> rows) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            while (result.next()) {
                SessionRow row = SessionRow.read(result);
                rows.put(row.id().key(), row);
            }
        }
    }

    private static List<List<String>> pieces(List<String> keys) {
        List<List<String>> pieces = new ArrayList<>();
        for (int i = 0; i < keys.size(); i += AT_ONCE) {
            pieces.add(keys.subList(i, Math.min(keys.size(), i + AT_ONCE)));
        }
        return pieces;
    }
}
