// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;
import tsukasa.persistence.Database;
import tsukasa.persistence.Unit;

/** Seats, those that are over too. */
final class SeatStore {
    private final Database database;
    private final Unit unit;
    private final String site;
    private final Revisions revisions;

    SeatStore(Database database, Unit unit, String site, Revisions revisions) {
        this.database = database;
        this.unit = unit;
        this.site = site;
        this.revisions = revisions;
    }

    /** What revisions call the seats of a pool. */
    static String thing(PoolId pool) {
        return "seats " + pool;
    }

    private void stored(Collection<Seat> seats) {
        revisions.stored(seats.stream().map(seat -> thing(seat.pool())).distinct().toList());
    }

    /** All that ever were, by first day, then by assignee. */
    List<Seat> of(PoolId pool) {
        return database.inTransaction() ? unit.read(entities -> entities
                .createQuery("select s from SeatRow s where s.site = :site and s.pool = :pool order by s.from, s.assignee, s.id",
                SeatRow.class)
                .setParameter("site", site).setParameter("pool", pool.value()).getResultList().stream().map(SeatRow::seat).toList())
                : read(pool);
    }

    /** With SQL, so that the first page need not wait until the entities are there. */
    private List<Seat> read(PoolId pool) {
        return database.jdbc(connection -> {
            List<Seat> seats = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + SeatRow.COLUMNS + " from license_seat where site = ? and pool = ? order by first_day, assignee, id")) {
                select.setString(1, site);
                select.setString(2, pool.value());
                ResultSet rows = select.executeQuery();
                while (rows.next()) {
                    seats.add(SeatRow.of(rows).seat());
                }
            }
            return seats;
        });
    }

    /** Those assigned on this day, by pool, then by assignee. */
    List<Seat> on(LocalDate day) {
        return unit.read(entities -> entities
                .createQuery("select s from SeatRow s where s.site = :site and s.from <= :day and (s.until is null or s.until > :day) "
                        + "order by s.pool, s.assignee, s.id", SeatRow.class)
                .setParameter("site", site).setParameter("day", day).getResultList().stream().map(SeatRow::seat).toList());
    }

    Optional<Seat> find(SeatId id) {
        return unit.read(entities -> Optional.ofNullable(entities.find(SeatRow.class, new RowId(site, id.toString()))).map(SeatRow::seat));
    }

    void add(Collection<Seat> seats) {
        unit.update(entities -> seats.forEach(seat -> entities.persist(new SeatRow(site, seat))));
        stored(seats);
    }

    /** Replaces those of the same id, which must be there. */
    void put(Collection<Seat> seats) {
        unit.update(entities -> seats.forEach(seat -> entities.find(SeatRow.class, new RowId(site, seat.id().toString())).take(seat)));
        stored(seats);
    }

    /** With all of its past. */
    void remove(PoolId pool) {
        unit.update(entities -> entities.createQuery("delete from SeatRow s where s.site = :site and s.pool = :pool")
                .setParameter("site", site).setParameter("pool", pool.value()).executeUpdate());
        revisions.stored(List.of(thing(pool)));
    }
}
