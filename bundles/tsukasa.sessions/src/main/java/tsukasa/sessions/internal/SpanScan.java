// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;
import tsukasa.sessions.Spans;
import tsukasa.sessions.internal.index.Gap;

/** Reads what is counted of a period: cuts the time disconnected out of the sessions, and unites those of one owner. */
final class SpanScan {
    private final SessionScan scan;
    private final Counting counting;
    private final Period period;
    private final long from;
    private final long to;
    private final Spans.Builder pieces = new Spans.Builder();
    private Gaps gaps = Gaps.none();
    private UserSections sections = new UserSections();

    SpanScan(SessionScan scan, Counting counting, Period period) {
        this.scan = scan;
        this.counting = counting;
        this.period = period;
        from = Micros.of(period.from());
        to = Micros.of(period.to());
    }

    Spans read(Connection connection) throws SQLException {
        if (!counting.disconnected()) {
            gaps = scan.gaps(connection, period);
        }
        sections = scan.sections(connection);
        String owner = counting.by() == CountBy.DEVICES ? "client" : "user_name";
        scan.forEach(connection, "started, ended, last_sign, source, session_key, state, since, section, user_name, " + owner, period,
                counting.sources(), this::take);
        Spans spans = pieces.build();
        return counting.by() == CountBy.SESSIONS ? spans : UnitedSpans.of(spans);
    }

    private void take(ResultSet row) throws SQLException {
        SessionId id = new SessionId(new SourceId(row.getString(4)), row.getString(5));
        long start = row.getLong(1);
        long end = row.getLong(2);
        if (row.wasNull()) {
            end = scan.endOfOpen(start, row.getLong(3), id.source());
        }
        if (counting.disconnected()) {
            add(start, end, row, id);
            return;
        }
        for (Gap gap : gaps.of(id)) {
            add(start, Math.min(end, gap.from()), row, id);
            start = Math.max(start, gap.to());
        }
        boolean away = SessionState.DISCONNECTED.name().equals(row.getString(6));
        add(start, away ? Math.min(end, row.getLong(7)) : end, row, id);
    }

    private void add(long start, long end, ResultSet row, SessionId id) throws SQLException {
        boolean overlaps = start < end && start < to && end > from;
        if (overlaps || start == end && start == row.getLong(1) && start >= from && start < to) {
            pieces.add(start, end, Optional.ofNullable(row.getString(10)), section(row), id);
        }
    }

    private Optional<Section> section(ResultSet row) throws SQLException {
        String told = row.getString(8);
        String user = row.getString(9);
        return told != null || user == null ? Optional.ofNullable(told).map(Section::new)
                : sections.of(new UserId(user), row.getLong(1));
    }
}
