// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import tsukasa.api.Period;
import tsukasa.api.Progress;
import tsukasa.api.UserId;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Denials.Refused;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Holder;
import tsukasa.licenses.Pool;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/** Pools of which so many were in use from an instant on. */
final class FakeUses implements UseService {
    private final Map<PoolId, Map<Instant, Integer>> used = new HashMap<>();
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private final Supplier<List<Pool>> pools;
    private final Instant now;
    private final List<Refused> refused = new ArrayList<>();

    FakeUses(Supplier<List<Pool>> pools, Instant now) {
        this.pools = pools;
        this.now = now;
    }

    FakeUses with(String pool, Instant from, int count) {
        used.computeIfAbsent(new PoolId(pool), id -> new HashMap<>()).put(from, count);
        return this;
    }

    FakeUses refused(String user, Instant at, Instant gotIn) {
        refused.add(new Refused(at, Optional.of(new UserId(user)), Optional.empty(), Optional.of("full"), Optional.ofNullable(gotIn)));
        return this;
    }

    @Override
    public Peak peak(PoolId pool, Period period) {
        return used.getOrDefault(pool, Map.of()).entrySet().stream().filter(use -> use.getKey().isBefore(period.to()) && use.getKey()
                .plus(Duration.ofHours(12)).isAfter(period.from()))
                .max(Map.Entry.comparingByValue()).map(use -> new Peak(use.getValue(), Optional.of(use.getKey()), Duration.ofHours(1),
                List.of()))
                .orElse(new Peak(0, Optional.empty(), Duration.ZERO, List.of()));
    }

    @Override
    public List<RecentUse> recent(Progress progress) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return pools.get().stream().map(pool -> new RecentUse(pool, peak(pool.id(), new Period(now, now.plusNanos(1_000))).count(),
                most(pool.id(), today.withDayOfMonth(1)), most(pool.id(), today.minusDays(RecentUse.DAYS - 1L)),
                IntStream.range(0, RecentUse.DAYS).mapToObj(day -> peak(pool.id(), Period.day(today.minusDays(RecentUse.DAYS - 1L - day), ZONE))
                        .count()).toList())).toList();
    }

    private RecentUse.Most most(PoolId pool, LocalDate first) {
        Peak peak = peak(pool, new Period(first.atStartOfDay(ZONE).toInstant(), now.plusNanos(1_000)));
        return new RecentUse.Most(peak.count(), peak.at());
    }

    @Override
    public Denials denials(PoolId pool, Period period) {
        return new Denials(period, refused.stream().filter(one -> period.contains(one.at())).toList());
    }

    @Override
    public Denials denialsQuickly(PoolId id, Period period) {
        return denials(id, period);
    }

    @Override
    public Concurrency concurrency(PoolId pool, Period period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Holder> holders(PoolId pool, Instant at) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PoolUse during(PoolId pool, Period period) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Forecast forecast(PoolId pool, int days) {
        throw new UnsupportedOperationException();
    }
}
