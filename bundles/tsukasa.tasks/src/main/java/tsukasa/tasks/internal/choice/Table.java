// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answers to all questions from a look at every set of remedies.
 *
 * <p>A group is unlocked unless all remedies of one of its elements are missing. By inclusion and exclusion over its elements its weight
 * becomes a sum over unions of elements, each of which counts if it lies wholly among the missing remedies; so what every set unlocks is
 * one sum over subsets, n additions a set (Yates 1937; Björklund, Husfeldt, Koivisto: Set partitioning via inclusion-exclusion, SIAM
 * Journal on Computing 39, 2009). It is made slice by slice, each for one choice of the remedies past the first {@value #LOW}, so that it
 * stays in the processor's cache: half a megabyte, however many remedies there are.
 */
final class Table {
    private static final int LOW = 16;
    private static final int MOST_TERMS = 1 << 21;

    private final int[] remedies;
    private final long[] cost;
    private final Staircase stairs;
    private final Tally[] byCount;

    private Table(int[] remedies, long[] cost) {
        this.remedies = remedies;
        this.cost = cost;
        stairs = new Staircase(sum(cost, -1));
        byCount = new Tally[remedies.length + 1];
    }

    /** Empty if the effort ended before it was made, or tasks have so many blockers that it would not be quick. */
    static Optional<Table> of(Reduction reduction, long[] cost, Effort effort) {
        int[] remedies = reduction.kept().stream().toArray();
        Table table = new Table(remedies, Arrays.stream(remedies).mapToLong(remedy -> cost[remedy]).toArray());
        Map<Integer, Long> terms = table.terms(reduction.groups());
        return terms != null && table.fill(terms, effort) ? Optional.of(table) : Optional.empty();
    }

    /** By set of remedies, the weight that counts if all of them are missing; null if there are too many. */
    private Map<Integer, Long> terms(Groups groups) {
        int[] place = new int[groups.remedies];
        for (int i = 0; i < remedies.length; i++) {
            place[remedies[i]] = i;
        }
        Map<Integer, Long> terms = new HashMap<>();
        for (int group = 0; group < groups.elements.length; group++) {
            Map<Integer, Long> unions = new HashMap<>(Map.of(0, groups.weights[group]));
            for (int element : groups.elements[group]) {
                int mask = groups.removers[element].stream().map(remedy -> 1 << place[remedy]).sum();
                List<Map.Entry<Integer, Long>> known = new ArrayList<>(unions.size());
                unions.forEach((union, weight) -> known.add(Map.entry(union, weight)));
                known.forEach(entry -> unions.merge(entry.getKey() | mask, -entry.getValue(), Long::sum));
                if (unions.size() + terms.size() > MOST_TERMS) {
                    return null;
                }
            }
            unions.forEach((union, weight) -> terms.merge(union, weight, Long::sum));
        }
        terms.values().removeIf(weight -> weight == 0);
        return terms;
    }

    private boolean fill(Map<Integer, Long> terms, Effort effort) {
        int low = Math.min(LOW, remedies.length);
        int[] masks = terms.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[] weights = Arrays.stream(masks).mapToLong(terms::get).toArray();
        long[] costs = new long[1 << low];
        for (int set = 1; set < costs.length; set++) {
            costs[set] = costs[set & set - 1] + cost[Integer.numberOfTrailingZeros(set)];
        }
        long[] sums = new long[1 << low];
        int slices = 1 << remedies.length - low;
        for (int slice = 0; slice < slices; slice++) {
            if (effort.over()) {
                return false;
            }
            effort.at(slice, slices);
            Arrays.fill(sums, 0);
            int chosen = slice << low;
            for (int i = 0; i < masks.length; i++) {
                sums[masks[i] & sums.length - 1] += (masks[i] & chosen) == 0 ? weights[i] : 0;
            }
            overSubsets(sums);
            long more = sum(cost, chosen);
            for (int set = 0; set < sums.length; set++) {
                take(chosen | set, sums[~set & sums.length - 1], more + costs[set]);
            }
        }
        effort.at(slices, slices);
        return true;
    }

    private static void overSubsets(long[] sums) {
        for (int bit = 1; bit < sums.length; bit <<= 1) {
            for (int block = 0; block < sums.length; block += 2 * bit) {
                for (int set = block; set < block + bit; set++) {
                    sums[set + bit] += sums[set];
                }
            }
        }
    }

    private void take(int set, long unlocked, long price) {
        int count = Integer.bitCount(set);
        Tally best = byCount[count];
        if (best == null || unlocked > best.unlocked() || unlocked == best.unlocked() && price <= best.cost()) {
            Tally tally = new Tally(set, unlocked, price);
            byCount[count] = best == null || tally.betterThan(best) ? tally : best;
        }
        if (stairs.mayTake(unlocked, price)) {
            stairs.take(new Tally(set, unlocked, price));
        }
    }

    private static long sum(long[] cost, int set) {
        long sum = 0;
        for (int i = 0; i < cost.length; i++) {
            sum += (set >>> i & 1) * cost[i];
        }
        return sum;
    }

    Optimum best(int most) {
        Tally best = byCount[0];
        for (int count = 1; count <= Math.min(most, remedies.length); count++) {
            best = byCount[count].betterThan(best) ? byCount[count] : best;
        }
        return optimum(best, best.unlocked());
    }

    Optimum bestWithin(long budget) {
        Tally best = stairs.within(budget);
        return optimum(best, best.unlocked());
    }

    Optimum cheapestFor(long target) {
        Tally best = stairs.reaching(target);
        return optimum(best, best.cost());
    }

    Front front() {
        return new Front(stairs.all().map(tally -> optimum(tally, tally.unlocked())).toList(), true);
    }

    private Optimum optimum(Tally tally, long bound) {
        BitSet set = new BitSet();
        for (int i = 0; i < remedies.length; i++) {
            if ((tally.set() >>> i & 1) != 0) {
                set.set(remedies[i]);
            }
        }
        return new Optimum(set, tally.unlocked(), tally.cost(), true, bound);
    }
}
