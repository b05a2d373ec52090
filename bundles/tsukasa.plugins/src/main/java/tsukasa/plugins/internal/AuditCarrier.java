// SPDX-License-Identifier: EPL-2.0
package tsukasa.plugins.internal;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

import tsukasa.api.Actor;
import tsukasa.api.Progress;
import tsukasa.api.operation.Change;
import tsukasa.api.operation.Operation;
import tsukasa.api.operation.Operations;
import tsukasa.api.operation.Outcome;
import tsukasa.api.operation.Right;
import tsukasa.plugins.internal.store.Journal;
import tsukasa.plugins.internal.store.PluginStore;

/**
 * Brings what was changed without a database into the audit trail, as soon as somebody in this process uses operations.
 * It never is the first to use them, since that would open the database.
 */
final class AuditCarrier {
    private final BundleContext context;
    private final Journal journal;
    private boolean refused;

    AuditCarrier(BundleContext context, PluginStore store) {
        this.context = context;
        this.journal = new Journal(store.folder());
    }

    Journal journal() {
        return journal;
    }

    /** Carries what is pending, if it can be now. */
    void carry() throws IOException {
        List<Journal.Line> pending = refused ? List.of() : journal.pending();
        if (pending.isEmpty()) {
            return;
        }
        ServiceReference<Operations> reference = context.getServiceReference(Operations.class);
        if (reference == null || reference.getUsingBundles() == null) {
            return;
        }
        Operations operations = context.getService(reference);
        try {
            for (Journal.Line line : pending) {
                if (operations.execute(new Recorded(line), new Actor(line.actor()), "", Progress.NONE) instanceof Outcome.Refused<Void>) {
                    refused = true;
                    return;
                }
                journal.carried(1);
            }
        } finally {
            context.ungetService(reference);
        }
    }

    /** A change that was made already. */
    private record Recorded(Journal.Line line) implements Operation<Void> {
        @Override
        public Right right() {
            return new Right(line.right());
        }

        @Override
        public Map<String, String> arguments() {
            Map<String, String> arguments = new TreeMap<>(line.arguments());
            arguments.put("at", line.at());
            return arguments;
        }

        @Override
        public Void run(Change change) {
            change.summarize(line.summary());
            return null;
        }
    }
}
