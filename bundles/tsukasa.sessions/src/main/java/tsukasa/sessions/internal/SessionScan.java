// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Session;
import tsukasa.sessions.SessionQuery;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.Spans;
import tsukasa.sessions.internal.index.Days;

/**
 * Reads sessions of a period as of a moment. Those that are open or long are looked up apart from the short ones, of which
 * only the starts within the period and shortly before it come into question; both queries go by an index.
 */
final class SessionScan {
    private static final Comparator<Session> BY_ID = Comparator.<Session, String>comparing(session -> session.id().source().value())
            .thenComparing(session -> session.id().key());
    private static final long SHORT = Days.SHORT.toNanos() / 1000;

    private final String site;
    private final Map<SourceId, Duration> limits;
    private final Instant now;
    private UserSections sections;

    /** @param limits after how long a silent session counts as ended, by source */
    SessionScan(String site, Map<SourceId, Duration> limits, Instant now) {
        this.site = site;
        this.limits = limits;
        this.now = now;
    }

    /** Hands out the sessions by start, then by id. */
    void forEach(Connection connection, SessionQuery query, Consumer<Session> sink) throws SQLException {
        InOrder inOrder = new InOrder(sink);
        UserSections known = sections(connection);
        boolean openOnly = !query.states().isEmpty() && !query.states().contains(SessionState.ENDED);
        Selection lasting = restricted("*", query, SessionRow.LASTING);
        if (openOnly) {
            lasting.where("ended is null");
        }
        try (Selection.Cursor rows = lasting.open(connection, "started")) {
            boolean more = rows.next();
            if (!openOnly) {
                try (Selection.Cursor brief = restricted("*", query, SessionRow.ENDED_SHORT).open(connection, "started")) {
                    while (brief.next()) {
                        while (more && rows.row().getLong("started") <= brief.row().getLong("started")) {
                            offer(rows.row(), query, known, inOrder);
                            more = rows.next();
                        }
                        offer(brief.row(), query, known, inOrder);
                    }
                }
            }
            for (; more; more = rows.next()) {
                offer(rows.row(), query, known, inOrder);
            }
        }
        inOrder.flush();
    }

    /** Hands out the sessions of this period of which something was noted, in any order. */
    void forEachNoted(Connection connection, Period period, Consumer<Session> sink) throws SQLException {
        UserSections known = sections(connection);
        for (short lasting : new short[] { SessionRow.ENDED_SHORT, SessionRow.LASTING }) {
            restricted("*", SessionQuery.during(period), lasting).where("note is not null").forEach(connection, "", row -> {
                Session session = session(SessionRow.read(row).folded(), known);
                if (touches(period, session)) {
                    sink.accept(session);
                }
            });
        }
    }

    private void offer(ResultSet row, SessionQuery query, UserSections known, InOrder sink) throws SQLException {
        Session session = session(SessionRow.read(row).folded(), known);
        boolean state = query.states().isEmpty() || query.states().contains(session.state());
        if (state && query.hasClient(session) && query.period().filter(period -> !touches(period, session)).isEmpty()) {
            sink.offer(session);
        }
    }

    private static boolean touches(Period period, Session session) {
        return session.start().isBefore(period.to()) && (!session.start().isBefore(period.from())
                || session.end().isEmpty() || session.end().get().isAfter(period.from()));
    }

    Session session(FoldedSession folded, UserSections known) {
        return folded.asOf(now, Optional.ofNullable(limits.get(folded.id().source())), known);
    }

    /** What is known of users, read once; to be called before a query is open on the connection. */
    UserSections sections(Connection connection) throws SQLException {
        if (sections == null) {
            sections = UserSections.read(connection, site);
        }
        return sections;
    }

    /** Hands out these columns of the sessions of this period in any order; no source restricts nothing. */
    void forEach(Connection connection, String columns, Period period, Set<SourceId> sources, Selection.RowReader reader)
            throws SQLException {
        SessionQuery query = SessionQuery.during(period);
        for (short lasting : new short[] { SessionRow.ENDED_SHORT, SessionRow.LASTING }) {
            Selection selection = restricted(columns, query, lasting);
            if (!sources.isEmpty()) {
                selection.where("source in " + places(sources), sources.stream().map(SourceId::value).toArray());
            }
            selection.forEach(connection, "", reader);
        }
    }

    void count(Connection connection, Period period, PeriodCounts counts) throws SQLException {
        forEach(connection, "started, ended, last_sign, source, user_name", period, Set.of(), row -> {
            long start = row.getLong(1);
            long end = row.getLong(2);
            if (row.wasNull()) {
                end = endOfOpen(start, row.getLong(3), new SourceId(row.getString(4)));
            }
            counts.take(start, end, row.getString(5));
        });
    }

    Gaps gaps(Connection connection, Period period) throws SQLException {
        return Gaps.read(connection, site, period);
    }

    long endOfOpen(long start, long lastSign, SourceId source) {
        Duration limit = limits.get(source);
        boolean stale = limit != null && Duration.between(Micros.toInstant(lastSign), now).compareTo(limit) >= 0;
        return stale ? Math.max(start, lastSign) : Spans.OPEN;
    }

    private Selection restricted(String columns, SessionQuery query, short lasting) {
        Selection selection = new Selection(columns, "session_fold").where("site = ?", site).where("lasting = " + lasting);
        query.user().ifPresent(user -> selection.where("user_name = ?", user.value()));
        if (!query.clients().isEmpty() && query.clients().stream().allMatch(SessionScan::plain)) {
            selection.where("lower(trim(client)) in " + places(query.clients()), query.clients().toArray());
        }
        query.period().ifPresent(period -> {
            long from = Micros.of(period.from());
            selection.where("started < ?", Micros.of(period.to()));
            if (lasting == SessionRow.LASTING) {
                selection.where("(ended is null or ended > ? or started >= ?)", from, from);
            } else {
                selection.where("started >= ?", from - SHORT).where("(ended > ? or started >= ?)", from, from);
            }
        });
        return selection;
    }

    private static String places(Set<?> values) {
        return "(" + String.join(", ", Collections.nCopies(values.size(), "?")) + ")";
    }

    /** Whether every database makes the same lower case of it. */
    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c > ' ' && c < 0x7f);
    }

    /** Sorts what has the same start, so that the order is the same whatever the database's collation. */
    private static final class InOrder {
        private final Consumer<Session> sink;
        private final List<Session> together = new ArrayList<>();

        private InOrder(Consumer<Session> sink) {
            this.sink = sink;
        }

        private void offer(Session session) {
            if (!together.isEmpty() && !together.getFirst().start().equals(session.start())) {
                flush();
            }
            together.add(session);
        }

        private void flush() {
            together.sort(BY_ID);
            together.forEach(sink);
            together.clear();
        }
    }
}
