// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;

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
        Merge merge = new Merge(live.length);
        long unlocked = from.unlocked;
        long waiting = 0;
        int[] place = new int[live.length];
        for (int group = 0; group < live.length; group++) {
            if (live[group]) {
                waiting += from.weights[group];
                place[group] = merge.add(rest(from.groups[group]), from.weights[group]);
            } else if (unlocked(from.groups[group])) {
                unlocked += from.weights[group];
            }
        }
        int[][] groups = merge.groups();
        int[] start = Node.starts(groups, groups.length);
        double[] multipliers = new double[start[groups.length]];
        for (int group = 0; group < live.length; group++) {
            if (live[group]) {
                inherit(from, group, groups[place[group]].length, multipliers, start[place[group]]);
            }
        }
        BitSet chosen = (BitSet) from.chosen.clone();
        chosen.or(taken);
        return new Node(chosen, open.stream().toArray(), left, unlocked, waiting, needed(from.needed), groups, merge.weights(), start,
                multipliers, Node.cells(groups, start, core.elements));
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
        int many = 0;
        for (int element : elements) {
            many += gone[element] ? 0 : 1;
        }
        if (many == elements.length) {
            return elements;
        }
        int[] rest = new int[many];
        for (int i = elements.length - 1; i >= 0; i--) {
            if (!gone[elements[i]]) {
                rest[--many] = elements[i];
            }
        }
        return rest;
    }

    private int[] needed(int[] elements) {
        return Arrays.stream(elements).filter(element -> needed[element]).toArray();
    }

    /** Adds the multipliers of what is left of a group: what was tied to an element that is gone stays with its partner. */
    private void inherit(Node from, int group, int rest, double[] to, int start) {
        int[] elements = from.groups[group];
        int size = elements.length;
        int at = from.start[group];
        if (rest == size || rest == 1) {
            for (int i = 0; at < from.start[group + 1]; i++, at++) {
                to[start + (rest == 1 ? 0 : i)] += from.multipliers[at];
            }
            return;
        }
        for (int i = 0, one = 0; i < size; i++) {
            boolean stays = !gone[elements[i]];
            for (int j = 0, other = 0; j < size; j++) {
                boolean otherStays = !gone[elements[j]];
                if (i != j) {
                    double share = from.multipliers[at++];
                    if (stays && otherStays) {
                        to[start + Node.pair(one, other, rest)] += share;
                    } else if (stays || otherStays) {
                        spread(to, start, stays ? one : other, rest, share / (rest - 1));
                    }
                }
                other += otherStays ? 1 : 0;
            }
            one += stays ? 1 : 0;
        }
    }

    private static void spread(double[] to, int start, int one, int size, double share) {
        for (int other = 0; other < size; other++) {
            to[other == one ? start : start + Node.pair(one, other, size)] += other == one ? 0 : share;
        }
    }
}
