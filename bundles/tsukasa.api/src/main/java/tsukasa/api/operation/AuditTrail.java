// SPDX-License-Identifier: EPL-2.0
package tsukasa.api.operation;

import java.util.List;
import java.util.OptionalLong;

import tsukasa.api.Period;

/** Reads the audit trail. A service; nobody can change what it holds. */
public interface AuditTrail {
    /** The entries of this period, newest first, at most {@code limit}. */
    List<AuditEntry> entries(Period period, int limit);

    /** The number of the first entry whose hash does not fit; empty if the whole chain holds. */
    OptionalLong firstBroken();
}
