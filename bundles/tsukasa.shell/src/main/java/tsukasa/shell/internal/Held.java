// SPDX-License-Identifier: EPL-2.0
package tsukasa.shell.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services of one kind that plugins bring. Each is started only when somebody in the background asks for it, is then
 * kept, and is let go when it leaves. Safe for all threads.
 */
public final class Held<T> {
    private final BundleContext bundles;
    private final Map<ServiceReference<T>, Object> services = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Stands for a service that has not been asked for. */
    private static final Object NOT_YET = new Object();

    public Held(BundleContext bundles) {
        this.bundles = bundles;
    }

    public void add(ServiceReference<T> reference) {
        services.put(reference, NOT_YET);
        listeners.forEach(Runnable::run);
    }

    public void remove(ServiceReference<T> reference) {
        Object service = services.remove(reference);
        if (service != NOT_YET && service != null) {
            bundles.ungetService(reference);
        }
        listeners.forEach(Runnable::run);
    }

    /** Those that are there now. May take as long as they take to start, so never on the UI thread. */
    public List<T> all() {
        List<T> all = new ArrayList<>();
        for (ServiceReference<T> reference : services.keySet()) {
            T service = get(reference);
            if (service != null) {
                all.add(service);
            }
        }
        return all;
    }

    /** The service itself; null if it has left or can't be started. May take as long as that takes. */
    @SuppressWarnings("unchecked") // only what this reference gave is kept under it
    public T get(ServiceReference<T> reference) {
        Object kept = services.get(reference);
        if (kept != NOT_YET) {
            return (T) kept;
        }
        T service;
        try {
            service = bundles.getService(reference);
        } catch (IllegalStateException e) {
            ILog.of(Held.class).warn(reference + " left while it was asked for", e);
            return null;
        }
        if (service != null && !services.replace(reference, NOT_YET, service)) {
            bundles.ungetService(reference); // it left meanwhile, or another thread was quicker
            return (T) services.get(reference);
        }
        return service;
    }

    /** Calls this, on any thread, whenever one has come or gone. */
    public Runnable onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
