// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.service.component.ComponentServiceObjects;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

import tsukasa.api.ChangeListener;
import tsukasa.api.Changes;
import tsukasa.persistence.Database;

/**
 * Tells every listener through a mailbox of its own, so that none can hold up the others or whoever publishes. A listener is made
 * when there is something to tell it, and not before: it may need services that themselves need this one.
 */
@Component
public final class DispatchedChanges implements Changes {
    private static final String SERVICE = "service.id";
    private static final Duration REST = Duration.ofMillis(100);

    private final Database database;
    private final Duration rest;
    private final Map<Object, Mailbox> mailboxes = new ConcurrentHashMap<>();

    @Activate
    public DispatchedChanges(@Reference Database database) {
        this(database, REST);
    }

    /** @param rest how long a listener is left in peace after it was told; what comes meanwhile is joined */
    DispatchedChanges(Database database, Duration rest) {
        this.database = database;
        this.rest = rest;
    }

    @Reference(service = ChangeListener.class, cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(ComponentServiceObjects<ChangeListener> listener, Map<String, Object> properties) {
        mailboxes.put(properties.get(SERVICE), new Mailbox(listener, rest));
    }

    void removeListener(Map<String, Object> properties) {
        close(properties.get(SERVICE));
    }

    @Override
    public void publish(String topic) {
        database.afterCommit(() -> mailboxes.values().forEach(mailbox -> mailbox.put(topic)));
    }

    @Deactivate
    void close() {
        mailboxes.keySet().forEach(this::close);
    }

    private void close(Object service) {
        Mailbox mailbox = mailboxes.remove(service);
        if (mailbox != null) {
            mailbox.close();
        }
    }
}
