// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    static IntStream seeds() {
        return IntStream.range(0, 120);
    }

    private static Cases small(int seed) {
        Random random = new Random(seed);
        return Cases.of(seed, random.nextInt(25), 1 + random.nextInt(8), random.nextInt(9), 1 + random.nextInt(3), 1 + random.nextInt(4),
                1 + random.nextInt(2) * random.nextInt(12), 1 + random.nextInt(2) * random.nextInt(9));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsALookAtEverySetDoes(int seed) {
        Cases cases = small(seed);
        Choice choice = cases.choice();
        Brute brute = cases.brute();
        List<Brute.Chosen> all = brute.all().toList();
        for (int most = 0; most <= cases.offers().size() + 1; most++) {
            int k = most;
            same(brute.best(all, set -> set.remedies().cardinality() <= k), choice.best(k, Effort.unlimited()));
        }
        long dearest = all.getLast().cost();
        for (long budget = 0; budget <= dearest + 1; budget++) {
            long limit = budget;
            same(brute.best(all, set -> set.cost() <= limit), choice.bestWithin(limit, Effort.unlimited()));
        }
        long reach = all.getLast().unlocked();
        assertEquals(reach, choice.reach());
        for (long target = 0; target <= reach; target++) {
            Optimum found = choice.cheapestFor(target, Effort.unlimited()).orElseThrow();
            same(brute.cheapest(all, target), found);
            assertEquals(found.cost(), found.bound());
        }
        assertTrue(choice.cheapestFor(reach + 1, Effort.unlimited()).isEmpty());
        Front front = choice.front(Effort.unlimited());
        assertTrue(front.optimal());
        List<Brute.Chosen> points = brute.front(all);
        assertEquals(points.size(), front.points().size());
        for (int i = 0; i < points.size(); i++) {
            same(points.get(i), front.points().get(i));
        }
    }

    private static void same(Brute.Chosen expected, Optimum found) {
        assertEquals(expected, new Brute.Chosen(found.remedies(), found.unlocked(), found.cost()));
        assertTrue(found.optimal());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void saysWhatASetUnlocksAndWhatOneOrTwoMoreWould(int seed) {
        Cases cases = small(seed);
        Choice choice = cases.choice();
        Brute brute = cases.brute();
        int remedies = cases.offers().size();
        Random random = new Random(seed);
        BitSet set = new BitSet();
        IntStream.range(0, remedies).filter(i -> random.nextInt(3) == 0).forEach(set::set);
        Unlocked with = choice.with(set);
        long before = brute.unlocked(set);
        assertEquals(before, with.weight());
        assertEquals(brute.cost(set), with.cost());
        assertEquals(before, with.tasks().stream().mapToLong(task -> cases.needs().get(task).weight()).sum());
        List<Synergy> expected = new ArrayList<>();
        for (int one = 0; one < remedies; one++) {
            assertEquals(brute.unlocked(and(set, one)) - before, with.gains()[one]);
            for (int other = one + 1; other < remedies; other++) {
                long first = brute.unlocked(and(set, one)) - before;
                long second = brute.unlocked(and(set, other)) - before;
                long both = brute.unlocked(and(set, one, other)) - before;
                if (!set.get(one) && !set.get(other) && both > first + second) {
                    expected.add(new Synergy(one, other, first, second, both));
                }
            }
        }
        assertEquals(List.copyOf(expected).stream().sorted((a, b) -> Long.compare(b.gain(), a.gain())).toList(), choice.synergies(set));
    }

    private static BitSet and(BitSet set, int... more) {
        BitSet all = (BitSet) set.clone();
        for (int remedy : more) {
            all.set(remedy);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void climbsALadderThatAddsUp(int seed) {
        Cases cases = small(seed);
        BitSet all = new BitSet();
        all.set(0, cases.offers().size());
        BitSet done = new BitSet();
        long unlocked = 0;
        for (Step step : cases.choice().ladder(all)) {
            assertTrue(!step.added().isEmpty() && !step.added().intersects(done));
            done.or(step.added());
            assertEquals(cases.brute().cost(step.added()), step.cost());
            unlocked += step.unlocked();
            assertEquals(cases.brute().unlocked(done), unlocked);
        }
        assertEquals(all, done);
    }

    @Test
    void findsAllSetsOfTwentyRemediesInPlay() {
        Cases cases = Cases.of(7, 400, 18, 20, 2, 3, 40, 5);
        Optimum five = cases.choice().best(5, Effort.unlimited());
        assertTrue(five.optimal() && five.remedies().cardinality() <= 5);
        assertEquals(cases.brute().unlocked(five.remedies()), five.unlocked());
    }
}
