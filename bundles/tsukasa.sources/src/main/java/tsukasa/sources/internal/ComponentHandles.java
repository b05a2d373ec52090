// SPDX-License-Identifier: EPL-2.0
package tsukasa.sources.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The components of sources that are there now, each by the identity of its service. */
final class ComponentHandles {
    private final Map<Object, ComponentHandle> handles = new HashMap<>();

    synchronized void add(Object service, ComponentHandle handle) {
        handles.put(service, handle);
        notifyAll();
    }

    synchronized Optional<ComponentHandle> remove(Object service) {
        return Optional.ofNullable(handles.remove(service));
    }

    synchronized List<ComponentHandle> all() {
        return List.copyOf(handles.values());
    }

    /** Waits until there is a component for each of these configurations; false if the limit has passed before. */
    synchronized boolean await(Set<String> pids, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        while (!handles.values().stream().map(ComponentHandle::pid).collect(Collectors.toSet()).containsAll(pids)) {
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }
}
