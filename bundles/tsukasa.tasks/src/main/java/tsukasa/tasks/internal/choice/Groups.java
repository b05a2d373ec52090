// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks, made small: blockers that the same remedies remove are one element, an element that is removed whenever another one of
 * the task is goes, tasks that then wait for the same elements are one group, tasks that no remedy can unlock are left out.
 */
final class Groups {
    static final int DONE = -1;
    static final int NEVER = -2;

    final int remedies;
    /** By element, the remedies that remove it: never none, no two alike. */
    final BitSet[] removers;
    /** By group, its elements in order: never none, no two groups alike. */
    final int[][] elements;
    final long[] weights;
    /** By task, its group, {@link #DONE} or {@link #NEVER}. */
    final int[] groupOf;

    private Groups(int remedies, BitSet[] removers, int[][] elements, long[] weights, int[] groupOf) {
        this.remedies = remedies;
        this.removers = removers;
        this.elements = elements;
        this.weights = weights;
        this.groupOf = groupOf;
    }

    /**
     * @param removers by blocker, the remedies that remove it
     * @param blockers by task, its blockers
     */
    static Groups of(int remedies, BitSet[] removers, int[][] blockers, long[] weights) {
        int[] elementOf = new int[removers.length];
        Map<BitSet, Integer> elements = new LinkedHashMap<>();
        for (int blocker = 0; blocker < removers.length; blocker++) {
            Integer known = removers[blocker].isEmpty() ? Integer.valueOf(NEVER) : elements.putIfAbsent(removers[blocker], elements.size());
            elementOf[blocker] = known == null ? elements.size() - 1 : known;
        }
        BitSet[] distinct = elements.keySet().toArray(BitSet[]::new);
        BitSet[] implied = implied(distinct);
        Map<BitSet, Integer> groups = new HashMap<>();
        List<BitSet> sets = new ArrayList<>();
        int[] groupOf = new int[blockers.length];
        long[] sums = new long[blockers.length];
        for (int task = 0; task < blockers.length; task++) {
            BitSet set = set(blockers[task], elementOf, implied);
            if (set == null || set.isEmpty()) {
                groupOf[task] = set == null ? NEVER : DONE;
                continue;
            }
            Integer group = groups.putIfAbsent(set, sets.size());
            if (group == null) {
                group = sets.size();
                sets.add(set);
            }
            groupOf[task] = group;
            sums[group] += weights[task];
        }
        return new Groups(remedies, distinct, sets.stream().map(set -> set.stream().toArray()).toArray(int[][]::new),
                Arrays.copyOf(sums, sets.size()), groupOf);
    }

    /** By element, those that are removed whenever it is. */
    private static BitSet[] implied(BitSet[] removers) {
        BitSet[] implied = new BitSet[removers.length];
        for (int element = 0; element < removers.length; element++) {
            implied[element] = new BitSet();
            for (int other = 0; other < removers.length; other++) {
                if (other != element && within(removers[element], removers[other])) {
                    implied[element].set(other);
                }
            }
        }
        return implied;
    }

    static boolean within(BitSet small, BitSet large) {
        BitSet rest = (BitSet) small.clone();
        rest.andNot(large);
        return rest.isEmpty();
    }

    private static BitSet set(int[] blockers, int[] elementOf, BitSet[] implied) {
        BitSet set = new BitSet();
        for (int blocker : blockers) {
            if (elementOf[blocker] == NEVER) {
                return null;
            }
            set.set(elementOf[blocker]);
        }
        BitSet kept = (BitSet) set.clone();
        set.stream().forEach(element -> kept.andNot(implied[element]));
        return kept;
    }

    /** The same with these remedies only, which keep their places. */
    Groups with(BitSet kept) {
        BitSet[] fewer = new BitSet[removers.length];
        for (int element = 0; element < fewer.length; element++) {
            fewer[element] = (BitSet) removers[element].clone();
            fewer[element].and(kept);
        }
        return of(remedies, fewer, elements, weights);
    }

    /** By remedy, the elements that it removes. */
    BitSet[] removed() {
        BitSet[] removed = new BitSet[remedies];
        Arrays.setAll(removed, remedy -> new BitSet());
        for (int element = 0; element < removers.length; element++) {
            int removes = element;
            removers[element].stream().forEach(remedy -> removed[remedy].set(removes));
        }
        return removed;
    }

    long reach() {
        return Arrays.stream(weights).sum();
    }
}
