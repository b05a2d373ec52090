// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The lightest set of edges of a connected graph whose removal leaves two parts. M. Stoer and F. Wagner, <cite>A Simple Min-Cut
 * Algorithm</cite>, Journal of the ACM 44 (4), 1997.
 *
 * @param weight the sum of the weights of its edges
 * @param side   the nodes of one of the two parts
 */
record MinimumCut(long weight, BitSet side) {
    /**
     * Needs time of the order of the cube of the nodes.
     *
     * @param weights symmetric, 0 where there is no edge; at least two nodes, all connected
     */
    static MinimumCut of(long[][] weights) {
        long[][] left = new long[weights.length][];
        List<BitSet> merged = new ArrayList<>();
        List<Integer> alive = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            left[i] = weights[i].clone();
            merged.add(new BitSet());
            merged.get(i).set(i);
            alive.add(i);
        }
        MinimumCut best = null;
        while (alive.size() > 1) {
            MinimumCut found = phase(left, merged, alive);
            best = best == null || found.weight < best.weight ? found : best;
        }
        return best;
    }

    /** Adds the node that is most tightly connected to those before, until all are in; then makes one of the last two. */
    private static MinimumCut phase(long[][] weights, List<BitSet> merged, List<Integer> alive) {
        long[] tightness = new long[weights.length];
        List<Integer> rest = new ArrayList<>(alive);
        int last = -1;
        int before = -1;
        while (!rest.isEmpty()) {
            int next = rest.getFirst();
            for (int node : rest) {
                next = tightness[node] > tightness[next] ? node : next;
            }
            rest.remove((Integer) next);
            for (int node : rest) {
                tightness[node] += weights[next][node];
            }
            before = last;
            last = next;
        }
        MinimumCut cut = new MinimumCut(tightness[last], (BitSet) merged.get(last).clone());
        for (int node : alive) {
            weights[before][node] += weights[last][node];
            weights[node][before] = weights[before][node];
        }
        weights[before][before] = 0;
        merged.get(before).or(merged.get(last));
        alive.remove((Integer) last);
        return cut;
    }
}
