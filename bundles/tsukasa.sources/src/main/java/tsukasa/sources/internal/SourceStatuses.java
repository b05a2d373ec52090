// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import tsukasa.api.Texts;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;

/** Says how each source is: from what is defined, what is stored of it, and what runs now. */
final class SourceStatuses {
    private final DefinedSources defined;
    private final SourceRunner runner;
    private final Texts texts;

    SourceStatuses(DefinedSources defined, SourceRunner runner) {
        this.defined = defined;
        this.runner = runner;
        texts = Texts.of(SourceStatuses.class, defined.locale());
    }

    List<SourceStatus> list(Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        defined.kinds().all(locale).forEach(installed -> titles.put(installed.kind().id(), installed.kind().title()));
        return defined.store().all().stream().map(entry -> status(entry, titles)).toList();
    }

    private SourceStatus status(SourceStore.Entry entry, Map<String, String> titles) {
        StoredSource source = entry.source();
        Optional<SourceLoop> loop = runner.loop(source.id());
        History history = loop.map(running -> running.history(entry.history())).orElse(entry.history());
        Instant now = defined.site().now();
        long today = LocalDate.ofInstant(now, defined.site().zone()).toEpochDay();
        SourceState state = state(source, loop, titles.containsKey(source.kind()));
        Optional<SourceStatus.Problem> problem = history.problem();
        if (state == SourceState.WAITING && loop.isEmpty()) {
            problem = notThere(source, now);
        }
        return new SourceStatus(source.id(), source.kind(), titles.getOrDefault(source.kind(), source.kind()), state,
                loop.flatMap(SourceLoop::until), history.lastEvent(), history.lastAlive(), history.reached(),
                history.todayOn(today), history.total(), problem);
    }

    /** A component that was configured just now comes in a moment. */
    private Optional<SourceStatus.Problem> notThere(StoredSource source, Instant now) {
        String pid = Configurations.pid(source);
        return defined.configurations().settled(source) || defined.kinds().failed(pid)
                ? Optional.of(new SourceStatus.Problem(ComponentHandle.notStarted(defined.kinds(), pid, texts), now))
                : Optional.empty();
    }

    private SourceState state(StoredSource source, Optional<SourceLoop> loop, boolean installed) {
        if (loop.isEmpty() && runner.stuck().stream().anyMatch(one -> one.id().equals(source.id()))) {
            return SourceState.STUCK;
        }
        if (source.paused()) {
            return SourceState.PAUSED;
        }
        if (!installed) {
            return SourceState.MISSING;
        }
        return loop.map(SourceLoop::state).orElseGet(() -> runner.started() ? SourceState.WAITING : SourceState.READY);
    }

    /** Of those of these sources that run: when each gave a sign last. */
    Map<SourceId, Instant> lastSigns(List<ComponentHandle> handles) {
        Map<SourceId, Instant> signs = new LinkedHashMap<>();
        for (ComponentHandle handle : handles) {
            runner.loop(handle.id()).filter(loop -> loop.state() == SourceState.RUNNING)
                    .ifPresent(loop -> signs.put(handle.id(), loop.lastSign()));
        }
        return signs;
    }
}
