// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.Seat;

/** Pools as things that are edited. */
final class PoolThing implements Thing<PoolId, Pool> {
    private final LicenseStorage storage;
    private final Texts texts;

    PoolThing(LicenseStorage storage, Texts texts) {
        this.storage = storage;
        this.texts = texts;
    }

    @Override
    public String word() {
        return "pool";
    }

    @Override
    public PoolId id(Pool thing) {
        return thing.id();
    }

    @Override
    public Shelf<PoolId, Pool> shelf() {
        return storage.tables().pools();
    }

    @Override
    public String text(String key, PoolId id) {
        return texts.text("Pool_" + key, id);
    }

    @Override
    public String said(Pool pool) {
        return Said.lines(pool);
    }

    @Override
    public String saidWithAll(Pool pool) {
        List<Seat> seats = storage.tables().seats().of(pool.id());
        return seats.isEmpty() ? said(pool) : said(pool) + "\n" + Said.seats(seats);
    }

    @Override
    public Optional<String> wrong(Pool pool) {
        return unknownContract(pool).or(() -> seated(pool));
    }

    Optional<String> unknownContract(Pool pool) {
        return pool.contract().filter(contract -> storage.tables().contracts().find(contract).isEmpty())
                .map(contract -> texts.text("Contract_gone", contract));
    }

    /** A pool that has seats can't turn into one that has none. */
    Optional<String> seated(Pool pool) {
        List<Seat> held = pool.named() ? List.of() : held(pool);
        return held.isEmpty() ? Optional.empty() : Optional.of(texts.text("Pool_seated", pool.id(), held.size()));
    }

    @Override
    public Optional<String> needed(Pool pool) {
        List<Seat> held = held(pool);
        return held.isEmpty() ? Optional.empty() : Optional.of(texts.text("Pool_needed", pool.id(), held.size()));
    }

    private List<Seat> held(Pool pool) {
        LocalDate today = storage.today();
        return storage.tables().seats().of(pool.id()).stream().filter(seat -> seat.overlaps(today, Optional.empty())).toList();
    }

    @Override
    public void removeAll(Pool pool) {
        storage.tables().seats().remove(pool.id());
        storage.tables().pools().remove(pool.id());
    }
}
