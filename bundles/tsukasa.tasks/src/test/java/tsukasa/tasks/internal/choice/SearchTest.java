// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tsukasa.api.CancelledException;
import tsukasa.api.Progress;

class SearchTest {
    private static final int NEVER_ALL_SETS = -1;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsALookAtEverySetDoes(int seed) {
        Random random = new Random(seed);
        Cases cases = Cases.of(seed, random.nextInt(40), 1 + random.nextInt(9), random.nextInt(9), 1 + random.nextInt(3), 1 + random.nextInt(6),
                1 + random.nextInt(2) * random.nextInt(12), 1 + random.nextInt(2) * random.nextInt(9));
        Choice choice = new Choice(cases.needs(), cases.offers(), NEVER_ALL_SETS);
        Brute brute = cases.brute();
        List<Brute.Chosen> all = brute.all().toList();
        for (int most = 0; most <= cases.offers().size() + 1; most++) {
            int k = most;
            Optimum found = choice.best(k, Effort.unlimited());
            assertTrue(found.remedies().cardinality() <= k);
            same(brute, brute.best(all, set -> set.remedies().cardinality() <= k).unlocked(), found);
        }
        for (long budget = 0; budget <= all.getLast().cost() + 1; budget++) {
            long limit = budget;
            Optimum found = choice.bestWithin(limit, Effort.unlimited());
            Brute.Chosen best = brute.best(all, set -> set.cost() <= limit);
            same(brute, best.unlocked(), found);
            assertEquals(best.cost(), found.cost());
        }
        for (long target = 0; target <= choice.reach(); target++) {
            Optimum found = choice.cheapestFor(target, Effort.unlimited()).orElseThrow();
            assertTrue(found.optimal() && found.unlocked() >= target);
            assertEquals(brute.cheapest(all, target).cost(), found.cost());
            assertEquals(brute.cost(found.remedies()), found.cost());
        }
        assertEquals(brute.front(all).stream().map(point -> List.of(point.cost(), point.unlocked())).toList(),
                choice.front(Effort.unlimited()).points().stream().map(point -> List.of(point.cost(), point.unlocked())).toList());
    }

    private static void same(Brute brute, long expected, Optimum found) {
        assertEquals(expected, found.unlocked());
        assertEquals(expected, found.bound());
        assertTrue(found.optimal());
        assertEquals(brute.unlocked(found.remedies()), found.unlocked());
        assertEquals(brute.cost(found.remedies()), found.cost());
    }

    private static Choice hard() {
        return Cases.of(1, 800, 60, 60, 1, 3, 1, 1).choice();
    }

    @Test
    void saysHowFarItMayBeOffWhereItIsStopped() {
        int[] asked = {0};
        Optimum found = hard().best(20, Effort.unlimited().orUntil(() -> asked[0]++ > 3));
        assertFalse(found.optimal());
        assertTrue(found.bound() > found.unlocked() && found.bound() <= hard().reach());
        Optimum cheapest = hard().cheapestFor(hard().reach() / 2, Effort.within(Duration.ZERO)).orElseThrow();
        assertTrue(!cheapest.optimal() && cheapest.bound() > 0 && cheapest.bound() < cheapest.cost());
        Front front = hard().front(Effort.within(Duration.ZERO));
        assertTrue(!front.optimal() && front.points().getFirst().bound() >= front.points().getFirst().unlocked());
        Optimum none = hard().best(20, Effort.within(Duration.ZERO));
        assertTrue(none.unlocked() > 0 && none.bound() >= found.unlocked());
    }

    @Test
    void endsWithoutAnAnswerWhereItIsCancelled() {
        Progress cancelled = new Progress() {
            @Override
            public void at(long done, long total, String doing) {
                // not of interest
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThrows(CancelledException.class, () -> hard().best(20, Effort.unlimited().reporting(cancelled, "search")));
    }
}
