// SPDX-License-Identifier: EPL-2.0
package tsukasa.samplecity.internal;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import tsukasa.api.Progress;
import tsukasa.api.Refusal;
import tsukasa.sources.SourceStatus;
import tsukasa.sources.Sources;

/** Runs the sources until these have read all that is there. */
final class CatchUp {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    /** A problem of an earlier run is told until the source has begun. */
    private static final int PATIENCE = 30;

    private CatchUp() {
    }

    static void with(Sources sources, List<Followed> followed, Locale locale, Progress progress, String doing) {
        try (Sources.Running running = sources.run()) {
            for (Followed server : followed) {
                int troubled = 0;
                while (!done(sources.find(server.source(), locale).orElseThrow(), server.last(), troubled)) {
                    troubled = sources.find(server.source(), locale).flatMap(SourceStatus::problem).isPresent() ? troubled + 1 : 0;
                    progress.check();
                    progress.at(0, 0, doing);
                    LockSupport.parkNanos(PAUSE);
                }
            }
        }
    }

    private static boolean done(SourceStatus status, String last, int troubled) {
        if (status.problem().isPresent() && troubled >= PATIENCE) {
            throw new Refusal(status.id() + ": " + status.problem().get().sentence());
        }
        return status.reached().compareTo(last) >= 0;
    }
}
