// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import tsukasa.api.Layer;
import tsukasa.tasks.Answer;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Completable;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Policy;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Task;
import tsukasa.tasks.TaskId;

/**
 * Tasks, blockers and remedies as they may be, the same for the same seed. No two remedies remove the same, so that none can be left out
 * for that.
 *
 * @param removes      up to so many blockers by a remedy
 * @param exactly      whether it is always as many
 * @param blockersEach up to so many by a task
 * @param costs        whether they differ
 * @param uneven       whether few blockers stand in the way of most tasks, as paper and telephone do
 */
record TaskCase(String name, int removes, boolean exactly, int blockersEach, boolean costs, boolean uneven) {
    private static final int LEAST_COST = 100_000;
    private static final int STEP = 50_000;
    private static final int STEPS = 200;

    Inventory inventory(long seed, int tasks, int blockers, int remedies) {
        Random random = new Random(seed);
        List<Remedy> offered = new ArrayList<>();
        Set<Set<Blocker>> seen = new HashSet<>();
        while (offered.size() < remedies) {
            int many = exactly ? removes : 1 + random.nextInt(removes);
            SortedSet<Blocker> removed = some(random, blockers, many, false);
            if (seen.add(removed)) {
                long cost = costs ? LEAST_COST * many + (long) STEP * random.nextInt(STEPS) : LEAST_COST;
                String id = "R%03d".formatted(offered.size());
                offered.add(new Remedy(new RemedyId(id), id, new Cost(cost), removed, Optional.empty()));
            }
        }
        List<Task> all = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            Answer answer = new Answer(Completable.NO, some(random, blockers, 1 + random.nextInt(blockersEach), uneven), Optional.empty());
            String id = "T%05d".formatted(i);
            all.add(new Task(new TaskId(id), Optional.empty(), id, Task.Load.UNKNOWN, Layer.LGWAN, answer, new TreeSet<>(), new TreeMap<>()));
        }
        return new Inventory(LocalDate.of(2026, 4, 1), all, offered, Policy.USUAL);
    }

    /** Uneven: the n-th blocker stands in the way about one n-th as often as the first (Zipf). */
    private static SortedSet<Blocker> some(Random random, int of, int many, boolean uneven) {
        SortedSet<Blocker> some = new TreeSet<>();
        while (some.size() < many) {
            int which = uneven ? (int) Math.pow(of + 1, random.nextDouble()) - 1 : random.nextInt(of);
            some.add(new Blocker(new BlockerCode("b" + which)));
        }
        return some;
    }
}
