// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import tsukasa.api.source.ConfiguredSources;
import tsukasa.api.source.SourceId;
import tsukasa.sessions.SessionEnder;

/** Who ends the sessions of which source. The first question in a process may find the sources not set up yet. */
final class Enders {
    private static final Duration ON_THE_WAY = Duration.ofSeconds(1);
    private final ConfiguredSources sources;
    private final Map<SourceId, SessionEnder> enders = new HashMap<>();
    private final Object setUp = new Object();
    private boolean ready;
    private long until;

    Enders(ConfiguredSources sources) {
        this.sources = sources;
    }

    synchronized void add(SessionEnder ender) {
        enders.put(ender.source(), ender);
        notifyAll();
    }

    synchronized void remove(SessionEnder ender) {
        enders.values().remove(ender);
    }

    /** The ender of a source, or null if it has none; waits for one that the first question has called for. */
    SessionEnder find(SourceId source) {
        try {
            setUp();
            return await(source);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** Not while {@link #add} is held up: what is waited for comes through it. */
    private void setUp() throws InterruptedException {
        synchronized (setUp) {
            if (!ready) {
                sources.ready();
                ready = true;
                until = System.nanoTime() + ON_THE_WAY.toNanos();
            }
        }
    }

    /** The sources' components are there, but each reaches those who listen one after the other. */
    private synchronized SessionEnder await(SourceId source) throws InterruptedException {
        while (!enders.containsKey(source) && until - System.nanoTime() > 0) {
            TimeUnit.NANOSECONDS.timedWait(this, until - System.nanoTime());
        }
        return enders.get(source);
    }
}
