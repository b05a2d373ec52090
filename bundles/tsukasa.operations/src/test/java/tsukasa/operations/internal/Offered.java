// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;

import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentServiceObjects;

import tsukasa.api.ChangeListener;

/** A listener as the framework offers it: counted while somebody holds it. */
final class Offered implements ComponentServiceObjects<ChangeListener> {
    final AtomicInteger held = new AtomicInteger();
    private final ChangeListener listener;
    private final ServiceReference<ChangeListener> reference = reference();

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

    @Override
    public ServiceReference<ChangeListener> getServiceReference() {
        return reference;
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<ChangeListener> reference() {
        return (ServiceReference<ChangeListener>) Proxy.newProxyInstance(Offered.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new AssertionError("not called: " + method);
                });
    }
}
