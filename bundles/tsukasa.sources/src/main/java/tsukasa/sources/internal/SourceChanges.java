// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.Texts;
import tsukasa.api.operation.Operation;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;
import tsukasa.sources.Sources;

/** Adds, edits, pauses and removes sources: in the database first, and where they run once that is committed. */
final class SourceChanges {
    private final DefinedSources defined;
    private final SourceRunner runner;
    private final Texts texts;

    SourceChanges(DefinedSources defined, SourceRunner runner) {
        this.defined = defined;
        this.runner = runner;
        texts = Texts.of(SourceChanges.class, defined.locale());
    }

    Operation<SourceId> add(SourceId id, String kind, SourceSettings settings) {
        InstalledKinds.Installed installed = defined.installed(kind);
        MergedSettings merged = MergedSettings.of(DefinedSources.empty(id, installed, Map.of()), installed.kind(), settings);
        SourceStore sources = defined.store();
        return new SourceOperation(Sources.EDIT, id, merged.arguments(), merged.putAway(defined.secrets().vault()), change -> {
            requireFitting(installed.kind(), settings, false);
            if (sources.find(id).isPresent()) {
                throw new Refusal(texts.text("SourceChanges_nameTaken", id));
            }
            sources.insert(merged.source());
            change.describe("", merged.source().described());
            change.summarize(texts.text("SourceChanges_added", id, installed.kind().title()));
            defined.database().afterCommit(() -> defined.configurations().apply(merged.source()));
        });
    }

    Operation<SourceId> edit(SourceId id, SourceSettings settings) {
        StoredSource before = defined.require(id);
        InstalledKinds.Installed installed = defined.installed(before.kind());
        MergedSettings merged = MergedSettings.of(before, installed.kind(), settings);
        return new SourceOperation(Sources.EDIT, id, merged.arguments(), merged.putAway(defined.secrets().vault()), change -> {
            requireFitting(installed.kind(), settings, true);
            StoredSource now = defined.require(id);
            StoredSource after = now.withSettings(merged.source().settings(), merged.source().secrets());
            defined.store().update(after);
            change.describe(now.described(), after.described());
            change.summarize(texts.text("SourceChanges_edited", id));
            defined.database().afterCommit(() -> defined.configurations().apply(after));
        });
    }

    Operation<SourceId> remove(SourceId id) {
        defined.store();
        return new SourceOperation(Sources.EDIT, id, Map.of("source", id.value()), Optional.empty(), change -> {
            StoredSource source = defined.require(id);
            defined.store().delete(id);
            change.describe(source.described(), "");
            change.summarize(texts.text("SourceChanges_removed", id));
            defined.database().afterCommit(() -> {
                defined.configurations().remove(source);
                defined.secrets().vault().retain(new HashSet<>(defined.store().secrets().keySet()));
            });
        });
    }

    Operation<SourceId> pause(SourceId id) {
        return pausing(id, true, "SourceChanges_paused", () -> runner.pause(id, defined.site().now()));
    }

    Operation<SourceId> resume(SourceId id) {
        return pausing(id, false, "SourceChanges_resumed", () -> runner.resume(id));
    }

    private Operation<SourceId> pausing(SourceId id, boolean paused, String summary, Runnable then) {
        defined.store();
        return new SourceOperation(Sources.PAUSE, id, Map.of("source", id.value()), Optional.empty(), change -> {
            StoredSource source = defined.require(id);
            defined.store().update(source.withPaused(paused));
            change.describe(text(source.paused()), text(paused));
            change.summarize(texts.text(summary, id));
            defined.database().afterCommit(then);
        });
    }

    private static String text(boolean paused) {
        return "paused=" + paused;
    }

    private void requireFitting(SourceKind kind, SourceSettings settings, boolean secretsKept) {
        kind.check(settings, secretsKept, defined.locale()).stream().findFirst().ifPresent(problem -> {
            throw new Refusal(problem.sentence());
        });
    }
}
