// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Works out what can be worked out from published sums, with linear algebra and nothing else known: is there a sum of published
 * sums that tells about fewer than so many people? Tries every set of cells with so few people in it, one by one.
 */
public final class Attacker {
    private static final long PRIME = 2_147_483_647;

    private final int[] people;
    private final List<BitSet> published;
    private final int rank;

    /**
     * @param people    in each cell
     * @param published the cells of each published sum
     */
    public Attacker(int[] people, List<BitSet> published) {
        this.people = people;
        this.published = published;
        rank = rank(new BitSet());
    }

    /** The fewest people, up to {@code most}, about whom the sums tell something; more than that if there is no such thing. */
    public int fewest(int most) {
        return search(0, new BitSet(), 0, most, most + 1);
    }

    private int search(int cell, BitSet without, int weight, int most, int best) {
        if (!without.isEmpty() && weight < best && rank(without) < rank) {
            return weight;
        }
        int found = best;
        for (int next = cell; next < people.length; next++) {
            if (people[next] > 0 && weight + people[next] <= most && weight + people[next] < found) {
                without.set(next);
                found = Math.min(found, search(next + 1, without, weight + people[next], most, found));
                without.clear(next);
            }
        }
        return found;
    }

    /** Of the published sums, as if nobody were in the cells left out: it is less if one of them is told by those cells alone. */
    private int rank(BitSet without) {
        List<long[]> basis = new ArrayList<>();
        for (BitSet sum : published) {
            long[] row = new long[people.length];
            sum.stream().filter(cell -> people[cell] > 0 && !without.get(cell)).forEach(cell -> row[cell] = 1);
            reduce(row, basis);
        }
        return basis.size();
    }

    private static void reduce(long[] row, List<long[]> basis) {
        for (long[] known : basis) {
            int pivot = pivot(known);
            if (row[pivot] != 0) {
                long factor = row[pivot];
                for (int i = 0; i < row.length; i++) {
                    row[i] = Math.floorMod(row[i] - factor * known[i], PRIME);
                }
            }
        }
        int pivot = pivot(row);
        if (pivot >= 0) {
            long inverse = power(row[pivot], PRIME - 2);
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] * inverse % PRIME;
            }
            basis.add(row);
        }
    }

    private static int pivot(long[] row) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                return i;
            }
        }
        return -1;
    }

    private static long power(long base, long exponent) {
        long result = 1;
        long square = base % PRIME;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
            square = square * square % PRIME;
        }
        return result;
    }
}
