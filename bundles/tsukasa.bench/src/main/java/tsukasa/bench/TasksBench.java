// SPDX-License-Identifier: EPL-2.0
package tsukasa.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import tsukasa.api.Progress;
import tsukasa.tasks.Cost;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Patience;
import tsukasa.tasks.Plan;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;
import tsukasa.tasks.WhatIfService;

/**
 * The proven best choice among 60 remedies against 40 blockers of 1,250 tasks, compared with HiGHS; and how soon a toggle is answered with
 * 20,000 tasks. The last two
 * cases are hard and no city's: every remedy costs the same, and what it removes is by chance. Of the first round nothing counts.
 */
final class TasksBench {
    private static final String SERVICE = "tsukasa.tasks.internal.whatif.ChosenWhatIfService";
    private static final List<TaskCase> CASES = List.of(new TaskCase("uneven blockers, 1 to 3 each", 3, false, 3, true, true),
            new TaskCase("uneven blockers, 1 to 5 each", 4, false, 5, true, true), new TaskCase("even blockers, 1 to 3 each", 2, false, 3, true, false),
            new TaskCase("even blockers, 1 to 4 each", 4, false, 4, true, false), new TaskCase("one or two for one price", 2, false, 3, false, false),
            new TaskCase("two each for one price", 2, true, 3, false, false));
    private static final int[] SHARES = {10, 20, 35};
    private static final int SEEDS = 2;
    private static final int TASKS = 1_250;
    private static final int BLOCKERS = 40;
    private static final int REMEDIES = 60;
    private static final int MANY = 20_000;
    private static final int TOGGLES = 500;
    private static final int PERCENT = 100;
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final Duration LIMIT = Duration.ofSeconds(Integer.getInteger("tsukasa.bench.limit", 10));
    private final WhatIfService service;

    TasksBench() throws ReflectiveOperationException {
        service = (WhatIfService) Class.forName(SERVICE).getConstructor().newInstance();
    }

    void run() throws Exception {
        Highs highs = new Highs(LIMIT);
        for (TaskCase each : CASES.subList(0, CASES.size() - 1)) {
            compare(each, highs, false);
        }
        for (TaskCase each : CASES) {
            compare(each, highs, true);
        }
        toggle();
    }

    private void compare(TaskCase each, Highs highs, boolean counts) throws Exception {
        int asked = SEEDS * SHARES.length;
        double[] ours = new double[asked];
        double[] ratios = new double[asked];
        int proven = 0;
        int theirs = 0;
        for (int i = 0; i < asked; i++) {
            Inventory inventory = each.inventory(i / SHARES.length, TASKS, BLOCKERS, REMEDIES);
            long budget = inventory.remedies().stream().mapToLong(remedy -> remedy.cost().yen()).sum() * SHARES[i % SHARES.length] / PERCENT;
            long began = System.nanoTime();
            Plan plan = service.of(inventory, Weighing.TASKS).bestWithin(new Cost(budget), new Patience(LIMIT, () -> false, Progress.NONE));
            ours[i] = (System.nanoTime() - began) / NANOS;
            OptionalLong other = counts || i == 0 ? highs.most(inventory, budget) : OptionalLong.empty();
            ratios[i] = ours[i] / highs.seconds();
            proven += plan.optimal() ? 1 : 0;
            theirs += other.isPresent() ? 1 : 0;
            if (plan.optimal() && other.isPresent() && plan.unlocked().longValueExact() != other.getAsLong()) {
                throw new IOException(each.name() + ": " + plan.unlocked() + " here and " + other.getAsLong() + " there");
            }
        }
        if (counts) {
            Arrays.sort(ours);
            Arrays.sort(ratios);
            System.out.printf("%-44s ours median %.3f s, worst %.2f s, proven %d of %d; HiGHS proven %d in %d s each; ratio %.3f (to %.3f; bar <= 0.5, 1 s)%n",
                    each.name(), ours[asked / 2], ours[asked - 1], proven, asked, theirs, LIMIT.toSeconds(), ratios[asked / 2], ratios[asked - 1]);
        }
    }

    private void toggle() {
        Inventory inventory = CASES.get(1).inventory(1, MANY, BLOCKERS, REMEDIES);
        long began = System.nanoTime();
        WhatIf whatIf = service.of(inventory, Weighing.TASKS);
        double first = (System.nanoTime() - began) / NANOS * MILLIS;
        Random random = new Random(1);
        Set<RemedyId> chosen = new HashSet<>();
        double[] millis = new double[TOGGLES];
        for (int i = 0; i < TOGGLES; i++) {
            RemedyId toggled = inventory.remedies().get(random.nextInt(REMEDIES)).id();
            if (!chosen.remove(toggled)) {
                chosen.add(toggled);
            }
            began = System.nanoTime();
            whatIf.with(chosen);
            millis[i] = (System.nanoTime() - began) / NANOS * MILLIS;
        }
        double cold = millis[0];
        Arrays.sort(millis);
        System.out.printf("%-44s made in %.0f ms, first %.1f ms, median %.2f ms, longest %.1f ms (bar <= 50)%n",
                "a toggle of %,d tasks and %d remedies".formatted(MANY, REMEDIES), first, cold, millis[TOGGLES / 2], millis[TOGGLES - 1]);
    }
}
