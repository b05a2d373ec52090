// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import tsukasa.api.source.SourceId;
import tsukasa.sessions.SessionId;

/** When sessions were disconnected, as far as they came back. */
final class Gaps {
    private static final String CLOSED = "select source, session_key, min(began), ended from (select d.source, d.session_key, "
            + "d.happened as began, (select min(l.happened) from session_event l where l.site = d.site and l.source = d.source "
            + "and l.session_key = d.session_key and l.happened > d.happened and l.kind in ('STARTED', 'RECONNECTED', 'ACTIVE', 'IDLE')) "
            + "as ended from session_event d where d.site = ? and d.kind = 'DISCONNECTED') g where ended is not null "
            + "group by source, session_key, ended order by source, session_key, ended";

    private final Map<SessionId, List<Gap>> bySession = new HashMap<>();

    /** The half-open interval of one disconnection. */
    record Gap(long from, long to) {
    }

    static Gaps none() {
        return new Gaps();
    }

    static Gaps read(Connection connection, String site) throws SQLException {
        Gaps gaps = new Gaps();
        try (PreparedStatement query = connection.prepareStatement(CLOSED)) {
            query.setString(1, site);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    gaps.bySession.computeIfAbsent(new SessionId(new SourceId(row.getString(1)), row.getString(2)), id -> new ArrayList<>())
                            .add(new Gap(row.getLong(3), row.getLong(4)));
                }
            }
        }
        return gaps;
    }

    /** In order, apart from each other. */
    List<Gap> of(SessionId session) {
        return bySession.getOrDefault(session, List.of());
    }
}
