// SPDX-License-Identifier: EPL-2.0
package tsukasa.operations.internal;

import java.util.List;
import java.util.OptionalLong;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import tsukasa.api.Period;
import tsukasa.api.Site;
import tsukasa.api.operation.AuditEntry;
import tsukasa.api.operation.AuditTrail;
import tsukasa.persistence.Database;

/** Reads the audit entries of this site from the database. */
@Component
public final class StoredAuditTrail implements AuditTrail {
    private final AuditChain chain;

    @Activate
    public StoredAuditTrail(@Reference Database database, @Reference Site site) {
        this.chain = new AuditChain(database, site.id());
    }

    @Override
    public List<AuditEntry> entries(Period period, int limit) {
        if (limit <= 0) {
            throw new IllegalArgumentException("a limit must be positive: " + limit);
        }
        chain.prepare();
        return chain.entries(period, limit);
    }

    @Override
    public OptionalLong firstBroken() {
        chain.prepare();
        return chain.firstBroken();
    }
}
