// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.health;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Denials.Refused;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Holder;
import tsukasa.licenses.PoolId;
import tsukasa.licenses.PoolUse;
import tsukasa.licenses.UseService;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.Peak;

/** Pools of which so many were in use from an instant on. */
final class FakeUses implements UseService {
    private final Map<PoolId, Map<Instant, Integer>> used = new HashMap<>();
    private final List<Refused> refused = new ArrayList<>();

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
    public Denials denials(PoolId pool, Period period) {
        return new Denials(period, refused.stream().filter(one -> period.contains(one.at())).toList());
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
