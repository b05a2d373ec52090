// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.api.source.SourceTest;
import tsukasa.sources.SourceKind;
import tsukasa.sources.SourceSettings;

/** Tries sources as they are defined, or would be, in components beside their own. */
final class SourceTrials {
    private final DefinedSources defined;
    private final Trial trial = new Trial();

    SourceTrials(DefinedSources defined) {
        this.defined = defined;
    }

    /** A component made for a trial has come. */
    void appeared(String id, SourceHandle handle) {
        trial.appeared(id, handle);
    }

    SourceTest test(SourceId id, String kind, SourceSettings settings, Locale locale) {
        InstalledKinds.Installed installed = defined.installed(kind);
        Optional<StoredSource> known = defined.find(id).filter(source -> source.kind().equals(kind));
        List<SourceKind.SettingProblem> problems = installed.kind().check(settings, known.isPresent(), locale);
        if (!problems.isEmpty()) {
            return new SourceTest(false, problems.getFirst().sentence());
        }
        StoredSource base = DefinedSources.empty(id, installed, known.map(StoredSource::secrets).orElse(Map.of()));
        return test(MergedSettings.of(base, installed.kind(), settings), locale);
    }

    SourceTest test(SourceId id, Locale locale) {
        StoredSource source = defined.require(id);
        InstalledKinds.Installed installed = defined.installed(source.kind());
        StoredSource copy = DefinedSources.empty(id, installed, Map.of()).withSettings(source.settings(), source.secrets());
        return test(new MergedSettings(copy, Map.of()), locale);
    }

    private SourceTest test(MergedSettings merged, Locale locale) {
        Texts words = Texts.of(SourceTrials.class, locale);
        merged.newSecrets().forEach(defined.secrets()::lend);
        try {
            return trial.run(merged.source(), new Trial.Maker() {
                @Override
                public void make(StoredSource source) {
                    defined.configurations().applyTrial(source);
                }

                @Override
                public void remove(StoredSource source) {
                    defined.configurations().remove(source);
                }

                @Override
                public String trouble(StoredSource source) {
                    return ComponentHandle.notStarted(defined.kinds(), Configurations.pid(source), words);
                }
            }, locale, words);
        } finally {
            merged.newSecrets().keySet().forEach(defined.secrets()::takeBack);
        }
    }
}
