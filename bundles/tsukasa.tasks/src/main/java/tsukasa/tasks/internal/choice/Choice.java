// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which remedies to choose. A set of remedies unlocks a task if together they remove all of its blockers; each question is answered with
 * a proof, or with a bound where {@link Effort} ended before it.
 *
 * <p>Weights are what is unlocked beyond {@link #already()}. Of sets that are equally good by the question, the cheaper one is given, and
 * never one with a remedy that can be spared. With up to {@value #ALL_SETS} remedies that matter, of equally cheap ones that
 * with fewer, of these the first when remedies are compared in the order of the offers. With more remedies, that none of the equally good
 * ones is cheaper is proven by {@link #cheapestFor} and {@link #front} always, by {@link #best} and {@link #bestWithin} only if it takes
 * few steps. The same question always gets the same answer, unless time ends it.
 *
 * <p>Immutable, for any thread; what is asked for several times is kept.
 */
public final class Choice {
    /** Up to so many remedies every set is looked at. */
    static final int ALL_SETS = 25;

    private final int tasks;
    private final long[] cost;
    private final long already;
    private final Groups groups;
    private final Masks masks;
    private final Board board;
    private final Solver solver;

    /** @throws ArithmeticException if the weights or the costs add up to more than a long holds */
    public Choice(List<Need> needs, List<Offer> offers) {
        this(needs, offers, ALL_SETS);
    }

    Choice(List<Need> needs, List<Offer> offers, int allSets) {
        tasks = needs.size();
        cost = offers.stream().mapToLong(Offer::cost).toArray();
        long[] weights = needs.stream().mapToLong(Need::weight).toArray();
        Arrays.stream(cost).reduce(0, Math::addExact);
        Arrays.stream(weights).reduce(0, Math::addExact);
        already = needs.stream().filter(need -> need.blockers().isEmpty()).mapToLong(Need::weight).sum();
        Map<Object, Integer> places = new HashMap<>();
        int[][] blockers = new int[tasks][];
        for (int task = 0; task < tasks; task++) {
            blockers[task] = needs.get(task).blockers().stream().mapToInt(blocker -> place(places, blocker)).sorted().toArray();
        }
        groups = Groups.of(cost.length, removers(places, offers), blockers, weights);
        masks = new Masks(groups);
        board = new Board(groups, masks, cost);
        solver = new Solver(groups, board, cost, allSets);
    }

    private static int place(Map<Object, Integer> places, Object blocker) {
        Integer known = places.putIfAbsent(blocker, places.size());
        return known == null ? places.size() - 1 : known;
    }

    private static BitSet[] removers(Map<Object, Integer> places, List<Offer> offers) {
        BitSet[] removers = new BitSet[places.size()];
        Arrays.setAll(removers, blocker -> new BitSet());
        for (int remedy = 0; remedy < offers.size(); remedy++) {
            for (Object blocker : offers.get(remedy).removes()) {
                if (places.containsKey(blocker)) {
                    removers[places.get(blocker)].set(remedy);
                }
            }
        }
        return removers;
    }

    /** The weight of the tasks that are completable already. */
    public long already() {
        return already;
    }

    /** What all remedies together unlock: no set unlocks more. */
    public long reach() {
        return groups.reach();
    }

    /** What exactly this set unlocks, and what each further remedy would: some microseconds per thousand tasks. */
    public Unlocked with(BitSet remedies) {
        return board.with(known(remedies));
    }

    /** The set of at most so many remedies that unlocks most. */
    public Optimum best(int most, Effort effort) {
        if (most < 0) {
            throw new IllegalArgumentException("a number of remedies is not negative: " + most);
        }
        return solver.best(most, effort);
    }

    /** The set that unlocks most and costs no more than this. */
    public Optimum bestWithin(long budget, Effort effort) {
        if (budget < 0) {
            throw new IllegalArgumentException("a budget is not negative: " + budget);
        }
        return solver.bestWithin(budget, effort);
    }

    /** The set of least cost that unlocks at least this weight; empty if not even all remedies do. */
    public Optional<Optimum> cheapestFor(long target, Effort effort) {
        return target > groups.reach() ? Optional.empty() : Optional.of(solver.cheapestFor(target, effort));
    }

    /** What can be had for which cost, from nothing to everything. */
    public Front front(Effort effort) {
        return solver.front(effort);
    }

    /** The pairs that unlock more together than the sum of both alone, given that those of this set are there; most gain first. */
    public List<Synergy> synergies(BitSet given) {
        return new Pairs(groups, masks).beyond(known(given));
    }

    /** An order in which to bring in the remedies of this set, what unlocks most per yen first; those of no use come in the last step. */
    public List<Step> ladder(BitSet remedies) {
        return new Ladder(groups, board, new Pairs(groups, masks), cost, known(remedies)).steps();
    }

    private BitSet known(BitSet remedies) {
        if (remedies.length() > cost.length) {
            throw new IllegalArgumentException("there are " + cost.length + " remedies, not " + remedies);
        }
        return remedies;
    }
}
