// SPDX-License-Identifier: EPL-2.0
package tsukasa.tasks.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.tasks.Blocker;
import tsukasa.tasks.BlockerCode;
import tsukasa.tasks.Remedy;
import tsukasa.tasks.RemedyId;

/** Remedies as things that are edited. */
final class RemedyThing implements Thing<RemedyId, Remedy> {
    private final TaskStorage storage;
    private final Texts texts;

    RemedyThing(TaskStorage storage, Texts texts) {
        this.storage = storage;
        this.texts = texts;
    }

    @Override
    public String word() {
        return "remedies";
    }

    @Override
    public RemedyId id(Remedy thing) {
        return thing.id();
    }

    @Override
    public Ledger<RemedyId, Remedy> ledger() {
        return storage.tables().remedies();
    }

    @Override
    public Vocabulary vocabulary() {
        return storage.tables().vocabulary();
    }

    @Override
    public String text(String key, int count, RemedyId first) {
        return texts.text("Remedy_" + key, count, first);
    }

    @Override
    public Map<String, String> said(Remedy thing) {
        return Said.of(thing);
    }

    @Override
    public Collection<BlockerCode> codes(Remedy thing) {
        return thing.removes().stream().map(Blocker::code).toList();
    }

    @Override
    public Optional<String> needed(Collection<RemedyId> ids) {
        return storage.tables().scenarios().all().stream().filter(scenario -> !Collections.disjoint(scenario.remedies(), ids)).findFirst()
                .map(scenario -> texts.text("Remedy_needed", scenario.id(), scenario.remedies().stream().filter(ids::contains).findFirst()
                        .orElseThrow()));
    }
}
