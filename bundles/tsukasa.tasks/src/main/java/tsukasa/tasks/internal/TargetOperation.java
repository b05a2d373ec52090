// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.Target;
import tsukasa.tasks.TaskService;

/**
 * Sets a target, or removes it.
 *
 * @param set what is to be reached on the day; empty: nothing any more
 */
record TargetOperation(TaskStorage storage, Texts texts, LocalDate by, Optional<Target> set) implements Operation<Target> {
    private static final Right RIGHT = new Right("tasks.policy");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("by", by.toString(), "share", set.map(target -> target.share().toPlainString()).orElse(""));
    }

    @Override
    public Target run(Change change) {
        Ledger<LocalDate, Target> ledger = storage.tables().targets();
        Optional<Target> before = ledger.find(by);
        if (set.isPresent()) {
            set.get().scenario().ifPresent(this::requireScenario);
            ledger.put(List.of(set.get()), change.at());
        } else {
            ledger.remove(List.of(before.orElseThrow(() -> new Refusal(texts.text("Target_gone", by.toString()))).by()), change.at());
        }
        change.describe(said(before), said(set));
        change.summarize(set.map(target -> texts.text("Target_set", by.toString(), target.share().doubleValue()))
                .orElseGet(() -> texts.text("Target_removed", by.toString())));
        change.touches(TaskService.TOPIC);
        return set.or(() -> before).orElseThrow();
    }

    private void requireScenario(ScenarioId scenario) {
        if (storage.tables().scenarios().find(scenario).isEmpty()) {
            throw new Refusal(texts.text("Scenario_gone", scenario));
        }
    }

    private static String said(Optional<Target> target) {
        return target.map(one -> Said.lines(List.of(Said.of(one)))).orElse("");
    }
}
