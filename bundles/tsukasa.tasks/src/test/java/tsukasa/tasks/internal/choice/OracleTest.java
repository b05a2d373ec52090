// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same answers as CP-SAT, for instances too large to look at every set. */
@EnabledIf("tsukasa.tasks.internal.choice.CpSat#present")
class OracleTest {
    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    /** By seed: few or many blockers a remedy, few or many a task, equal or different costs and weights; each fifth one has no overlaps. */
    private static Cases cases(int seed) {
        Random random = new Random(seed);
        int blockers = 12 + random.nextInt(14);
        return Cases.of(seed, 15 + random.nextInt(35), blockers, 26 + random.nextInt(8), seed % 5 == 0 ? 1 : 1 + random.nextInt(3),
                2 + random.nextInt(3), random.nextBoolean() ? 1 : 50, random.nextBoolean() ? 1 : 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsAnotherSolverDoes(int seed) {
        Cases cases = cases(seed);
        Random random = new Random(seed);
        Choice choice = new Choice(cases.needs(), cases.offers(), -1);
        CpSat other = new CpSat(cases.needs(), cases.offers());
        Brute brute = cases.brute();
        Optimum found;
        if (seed % 3 == 0) {
            int most = 3 + random.nextInt(12);
            found = choice.best(most, Effort.unlimited());
            assertEquals(other.best(most), found.unlocked());
        } else if (seed % 3 == 1) {
            long budget = cases.offers().stream().mapToLong(Offer::cost).sum() * (10 + random.nextInt(40)) / 100;
            found = choice.bestWithin(budget, Effort.unlimited());
            assertEquals(other.bestWithin(budget), found.unlocked());
            assertTrue(found.cost() <= budget);
        } else {
            long target = choice.reach() * (20 + random.nextInt(70)) / 100;
            found = choice.cheapestFor(target, Effort.unlimited()).orElseThrow();
            assertEquals(other.cheapestFor(target), found.cost());
            assertTrue(found.unlocked() >= target);
        }
        assertTrue(found.optimal());
        assertEquals(brute.unlocked(found.remedies()), found.unlocked());
        assertEquals(brute.cost(found.remedies()), found.cost());
        assertEquals(seed % 3 == 2 ? found.cost() : found.unlocked(), found.bound());
        Optimum again = seed % 3 == 0 ? cases.choice().best(found.remedies().cardinality(), Effort.unlimited()) : found;
        assertEquals(found.unlocked(), again.unlocked());
    }
}
