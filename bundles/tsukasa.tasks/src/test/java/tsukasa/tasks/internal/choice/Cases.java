// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal.choice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Generated instances, the same for the same seed. */
record Cases(List<Need> needs, List<Offer> offers) {
    /**
     * @param removes at most so many blockers by a remedy
     * @param blockersEach at most so many by a task
     * @param dearest 1 for remedies of equal cost
     * @param heaviest 1 for tasks of equal weight
     */
    static Cases of(long seed, int tasks, int blockers, int remedies, int removes, int blockersEach, int dearest, int heaviest) {
        Random random = new Random(seed);
        List<Need> needs = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (int i = 0; i < remedies; i++) {
            long cost = dearest == 1 ? 1 : random.nextInt(dearest + 1);
            offers.add(new Offer(cost, some(random, blockers, 1 + random.nextInt(removes))));
        }
        for (int i = 0; i < tasks; i++) {
            long weight = heaviest == 1 ? 1 : random.nextInt(heaviest + 1);
            needs.add(new Need(weight, some(random, blockers, random.nextInt(Math.min(blockersEach, blockers) + 1))));
        }
        return new Cases(needs, offers);
    }

    private static Set<String> some(Random random, int of, int many) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < many; i++) {
            some.add("b" + random.nextInt(of));
        }
        return some;
    }

    Choice choice() {
        return new Choice(needs, offers);
    }

    Brute brute() {
        return new Brute(needs, offers);
    }
}
