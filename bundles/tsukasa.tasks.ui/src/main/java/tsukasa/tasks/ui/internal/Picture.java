// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.ui.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import tsukasa.tasks.BlockerUse;
import tsukasa.tasks.Combination;
import tsukasa.tasks.Inventory;
import tsukasa.tasks.Kpi;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Rung;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.Weighing;
import tsukasa.tasks.WhatIf;

/** All that the page shows, as it was read at one time. */
record Picture(Inventory inventory, Labels labels, List<TaskRow> rows, Kpi kpi, List<BlockerUse> blockers, List<Combination> together, List<Scenario> scenarios,
        Map<Weighing, WhatIf> whatIfs, List<Rung> ladder) {
    static final List<Weighing> WEIGHINGS = List.of(Weighing.TASKS, Weighing.HOURS, Weighing.PEOPLE);

    static Picture load(TasksServices services, TaskWords words) {
        Inventory inventory = services.tasks().inventory();
        Labels labels = Labels.of(services.tasks().vocabulary(), words);
        List<TaskRow> rows = services.kpi().assess(inventory).stream().map(assessment -> TaskRow.of(assessment, labels)).toList();
        Map<Weighing, WhatIf> whatIfs = WEIGHINGS.stream()
                .collect(Collectors.toMap(Function.identity(), weighing -> services.whatIf().of(inventory, weighing)));
        WhatIf byTasks = whatIfs.get(Weighing.TASKS);
        return new Picture(inventory, labels, rows, services.kpi().kpi(inventory, Optional.empty()), services.kpi().blockers(inventory),
                services.kpi().combinations(inventory), services.tasks().scenarios(), whatIfs, byTasks.ladder(byTasks.offered().stream().map(Remedy::id).toList()));
    }

    /** What it is called; of one that is gone, its id. */
    String name(RemedyId id) {
        return inventory.remedies().stream().filter(remedy -> remedy.id().equals(id)).findFirst().map(Remedy::name).orElse(id.value());
    }
}
