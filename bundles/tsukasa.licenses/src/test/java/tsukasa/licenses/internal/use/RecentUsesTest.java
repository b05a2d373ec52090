// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.use;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Progress;
import tsukasa.licenses.Basis;
import tsukasa.licenses.CountingRule;
import tsukasa.licenses.Pool;
import tsukasa.licenses.RecentUse;
import tsukasa.licenses.RecentUse.Most;
import tsukasa.licenses.internal.Slice;
import tsukasa.persistence.Micros;
import tsukasa.sessions.Concurrency;

class RecentUsesTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private final List<String> read = new ArrayList<>();
    private Instant now = Slice.NOON; // 2026-10-01
    private long revision;
    private boolean shared;
    private Concurrency use = steps(0, 5);
    private final RecentUses uses = new RecentUses(null, pool -> revision, () -> shared);

    /** Counts, each from so many hours before noon of the first of October on. */
    private static Concurrency steps(int... hoursAndCounts) {
        return new Concurrency(
                IntStream.range(0, hoursAndCounts.length / 2).mapToLong(i -> Micros.of(Slice.NOON.minus(Duration.ofHours(hoursAndCounts[2 * i])))).toArray(),
                IntStream.range(0, hoursAndCounts.length / 2).map(i -> hoursAndCounts[2 * i + 1]).toArray());
    }

    private static Pool pool(String feature) {
        Pool usual = Slice.pool(feature, CountingRule.SESSIONS, 10);
        return new Pool(usual.id(), usual.product(), usual.counting(), true, new Basis.Checkouts(feature, Set.of()), usual.schedule(), usual.grace(),
                Optional.empty(), "");
    }

    private RecentUse ask(Pool... pools) {
        return uses.of(List.of(pools), new RecentSteps(now, TOKYO), (pool, steps) -> {
            read.add(pool.id().value());
            return use;
        }, Progress.NONE).getFirst();
    }

    @Test
    void tellsWhatIsInUseAndTheMostOfMonthAndDays() {
        // 30 days back is the 2nd of September, 29 days and 12 hours before noon; the month began 12 hours before noon
        use = steps(24 * 29 + 12, 0, 100, 9, 90, 1, 13, 7, 10, 2, 5, 7, 1, 3);
        RecentUse answer = ask(pool("cad"));
        assertEquals(3, answer.inUse());
        assertEquals(new Most(9, Optional.of(now.minus(Duration.ofHours(100)))), answer.recent());
        assertEquals(new Most(7, Optional.of(now.minus(Duration.ofHours(12)))), answer.month(), "it was reached before, and goes on in the month");
        assertEquals(30, answer.dailyPeaks().size());
        assertEquals(List.of(9, 1, 1, 7, 7), answer.dailyPeaks().subList(25, 30));
    }

    @Test
    void nothingInUseHasNoInstant() {
        use = steps(24 * 29 + 12, 0);
        assertEquals(Most.NONE, ask(pool("cad")).month());
        assertEquals(0, ask(pool("cad")).inUse());
    }

    @Test
    void readsAgainOnlyWhatHasChanged() {
        use = steps(24 * 29 + 12, 5);
        Pool cad = pool("cad");
        Pool gis = pool("gis");
        ask(cad, gis);
        now = now.plusSeconds(60);
        ask(cad, gis);
        assertEquals(List.of("cad", "gis"), read);
        revision++;
        ask(cad);
        assertEquals(List.of("cad", "gis", "cad"), read);
        ask(new Pool(cad.id(), "another product", cad.counting(), true, cad.basis(), cad.schedule(), cad.grace(), Optional.empty(), ""));
        assertEquals(List.of("cad", "gis", "cad", "cad"), read);
        ask(cad, gis);
        assertEquals(6, read.size(), "a pool that was gone is read again");
    }

    @Test
    void readsAgainOnTheNextDayAndAfterSomeMinutesEarlierWhereOthersStoreToo() {
        use = steps(24 * 60, 5);
        Pool cad = pool("cad");
        ask(cad);
        now = now.plus(RecentUses.SHARED);
        ask(cad);
        assertEquals(1, read.size());
        shared = true;
        ask(cad);
        assertEquals(2, read.size());
        shared = false;
        now = now.plus(RecentUses.OWN);
        ask(cad);
        assertEquals(3, read.size());
        now = Instant.parse("2026-10-01T14:59:59Z");
        ask(cad);
        now = now.plusSeconds(1);
        ask(cad);
        assertEquals(5, read.size());
    }
}
