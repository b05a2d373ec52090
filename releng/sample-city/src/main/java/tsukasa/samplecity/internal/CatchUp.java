// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.api.source.SourceId;
import tsukasa.sources.SourceState;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Runs the sources until these have read all that is there. */
final class CatchUp {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

    private CatchUp() {
    }

    static void with(Sources sources, List<SourceId> followed, Locale locale, Progress progress, String doing) {
        try (Sources.Running running = sources.run()) {
            for (SourceId id : followed) {
                while (!done(sources.find(id, locale).orElseThrow())) {
                    progress.check();
                    progress.at(0, 0, doing);
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private static boolean done(SourceStatus status) {
        if (status.problem().isPresent()) {
            throw new Refusal(status.id() + ": " + status.problem().get().sentence());
        }
        return status.lastAlive().isPresent() && status.total() > 0 || status.state() == SourceState.FINISHED;
    }
}
