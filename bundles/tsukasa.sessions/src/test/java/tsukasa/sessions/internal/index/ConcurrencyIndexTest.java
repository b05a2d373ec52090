// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal.index;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.source.SourceId;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;
import tsukasa.sessions.CountBy;
import tsukasa.sessions.Counting;
import tsukasa.sessions.Peak;
import tsukasa.sessions.Spans;

/**
 * The index against counting at every instant, by every rule, on sessions that change between the questions. All instants
 * are multiples of three hours, so that many fall together and on the borders of days, and checking each is exact.
 */
class ConcurrencyIndexTest {
    private static final int SETS = Integer.getInteger("tsukasa.sessions.sets", 10_000);
    private static final long STEP = Duration.ofHours(3).toNanos() / 1000;
    private static final int STEPS = 9 * 8;
    private long now;

    @Test
    void agreesWithCountingInstantByInstant() {
        int peaks = 0;
        for (long seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            now = at(random.nextInt(STEPS));
            MemoryDays days = new MemoryDays();
            ConcurrencyIndex index = new ConcurrencyIndex(days, days.names, () -> now);
            for (int i = random.nextInt(12); i > 0; i--) {
                days.change(null, sample(random, "s" + i));
            }
            for (int question = 0; question < 6; question++) {
                peaks += check(index, days, random, "seed " + seed + " question " + question);
                disturb(days, random, "late" + question);
            }
        }
        System.out.println("ConcurrencyIndexTest: seeds 0 to " + (SETS - 1) + ", " + peaks + " peaks");
    }

    private void disturb(MemoryDays days, Random random, String key) {
        switch (random.nextInt(6)) {
            case 0 -> now = at(random.nextInt(STEPS));
            case 1 -> days.limit("src0", STEP * (1 + random.nextInt(8)));
            case 2 -> days.change(null, sample(random, key));
            default -> {
                if (!days.sessions.isEmpty()) {
                    MemoryDays.Sample before = days.sessions.get(random.nextInt(days.sessions.size()));
                    days.change(before, random.nextInt(4) == 0 ? null : sample(random, before.key()));
                }
            }
        }
    }

    private static MemoryDays.Sample sample(Random random, String key) {
        int start = random.nextInt(STEPS);
        int length = random.nextInt(4) == 0 ? random.nextInt(30) : random.nextInt(7);
        long end = random.nextInt(7) == 0 ? Spans.OPEN : at(start + length);
        List<Gap> gaps = new ArrayList<>();
        for (int from = start - 1 + random.nextInt(4); random.nextBoolean() && from < start + 20;) {
            int to = from + 1 + random.nextInt(3);
            gaps.add(new Gap(at(from), at(to)));
            from = to + random.nextInt(3);
        }
        return new MemoryDays.Sample(key, at(start), end, at(start + random.nextInt(5) - 1),
                random.nextInt(5) == 0 ? null : "user" + random.nextInt(4), random.nextInt(5) == 0 ? null : "device" + random.nextInt(3),
                "src" + random.nextInt(3), gaps);
    }

    private int check(ConcurrencyIndex index, MemoryDays days, Random random, String which) {
        int from = random.nextInt(STEPS + 10) - 5;
        int to = from + random.nextInt(STEPS);
        Period period = new Period(Micros.toInstant(at(from)), Micros.toInstant(at(to)));
        Set<SourceId> sources = random.nextInt(3) == 0 ? Set.of(new SourceId("src1"), new SourceId("src0")) : Set.of();
        Counting counting = new Counting(CountBy.values()[random.nextInt(3)], random.nextBoolean(), sources);
        Oracle oracle = new Oracle(days, counting, now);
        Peak peak = oracle.peak(from, to);
        assertEquals(peak, index.peak(period, counting), () -> which + " " + counting + " " + days.sessions);
        Concurrency steps = index.concurrency(period, counting);
        List<Long> times = new ArrayList<>(List.of(at(from)));
        List<Integer> counts = new ArrayList<>(List.of(from < to ? oracle.in(at(from)).size() : 0));
        for (int step = from; step < to; step++) {
            int count = oracle.in(at(step)).size();
            if (count != counts.getLast()) {
                times.add(at(step));
                counts.add(count);
            }
        }
        assertArrayEquals(times.stream().mapToLong(Long::longValue).toArray(), steps.epochMicros(), which);
        assertArrayEquals(counts.stream().mapToInt(Integer::intValue).toArray(), steps.counts(), which);
        return peak.count() > 0 ? 1 : 0;
    }

    /** Tiny and naive. */
    private record Oracle(MemoryDays days, Counting counting, long now) {
        /** Whose sessions count at this instant; one who is not known for each session. */
        List<String> in(long at) {
            List<String> in = new ArrayList<>();
            for (MemoryDays.Sample session : days.sessions) {
                Long limit = session.end() == Spans.OPEN ? days.limits.get(days.names.number(session.source())) : null;
                long end = limit != null && session.lastSign() + limit <= now ? Math.max(session.start(), session.lastSign()) : session.end();
                boolean away = session.gaps().stream().anyMatch(gap -> gap.from() <= at && at < gap.to());
                boolean counts = counting.sources().isEmpty() || counting.sources().contains(new SourceId(session.source()));
                if (session.start() <= at && at < end && counts && (counting.disconnected() || !away)) {
                    String owner = counting.by() == CountBy.DEVICES ? session.device() : session.user();
                    String name = owner == null ? session.source() + "/" + session.key() : owner;
                    if (counting.by() == CountBy.SESSIONS || !in.contains(name)) {
                        in.add(name);
                    }
                }
            }
            return in;
        }

        Peak peak(int from, int to) {
            int best = -1;
            for (int step = from; step < to; step++) {
                if (best < 0 || in(at(step)).size() > in(at(best)).size()) {
                    best = step;
                }
            }
            int most = best < 0 ? 0 : in(at(best)).size();
            if (most == 0) {
                return new Peak(0, Optional.empty(), Duration.ZERO, List.of());
            }
            int until = best;
            while (until < to && in(at(until)).size() == most) {
                until++;
            }
            return new Peak(most, Optional.of(Micros.toInstant(at(best))), Duration.of((until - best) * STEP, ChronoUnit.MICROS),
                    List.copyOf(new TreeSet<>(in(at(best)))));
        }
    }

    private static long at(int step) {
        return Days.start(20_000) + step * STEP;
    }
}
