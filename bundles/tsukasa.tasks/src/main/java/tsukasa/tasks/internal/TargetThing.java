// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import tsukasa.api.Texts;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Target;

/** Targets as things that come from files. */
record TargetThing(TaskStorage storage, Texts texts) implements Thing<LocalDate, Target> {
    @Override
    public String word() {
        return "targets";
    }

    @Override
    public LocalDate id(Target thing) {
        return thing.by();
    }

    @Override
    public Ledger<LocalDate, Target> ledger() {
        return storage.tables().targets();
    }

    @Override
    public Vocabulary vocabulary() {
        return storage.tables().vocabulary();
    }

    @Override
    public String text(String key, int count, LocalDate first) {
        return texts.text("Target_" + key, first.toString());
    }

    @Override
    public Map<String, String> said(Target thing) {
        return Said.of(thing);
    }

    @Override
    public Collection<BlockerCode> codes(Target thing) {
        return List.of();
    }
}
