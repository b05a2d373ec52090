// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.util.Optional;

import tsukasa.api.Refusal;
import tsukasa.api.source.Source;
import tsukasa.persistence.StoringThread;

/** Takes a source, with the patience that its component needs while it is being configured. */
final class Taking {
    static final int ATTEMPTS = 50;
    static final Duration PAUSE = Duration.ofMillis(100);

    private Taking() {
    }

    /**
     * The start of a component is not interrupted, since it may store things or be that of others too.
     *
     * @throws Refusal if it does not start with its settings, or is still not there after some seconds
     */
    static Source take(SourceHandle handle, Bell bell) throws InterruptedException {
        for (int attempt = 1;; attempt++) {
            Optional<Source> taken = StoringThread.whole(handle::take);
            if (taken.isPresent()) {
                return taken.get();
            }
            if (attempt == ATTEMPTS) {
                throw handle.notStarted();
            }
            bell.await(PAUSE);
        }
    }
}
