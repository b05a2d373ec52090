// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.io.Serializable;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import tsukasa.api.Bytes;
import tsukasa.api.Layer;
import tsukasa.api.Section;
import tsukasa.api.UserId;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.ClientName;
import tsukasa.sessions.EventKind;
import tsukasa.sessions.HostName;
import tsukasa.sessions.SessionId;
import tsukasa.sessions.SessionState;

/** A folded session as it is kept. It can always be made again from its events. */
@Entity
@Table(name = "session_fold")
@IdClass(SessionRow.Key.class)
class SessionRow {
    static final short ENDED_SHORT = 0;
    static final short LASTING = 1;

    static final String UPDATE = "update session_fold set user_name = ?, section = ?, client = ?, address = ?, host = ?, layer = ?, "
            + "started = ?, start_reported = ?, ended = ?, lasting = ?, state = ?, since = ?, last_sign = ?, last_kind = ?, last_key = ?, "
            + "round_trip = ?, received = ?, sent = ?, note = ? where site = ? and source = ? and session_key = ?";

    @Id
    private String site;
    @Id
    private String source;
    @Id
    @Column(name = "session_key")
    private String key;
    @Column(name = "user_name")
    private String user;
    private String section;
    private String client;
    private String address;
    private String host;
    private String layer;
    private long started;
    @Column(name = "start_reported")
    private short startReported;
    private Long ended;
    private short lasting;
    private String state;
    private long since;
    @Column(name = "last_sign")
    private long lastSign;
    @Column(name = "last_kind")
    private String lastKind;
    @Column(name = "last_key")
    private String lastKey;
    @Column(name = "round_trip")
    private Long roundTrip;
    private long received;
    private long sent;
    private String note;

    SessionRow() {
    }

    SessionRow(String site, FoldedSession session) {
        this.site = site;
        source = session.id().source().value();
        key = session.id().key();
        take(session);
    }

    SessionId id() {
        return new SessionId(new SourceId(source), key);
    }

    final void take(FoldedSession session) {
        user = session.user().map(UserId::value).orElse(null);
        section = session.section().map(Section::value).orElse(null);
        client = session.client().map(ClientName::value).orElse(null);
        address = session.address().orElse(null);
        host = session.host().map(HostName::value).orElse(null);
        layer = session.layer().name();
        started = Micros.of(session.start());
        startReported = (short) (session.started() ? 1 : 0);
        ended = session.end().map(Micros::of).orElse(null);
        lasting = session.lasting() ? LASTING : ENDED_SHORT;
        state = session.state().name();
        since = Micros.of(session.since());
        lastSign = Micros.of(session.newest().at());
        lastKind = session.newest().kind().name();
        lastKey = session.newest().key();
        roundTrip = session.roundTrip().map(time -> time.toNanos() / 1000).orElse(null);
        received = session.received().count();
        sent = session.sent().count();
        note = session.note().orElse(null);
    }

    FoldedSession folded() {
        return new FoldedSession(id(), Optional.ofNullable(user).map(UserId::new), Optional.ofNullable(section).map(Section::new),
                Optional.ofNullable(client).map(ClientName::new), Optional.ofNullable(address),
                Optional.ofNullable(host).map(HostName::new), Layer.valueOf(layer), Micros.toInstant(started), startReported == 1,
                Optional.ofNullable(ended).map(Micros::toInstant), SessionState.valueOf(state), Micros.toInstant(since),
                new EventPlace(Micros.toInstant(lastSign), EventKind.valueOf(lastKind), lastKey),
                Optional.ofNullable(roundTrip).map(time -> Duration.of(time, ChronoUnit.MICROS)), new Bytes(received),
                new Bytes(sent), Optional.ofNullable(note), List.of());
    }

    /** The row on which this result of a plain query of all columns stands. */
    static SessionRow read(ResultSet columns) throws SQLException {
        SessionRow row = new SessionRow();
        row.site = columns.getString("site");
        row.source = columns.getString("source");
        row.key = columns.getString("session_key");
        row.user = columns.getString("user_name");
        row.section = columns.getString("section");
        row.client = columns.getString("client");
        row.address = columns.getString("address");
        row.host = columns.getString("host");
        row.layer = columns.getString("layer");
        row.started = columns.getLong("started");
        row.startReported = columns.getShort("start_reported");
        row.ended = number(columns, "ended");
        row.lasting = columns.getShort("lasting");
        row.state = columns.getString("state");
        row.since = columns.getLong("since");
        row.lastSign = columns.getLong("last_sign");
        row.lastKind = columns.getString("last_kind");
        row.lastKey = columns.getString("last_key");
        row.roundTrip = number(columns, "round_trip");
        row.received = columns.getLong("received");
        row.sent = columns.getLong("sent");
        row.note = columns.getString("note");
        return row;
    }

    void bindUpdate(PreparedStatement update) throws SQLException {
        String[] texts = { user, section, client, address, host, layer };
        int place = 0;
        for (String text : texts) {
            update.setString(++place, text);
        }
        update.setLong(++place, started);
        update.setShort(++place, startReported);
        update.setObject(++place, ended, Types.BIGINT);
        update.setShort(++place, lasting);
        update.setString(++place, state);
        update.setLong(++place, since);
        update.setLong(++place, lastSign);
        update.setString(++place, lastKind);
        update.setString(++place, lastKey);
        update.setObject(++place, roundTrip, Types.BIGINT);
        update.setLong(++place, received);
        update.setLong(++place, sent);
        update.setString(++place, note);
        update.setString(++place, site);
        update.setString(++place, source);
        update.setString(++place, key);
    }

    private static Long number(ResultSet columns, String name) throws SQLException {
        long value = columns.getLong(name);
        return columns.wasNull() ? null : value;
    }

    /** What JPA asks of an identity of several columns. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1;
        private String site;
        private String source;
        private String key;

        Key() {
        }

        Key(String site, SessionId id) {
            this.site = site;
            source = id.source().value();
            key = id.key();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key that && site.equals(that.site) && source.equals(that.source) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return Objects.hash(site, source, key);
        }
    }
}
