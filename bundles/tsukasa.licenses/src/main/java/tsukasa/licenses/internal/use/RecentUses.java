// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.ToLongFunction;

import tsukasa.api.Progress;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.RecentUse;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Counting;
import tsukasa.sessions.SessionService;

/**
 * How all pools were used lately. Sessions know by themselves what has changed of them, and pools that count the same are one
 * question; what checkouts and seats say is kept for some minutes, until something of theirs is stored or the next day begins.
 */
final class RecentUses {
    /** How long an answer may be given again though another console may have stored something. */
    static final Duration SHARED = Duration.ofMinutes(3);
    /** How long at all: the clock of a server may be ahead, and what it gives out then begins without anything being stored. */
    static final Duration OWN = Duration.ofMinutes(15);
    private final SessionService sessions;
    private final ToLongFunction<Pool> revision;
    private final BooleanSupplier shared;
    private final Map<PoolId, Kept> kept = new HashMap<>();

    /** Reads how many were in use. */
    @FunctionalInterface
    interface Reader {
        Concurrency read(Pool pool, RecentSteps steps);
    }

    private record Kept(Pool pool, long revision, LocalDate day, Instant at, RecentUse use) {
    }

    /**
     * @param revision of what a pool of checkouts or seats counts: another number, another answer
     * @param shared   whether others store into the same database
     */
    RecentUses(SessionService sessions, ToLongFunction<Pool> revision, BooleanSupplier shared) {
        this.sessions = sessions;
        this.revision = revision;
        this.shared = shared;
    }

    /** Who asks at the same time waits, and has the answer of the one who was first. */
    synchronized List<RecentUse> of(List<Pool> pools, RecentSteps steps, Reader reader, Progress progress) {
        Map<Counting, Concurrency> counted = new HashMap<>();
        Function<Counting, Concurrency> count = counting -> sessions.concurrency(steps.period(), counting);
        List<RecentUse> uses = new ArrayList<>();
        for (Pool pool : pools) {
            progress.check();
            Optional<Counting> counting = ClaimReader.ofSessions(pool);
            uses.add(counting.isPresent() ? steps.of(pool, counted.computeIfAbsent(counting.get(), count)) : other(pool, steps, reader));
        }
        kept.keySet().retainAll(pools.stream().map(Pool::id).toList());
        return uses;
    }

    private RecentUse other(Pool pool, RecentSteps steps, Reader reader) {
        long now = revision.applyAsLong(pool); // asked before reading: what is stored meanwhile is read again the next time
        Kept before = kept.get(pool.id());
        if (before != null && before.pool.equals(pool) && before.revision == now && before.day.equals(steps.today())
                && !steps.now().isBefore(before.at)
                && before.at.plus(shared.getAsBoolean() ? SHARED : OWN).isAfter(steps.now())) {
            return before.use;
        }
        RecentUse use = steps.of(pool, reader.read(pool, steps));
        kept.put(pool.id(), new Kept(pool, now, steps.today(), steps.now(), use));
        return use;
    }
}
