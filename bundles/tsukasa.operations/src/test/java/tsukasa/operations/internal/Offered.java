// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.ChangeListener;

/** A listener as the framework offers it: counted while somebody holds it. */
final class Offered implements ComponentServiceObjects<ChangeListener> {
    private static final AtomicLong IDS = new AtomicLong();
    final AtomicInteger held = new AtomicInteger();
    private final ChangeListener listener;
    private final long id = IDS.incrementAndGet();

    Offered(ChangeListener listener) {
        this.listener = listener;
    }

    @Override
    public ChangeListener getService() {
        held.incrementAndGet();
        return listener;
    }

    @Override
    public void ungetService(ChangeListener service) {
        held.decrementAndGet();
    }

    Map<String, Object> properties() {
        return Map.of("service.id", id);
    }

    @Override
    public ServiceReference<ChangeListener> getServiceReference() {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
