// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Right;
import tsukasa.tasks.RemedyId;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;
import tsukasa.tasks.TaskService;

/**
 * Keeps a scenario, or removes it.
 *
 * @param kept what is to be kept under the name; empty: nothing any more
 */
record ScenarioOperation(TaskStorage storage, Texts texts, ScenarioId id, Optional<Scenario> kept) implements Operation<Scenario> {
    private static final Right RIGHT = new Right("tasks.scenario");

    @Override
    public Right right() {
        return RIGHT;
    }

    @Override
    public Map<String, String> arguments() {
        return Map.of("scenario", id.value(), "remedies", kept.map(ScenarioShape::remedies).map(Said::shortened).orElse(""));
    }

    @Override
    public Scenario run(Change change) {
        Ledger<ScenarioId, Scenario> ledger = storage.tables().scenarios();
        Optional<Scenario> before = ledger.find(id);
        if (kept.isPresent()) {
            requireRemedies(kept.get());
            ledger.put(List.of(kept.get()), change.at());
        } else {
            ledger.remove(List.of(before.orElseThrow(() -> new Refusal(texts.text("Scenario_gone", id))).id()), change.at());
        }
        change.describe(said(before), said(kept));
        change.summarize(texts.text(kept.isPresent() ? "Scenario_kept" : "Scenario_removed", id));
        change.touches(TaskService.TOPIC);
        return kept.or(() -> before).orElseThrow();
    }

    private void requireRemedies(Scenario scenario) {
        for (RemedyId remedy : scenario.remedies()) {
            if (storage.tables().remedies().find(remedy).isEmpty()) {
                throw new Refusal(texts.text("Remedy_gone", 1, remedy));
            }
        }
    }

    private static String said(Optional<Scenario> scenario) {
        return scenario.map(one -> Said.lines(List.of(Said.of(one)))).orElse("");
    }
}
