// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * What two remedies unlock together beyond what each does alone, for all pairs in one pass over the groups: each group is added to the
 * pairs that unlock it of which neither does alone, and taken from those of which both do.
 */
final class Pairs {
    private final Groups groups;
    private final Masks masks;
    private final int remedies;

    Pairs(Groups groups, Masks masks) {
        this.groups = groups;
        this.masks = masks;
        remedies = groups.remedies;
    }

    /** The pairs outside the set, most gain first. */
    List<Synergy> beyond(BitSet set) {
        boolean[] removed = masks.removed(set);
        long[] alone = new long[remedies];
        long[][] more = new long[remedies][remedies];
        long[] lone = masks.none();
        for (int group = 0; group < groups.elements.length; group++) {
            if (masks.missing(groups.elements[group], removed, lone)) {
                long weight = groups.weights[group];
                Masks.each(lone, remedy -> alone[remedy] += weight);
                count(groups.elements[group], weight, removed, lone, more);
            }
        }
        List<Synergy> found = new ArrayList<>();
        for (int one = 0; one < remedies; one++) {
            for (int other = one + 1; other < remedies; other++) {
                if (more[one][other] > 0) {
                    found.add(new Synergy(one, other, alone[one], alone[other], alone[one] + alone[other] + more[one][other]));
                }
            }
        }
        found.sort(Comparator.comparingLong(Synergy::gain).reversed().thenComparingInt(Synergy::first).thenComparingInt(Synergy::second));
        return found;
    }

    private void count(int[] elements, long weight, boolean[] removed, long[] lone, long[][] more) {
        Masks.each(lone, one -> Masks.each(lone, other -> more[one][other] -= one < other ? weight : 0));
        long[] candidates = masks.removers[Arrays.stream(elements).filter(element -> !removed[element]).findFirst().orElseThrow()];
        long[] rest = masks.none();
        Masks.each(candidates, one -> {
            if (Masks.in(lone, one)) {
                return;
            }
            Arrays.fill(rest, -1);
            for (int element : elements) {
                if (!removed[element] && !Masks.in(masks.removers[element], one)) {
                    Masks.and(rest, masks.removers[element]);
                }
            }
            Masks.each(rest, other -> {
                // a pair of two that both remove the first element is met twice
                if (!Masks.in(lone, other) && (one < other || !Masks.in(candidates, other))) {
                    more[Math.min(one, other)][Math.max(one, other)] += weight;
                }
            });
        });
    }
}
