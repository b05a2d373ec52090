// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

import tsukasa.licenses.Pool;
import tsukasa.licenses.Seat;

/** The seats of one pool, and whether more can be assigned. */
record SeatLedger(Pool pool, List<Seat> seats) {
    SeatLedger {
        seats = List.copyOf(seats);
    }

    /** What stands against seats. */
    sealed interface Obstacle {
        /** The pool has no seats. */
        record NotNamed() implements Obstacle {
        }

        /** The same user or device has one on a day of it already. */
        record Seated(Seat held) implements Obstacle {
        }

        /** So many would be assigned on this day. */
        record Full(LocalDate day, int assigned, int entitled) implements Obstacle {
        }
    }

    /** How many are assigned on this day. */
    int assignedOn(LocalDate day) {
        return Math.toIntExact(seats.stream().filter(seat -> seat.heldOn(day)).count());
    }

    /** What stands against adding these; empty if they can be assigned. */
    Optional<Obstacle> against(Collection<Seat> more) {
        if (!pool.named()) {
            return Optional.of(new Obstacle.NotNamed());
        }
        return clash(more).<Obstacle>map(Obstacle.Seated::new).or(() -> overflow(more));
    }

    /** A seat that the assignee of one of these holds on a day of it, among these too. */
    Optional<Seat> clash(Collection<Seat> more) {
        List<Seat> fresh = List.copyOf(more);
        for (int i = 0; i < fresh.size(); i++) {
            Seat seat = fresh.get(i);
            Optional<Seat> held = Stream.concat(seats.stream(), fresh.subList(0, i).stream())
                    .filter(other -> other.assignee().equals(seat.assignee()) && other.overlaps(seat.from(), seat.until())).findFirst();
            if (held.isPresent()) {
                return held;
            }
        }
        return Optional.empty();
    }

    /** More can only become too many on a day when a seat begins; that the entitlement falls later is not theirs to answer for. */
    private Optional<Obstacle> overflow(Collection<Seat> more) {
        SeatLedger then = with(more);
        TreeSet<LocalDate> beginnings = new TreeSet<>();
        for (Seat seat : more) {
            then.seats.stream().map(Seat::from).filter(seat::heldOn).forEach(beginnings::add);
        }
        return beginnings.stream().filter(day -> then.assignedOn(day) > pool.entitlementOn(day)).findFirst()
                .map(day -> new Obstacle.Full(day, then.assignedOn(day), pool.entitlementOn(day)));
    }

    /**
     * Whether somebody else has been given the place that this seat left on that day and would take back; says on which day it
     * would be one too many.
     */
    Optional<Obstacle.Full> retaken(Seat restored, LocalDate freed) {
        SeatLedger then = changed(List.of(restored));
        return seats.stream().filter(seat -> !seat.id().equals(restored.id())).map(Seat::from)
                .filter(day -> !day.isBefore(freed) && restored.heldOn(day)).sorted()
                .filter(day -> then.assignedOn(day) > pool.entitlementOn(day)).findFirst()
                .map(day -> new Obstacle.Full(day, then.assignedOn(day), pool.entitlementOn(day)));
    }

    SeatLedger with(Collection<Seat> more) {
        return new SeatLedger(pool, Stream.concat(seats.stream(), more.stream()).toList());
    }

    /** The same with these in the place of those of the same id. */
    SeatLedger changed(Collection<Seat> now) {
        return new SeatLedger(pool, Stream.concat(seats.stream().filter(seat -> now.stream().noneMatch(one -> one.id().equals(seat.id()))),
                now.stream()).toList());
    }
}
