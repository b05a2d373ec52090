// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.licenses.Assignee;
import tsukasa.licenses.LicenseService;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Release;
import tsukasa.licenses.Seat;
import tsukasa.licenses.SeatId;

/** What the operations on seats share: how seats and ledgers are fetched, how obstacles are told. */
final class SeatOffice {
    private final LicenseStorage storage;
    private final Supplier<UUID> ids;
    private final Texts texts;

    SeatOffice(LicenseStorage storage, Supplier<UUID> ids, Texts texts) {
        this.storage = storage;
        this.ids = ids;
        this.texts = texts;
    }

    /** The ledger of this pool, which nobody else changes until the transaction is over. */
    SeatLedger claim(PoolId id) {
        Pool pool = storage.tables().pools().find(id).orElseThrow(() -> new Refusal(texts.text("Pool_gone", id)));
        storage.tables().pools().claim(id);
        return new SeatLedger(pool, storage.tables().seats().of(id));
    }

    /** These seats, in this order, each once. */
    List<Seat> find(Collection<SeatId> seats) {
        return seats.stream().distinct().map(id -> storage.tables().seats().find(id)
                .orElseThrow(() -> new Refusal(texts.text("Seats_gone", id)))).toList();
    }

    static Map<PoolId, List<Seat>> byPool(Collection<Seat> seats) {
        Map<PoolId, List<Seat>> byPool = new LinkedHashMap<>();
        seats.forEach(seat -> byPool.merge(seat.pool(), List.of(seat),
                (some, more) -> java.util.stream.Stream.concat(some.stream(), more.stream()).toList()));
        return byPool;
    }

    Seat seat(PoolId pool, Assignee assignee, LocalDate from, Optional<LocalDate> until, String note) {
        return new Seat(new SeatId(ids.get()), pool, assignee, from, until, note, Optional.empty());
    }

    /** The same seat, free from this day on; one that has not begun by then never begins. */
    Seat released(Seat seat, LocalDate day, Change change) {
        if (seat.until().filter(end -> !end.isAfter(day)).isPresent()) {
            throw new Refusal(texts.text("Seats_over", seat.assignee().name(), seat.pool(), seat.until().get()));
        }
        return new Seat(seat.id(), seat.pool(), seat.assignee(), seat.from(), Optional.of(day.isBefore(seat.from()) ? seat.from() : day),
                seat.note(), Optional.of(new Release(change.at(), change.actor(), seat.until())));
    }

    void refuse(PoolId pool, SeatLedger.Obstacle obstacle) {
        throw new Refusal(switch (obstacle) {
            case SeatLedger.Obstacle.NotNamed none -> texts.text("Seats_notNamed", pool);
            case SeatLedger.Obstacle.Seated seated -> texts.text("Seats_seated", seated.held().assignee().name(), pool, seated.held()
                    .from());
            case SeatLedger.Obstacle.Full full -> texts.text("Seats_full", pool, full.day(), full.assigned(), full.entitled());
        });
    }

    void add(List<Seat> seats) {
        storage.tables().seats().add(seats);
    }

    void put(List<Seat> seats) {
        storage.tables().seats().put(seats);
    }

    void tell(Change change, List<Seat> before, List<Seat> after, String summary) {
        change.describe(Said.seats(before), Said.seats(after));
        change.summarize(summary);
        change.touches(LicenseService.TOPIC);
    }

    String text(String key, Object... arguments) {
        return texts.text(key, arguments);
    }
}
