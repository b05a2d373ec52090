// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

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
