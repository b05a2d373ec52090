// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.internal.index.Days;
import tsukasa.sessions.internal.index.Gap;

/** When the sessions of a period were disconnected, as far as they came back. */
final class Gaps {
    /** Within a short session they began shortly before the period or in it. */
    private static final String LATE = "select source, session_key, began, ended from session_gap where site = ? and began >= ? and began < ?";
    private static final String EARLY = "select g.source, g.session_key, g.began, g.ended from session_fold f join session_gap g on "
            + "g.site = f.site and g.source = f.source and g.session_key = f.session_key where f.site = ? and f.lasting = 1 and g.began < ?";

    private final Map<SessionId, List<Gap>> bySession = new HashMap<>();

    static Gaps none() {
        return new Gaps();
    }

    static Gaps read(Connection connection, String site, Period period) throws SQLException {
        Gaps gaps = new Gaps();
        long early = Micros.of(period.from()) - Days.SHORT.toNanos() / 1000;
        gaps.add(connection, LATE, site, early, Micros.of(period.to()));
        gaps.add(connection, EARLY, site, early);
        gaps.bySession.values().forEach(some -> some.sort(Comparator.comparingLong(Gap::from)));
        return gaps;
    }

    private void add(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    bySession.computeIfAbsent(new SessionId(new SourceId(row.getString(1)), row.getString(2)), id -> new ArrayList<>())
                            .add(new Gap(row.getLong(3), row.getLong(4)));
                }
            }
        }
    }

    /** In order, apart from each other. */
    List<Gap> of(SessionId session) {
        return bySession.getOrDefault(session, List.of());
    }
}
