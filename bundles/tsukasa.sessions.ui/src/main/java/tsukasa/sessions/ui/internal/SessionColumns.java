// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.ui.internal;

import java.util.List;
import java.util.function.Function;

import tsukasa.api.Bytes;
import tsukasa.api.report.Column.Type;
import tsukasa.sessions.Session;
import tsukasa.ui.RecordColumn;

/** The columns of sessions, one expression each. */
final class SessionColumns {
    private final SessionWords words;

    private SessionColumns(SessionWords words) {
        this.words = words;
    }

    /** All, for the page. */
    static List<RecordColumn<Session>> all(SessionWords words) {
        SessionColumns columns = new SessionColumns(words);
        return List.of(columns.text("user", Session::user).width(13),
                columns.text("section", Session::section).width(16),
                columns.text("client", Session::client).width(11),
                columns.text("address", Session::address).width(14).hidden(),
                columns.text("host", Session::host).width(11),
                columns.text("layer", session -> words.layer(session.layer())).width(10),
                columns.state(),
                columns.of("since", Type.INSTANT, Session::since).width(19),
                columns.idle(),
                columns.length().hidden(),
                columns.of("roundTrip", Type.DURATION, Session::roundTrip).width(10),
                columns.of("bytes", Type.BYTES, SessionColumns::bytes),
                columns.of("received", Type.BYTES, Session::received).hidden(),
                columns.of("sent", Type.BYTES, Session::sent).hidden(),
                columns.text("source", session -> session.id().source()).width(11),
                columns.of("start", Type.INSTANT, Session::start),
                columns.of("end", Type.INSTANT, Session::end),
                columns.text("note", Session::note).hidden(),
                columns.text("key", session -> session.id().key()).hidden());
    }

    /** Those that differ within one user's history. */
    static List<RecordColumn<Session>> history(SessionWords words) {
        SessionColumns columns = new SessionColumns(words);
        return List.of(columns.of("start", Type.INSTANT, Session::start), columns.of("end", Type.INSTANT, Session::end),
                columns.length(), columns.state(), columns.text("client", Session::client).width(11),
                columns.text("host", Session::host).width(11),
                columns.text("layer", session -> words.layer(session.layer())).width(10),
                columns.of("bytes", Type.BYTES, SessionColumns::bytes), columns.text("source", session -> session.id().source()));
    }

    private static Bytes bytes(Session session) {
        return session.received().plus(session.sent());
    }

    private RecordColumn<Session> state() {
        return text("state", words::state).width(14).tone(session -> words.tone(session.state()));
    }

    private RecordColumn<Session> idle() {
        return RecordColumn.live("idle", title("idle"), Type.DURATION, SessionWords::idle);
    }

    private RecordColumn<Session> length() {
        return RecordColumn.live("length", title("length"), Type.DURATION, Session::length);
    }

    private RecordColumn<Session> text(String id, Function<Session, ?> value) {
        return RecordColumn.text(id, title(id), value);
    }

    private RecordColumn<Session> of(String id, Type type, Function<Session, ?> value) {
        return RecordColumn.of(id, title(id), type, value);
    }

    private String title(String id) {
        return words.text("SessionColumns_" + id);
    }
}
