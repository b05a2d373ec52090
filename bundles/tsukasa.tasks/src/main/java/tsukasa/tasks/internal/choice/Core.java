// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;

/** What is searched: a reduction with its remedies counted from 0 on, in plain arrays. */
final class Core {
    final Groups groups;
    final int remedies;
    final int elements;
    final long[] price;
    /** By remedy, its elements. */
    final int[][] removes;
    /** By element, its remedies. */
    final int[][] removers;
    /** By remedy and element. */
    final boolean[][] removed;
    /** What all weights are multiples of. */
    final long unit;
    /** How far sums of that many weights may be off in floating point. */
    final double slip;
    private final int[] places;

    Core(Reduction reduction, long[] prices) {
        groups = reduction.groups();
        places = reduction.kept().stream().toArray();
        remedies = places.length;
        elements = groups.removers.length;
        price = Arrays.stream(places).mapToLong(place -> prices[place]).toArray();
        BitSet[] sets = groups.removed();
        removes = Arrays.stream(places).mapToObj(place -> sets[place].stream().toArray()).toArray(int[][]::new);
        removed = new boolean[remedies][elements];
        removers = new int[elements][];
        for (int remedy = 0; remedy < remedies; remedy++) {
            for (int element : removes[remedy]) {
                removed[remedy][element] = true;
            }
        }
        for (int element = 0; element < elements; element++) {
            int[] by = groups.removers[element].stream().toArray();
            removers[element] = Arrays.stream(by).map(place -> Arrays.binarySearch(places, place)).toArray();
        }
        unit = Math.max(1, Arrays.stream(groups.weights).reduce(0, Core::divisor));
        slip = 1e-6 + 1e-11 * groups.reach();
    }

    private static long divisor(long one, long other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    /** The set by the places of the offers. */
    BitSet original(BitSet chosen) {
        BitSet set = new BitSet();
        chosen.stream().forEach(remedy -> set.set(places[remedy]));
        return set;
    }
}
