// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import tsukasa.api.Actor;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.persistence.Micros;

/** A seat as it is kept. */
@Entity
@Table(name = "license_seat")
@IdClass(RowId.class)
class SeatRow {
    static final String COLUMNS = "id, pool, kind, assignee, first_day, free_day, note, released, released_by, free_day_before";
    private static final String PERSON = "PERSON";
    private static final String DEVICE = "DEVICE";

    @Id
    private String site;
    @Id
    private String id;
    private String pool;
    private String kind;
    private String assignee;
    @Column(name = "first_day")
    private LocalDate from;
    @Column(name = "free_day")
    private LocalDate until;
    private String note;
    private Long released;
    @Column(name = "released_by")
    private String releasedBy;
    @Column(name = "free_day_before")
    private LocalDate before;
    @Version
    private long version;

    SeatRow() {
    }

    SeatRow(String site, Seat seat) {
        this.site = site;
        id = seat.id().toString();
        take(seat);
    }

    /** Of a query for {@link #COLUMNS}. */
    static SeatRow of(ResultSet row) throws SQLException {
        SeatRow read = new SeatRow();
        read.id = row.getString("id");
        read.pool = row.getString("pool");
        read.kind = row.getString("kind");
        read.assignee = row.getString("assignee");
        read.from = day(row, "first_day");
        read.until = day(row, "free_day");
        read.note = row.getString("note");
        long released = row.getLong("released");
        read.released = row.wasNull() ? null : released;
        read.releasedBy = row.getString("released_by");
        read.before = day(row, "free_day_before");
        return read;
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getDate(column)).map(Date::toLocalDate).orElse(null);
    }

    final void take(Seat seat) {
        pool = seat.pool().value();
        kind = seat.assignee() instanceof Assignee.Person ? PERSON : DEVICE;
        assignee = seat.assignee().name();
        from = seat.from();
        until = seat.until().orElse(null);
        note = seat.note();
        released = seat.release().map(Release::at).map(Micros::of).orElse(null);
        releasedBy = seat.release().map(Release::by).map(Actor::value).orElse(null);
        before = seat.release().flatMap(Release::before).orElse(null);
    }

    Seat seat() {
        Optional<Release> release = Optional.ofNullable(released)
                .map(at -> new Release(Micros.toInstant(at), new Actor(releasedBy), Optional.ofNullable(before)));
        return new Seat(SeatId.of(id), new PoolId(pool), kind.equals(PERSON) ? Assignee.person(assignee) : Assignee.device(assignee), from,
                Optional.ofNullable(until), note, release);
    }
}
