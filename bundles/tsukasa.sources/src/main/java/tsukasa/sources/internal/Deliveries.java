// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** When configurations were handed to the framework, which starts their components in its own time. */
final class Deliveries {
    /** Within this time it is no failure that a component is not there. */
    static final Duration TO_APPEAR = Duration.ofSeconds(5);
    private final LongSupplier nanos;
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /** @param nanos time that passes, from any beginning */
    Deliveries(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void delivered(String pid) {
        since.put(pid, nanos.getAsLong());
    }

    void removed(String pid) {
        since.remove(pid);
    }

    /** Whether the component has had the time to come. */
    boolean settled(String pid) {
        Long then = since.get(pid);
        return then == null || nanos.getAsLong() - then > TO_APPEAR.toNanos();
    }
}
