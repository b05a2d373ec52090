// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.command;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.Texts;
import tsukasa.api.UserId;
import tsukasa.api.report.Column;
import tsukasa.api.report.Column.Type;
import tsukasa.api.report.Table;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.HostName;
import tsukasa.sessions.Session;

/** Sessions as the command line shows them: a table for people, or the names of the plain format for programs. */
final class SessionTable {
    private SessionTable() {
    }

    static Table of(List<Session> sessions, Instant now, Texts texts) {
        List<Column> columns = List.of(column(texts, "session", Type.TEXT), column(texts, "user", Type.TEXT),
                column(texts, "section", Type.TEXT), column(texts, "client", Type.TEXT), column(texts, "host", Type.TEXT),
                column(texts, "start", Type.INSTANT), column(texts, "end", Type.INSTANT), column(texts, "length", Type.DURATION),
                column(texts, "state", Type.TEXT));
        return new Table("sessions", "", columns, sink -> sessions.forEach(session -> sink.row(session.id().toString(),
                session.user().map(UserId::value).orElse(null), session.section().map(Section::value).orElse(null),
                session.client().map(ClientName::value).orElse(null), session.host().map(HostName::value).orElse(null),
                session.start(), session.end().orElse(null), session.length(now), state(session, texts))));
    }

    private static Column column(Texts texts, String id, Type type) {
        return new Column(id, texts.text("SessionTable_" + id), type);
    }

    static String state(Session session, Texts texts) {
        return texts.text(session.inferred() ? "SessionTable_inferred" : "SessionTable_" + session.state());
    }

    /** Null stands for whatever is not known. */
    static Map<String, Object> json(Session session) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("session", session.id().key());
        json.put("user", session.user().map(UserId::value).orElse(null));
        json.put("section", session.section().map(Section::value).orElse(null));
        json.put("client", session.client().map(ClientName::value).orElse(null));
        json.put("address", session.address().orElse(null));
        json.put("host", session.host().map(HostName::value).orElse(null));
        json.put("layer", session.layer() == Layer.UNKNOWN ? null : session.layer().code());
        json.put("start", session.start());
        json.put("end", session.end().orElse(null));
        json.put("state", session.state().name().toLowerCase(Locale.ROOT));
        json.put("inferred", session.inferred());
        json.put("source", session.id().source().value());
        return json;
    }
}
