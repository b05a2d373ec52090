// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Scenario;
import tsukasa.tasks.ScenarioId;

/** Scenarios as things that come from files. */
record ScenarioThing(TaskStorage storage, Texts texts) implements Thing<ScenarioId, Scenario> {
    @Override
    public String word() {
        return "scenarios";
    }

    @Override
    public ScenarioId id(Scenario thing) {
        return thing.id();
    }

    @Override
    public Ledger<ScenarioId, Scenario> ledger() {
        return storage.tables().scenarios();
    }

    @Override
    public Vocabulary vocabulary() {
        return storage.tables().vocabulary();
    }

    @Override
    public String text(String key, int count, ScenarioId first) {
        return texts.text("Scenario_" + key, first);
    }

    @Override
    public Map<String, String> said(Scenario thing) {
        return Said.of(thing);
    }

    @Override
    public Collection<BlockerCode> codes(Scenario thing) {
        return List.of();
    }
}
