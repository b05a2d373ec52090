// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the node that follows from decisions: groups that are unlocked or can't be any more go, remedies that are too dear, of no use or
 * no better than another open one go, until nothing changes.
 */
final class Branch {
    private final Core core;
    private final BitSet open;
    private final boolean[] gone;
    private final boolean[] needed;
    private final boolean[] reachable;
    private final BitSet[] use;

    Branch(Core core) {
        this.core = core;
        open = new BitSet();
        gone = new boolean[core.elements];
        needed = new boolean[core.elements];
        reachable = new boolean[core.elements];
        use = new BitSet[core.remedies];
        Arrays.setAll(use, remedy -> new BitSet());
    }

    /** @param left what may be spent after those that are taken */
    Node node(Node from, BitSet taken, BitSet dropped, long left) {
        open.clear();
        for (int remedy : from.open) {
            open.set(remedy);
        }
        open.andNot(taken);
        open.andNot(dropped);
        Arrays.fill(gone, false);
        taken.stream().forEach(remedy -> {
            for (int element : core.removes[remedy]) {
                gone[element] = true;
            }
        });
        boolean[] live = new boolean[from.groups.length];
        do {
            waiting(from, live);
        } while (narrow(left));
        return build(from, taken, left, live);
    }

    private void waiting(Node from, boolean[] live) {
        Arrays.fill(reachable, false);
        Arrays.fill(needed, false);
        open.stream().forEach(remedy -> {
            for (int element : core.removes[remedy]) {
                reachable[element] = true;
            }
        });
        for (int group = 0; group < live.length; group++) {
            boolean any = false;
            boolean possible = true;
            for (int element : from.groups[group]) {
                any |= !gone[element];
                possible &= gone[element] || reachable[element];
            }
            live[group] = any && possible;
            if (live[group]) {
                for (int element : from.groups[group]) {
                    needed[element] = !gone[element];
                }
            }
        }
    }

    /** Whether any open remedy goes. */
    private boolean narrow(long left) {
        int before = open.cardinality();
        for (int remedy = open.nextSetBit(0); remedy >= 0; remedy = open.nextSetBit(remedy + 1)) {
            use[remedy].clear();
            for (int element : core.removes[remedy]) {
                if (needed[element]) {
                    use[remedy].set(element);
                }
            }
            if (core.price[remedy] > left || use[remedy].isEmpty()) {
                open.clear(remedy);
            }
        }
        for (int remedy = open.nextSetBit(0); remedy >= 0; remedy = open.nextSetBit(remedy + 1)) {
            if (beaten(remedy)) {
                open.clear(remedy);
            }
        }
        return open.cardinality() < before;
    }

    private boolean beaten(int remedy) {
        int first = use[remedy].nextSetBit(0);
        for (int other : core.removers[first]) {
            if (other != remedy && open.get(other) && core.price[other] <= core.price[remedy]
                    && use[remedy].cardinality() <= use[other].cardinality() && Groups.within(use[remedy], use[other])) {
                return true;
            }
        }
        return false;
    }

    private Node build(Node from, BitSet taken, long left, boolean[] live) {
        Map<List<Integer>, Integer> known = new HashMap<>();
        List<int[]> groups = new ArrayList<>();
        long[] weights = new long[live.length];
        double[][] multipliers = new double[live.length][];
        long unlocked = from.unlocked;
        long waiting = 0;
        for (int group = 0; group < live.length; group++) {
            int[] rest = live[group] ? rest(from.groups[group]) : new int[0];
            if (!live[group]) {
                unlocked += unlocked(from.groups[group]) ? from.weights[group] : 0;
                continue;
            }
            waiting += from.weights[group];
            double[] mine = inherit(from.groups[group], rest, from.multipliers[group]);
            Integer place = known.putIfAbsent(Arrays.stream(rest).boxed().toList(), groups.size());
            if (place == null) {
                multipliers[groups.size()] = mine;
                weights[groups.size()] = from.weights[group];
                groups.add(rest);
            } else {
                weights[place] += from.weights[group];
                for (int i = 0; i < mine.length; i++) {
                    multipliers[place][i] += mine[i];
                }
            }
        }
        BitSet chosen = (BitSet) from.chosen.clone();
        chosen.or(taken);
        return new Node(chosen, open.stream().toArray(), left, unlocked, waiting, needed(from.needed), groups.toArray(int[][]::new),
                weights, multipliers);
    }

    private boolean unlocked(int[] elements) {
        for (int element : elements) {
            if (!gone[element]) {
                return false;
            }
        }
        return true;
    }

    private int[] rest(int[] elements) {
        return Arrays.stream(elements).filter(element -> !gone[element]).toArray();
    }

    private int[] needed(int[] elements) {
        return Arrays.stream(elements).filter(element -> needed[element]).toArray();
    }

    /** The multipliers of what is left of a group: what was tied to an element that is gone stays with its partner. */
    private double[] inherit(int[] elements, int[] rest, double[] multipliers) {
        if (rest.length == elements.length) {
            return multipliers.clone();
        }
        double[] mine = new double[Node.multipliers(rest.length)];
        int size = elements.length;
        for (int i = 0, to = 0; i < size; i++) {
            for (int j = 0, with = 0; j < size; j++) {
                double share = i == j ? 0 : multipliers[Node.pair(i, j, size)];
                if (rest.length == 1) {
                    mine[0] += share;
                } else if (!gone[elements[i]] && !gone[elements[j]]) {
                    mine[i == j ? 0 : Node.pair(to, with, rest.length)] += share;
                } else if (gone[elements[i]] != gone[elements[j]]) {
                    int at = gone[elements[j]] ? to : with;
                    for (int other = 0; other < rest.length; other++) {
                        mine[other == at ? Node.pair(at, at == 0 ? 1 : 0, rest.length) : Node.pair(at, other, rest.length)] += other == at ? 0
                                : share / (rest.length - 1);
                    }
                }
                with += gone[elements[j]] ? 0 : 1;
            }
            to += gone[elements[i]] ? 0 : 1;
        }
        return mine;
    }
}
