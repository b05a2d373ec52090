// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses;

import java.util.Optional;

import tsukasa.api.health.Link;

/** Where numbers about licenses lead: the page and what it is asked to show. */
public final class LicenseLinks {
    /** Id of the page of licenses. */
    public static final String PAGE = "licenses";
    /** All pools. */
    public static final String POOLS = "pools";
    /** Refused starts of this month. */
    public static final String DENIALS = "denials";
    /** Seats that are not used. */
    public static final String IDLE = "idle";
    /** Contracts that end. */
    public static final String CONTRACTS = "contracts";
    private static final String POOL = "pool:";

    private LicenseLinks() {
    }

    public static Optional<Link> to(String query) {
        return Optional.of(new Link(PAGE, query));
    }

    /** One pool. */
    public static Optional<Link> to(PoolId pool) {
        return to(POOL + pool);
    }

    /** The pool that a query asks for; empty if it asks for something else. */
    public static Optional<PoolId> pool(String query) {
        return query.startsWith(POOL) ? Optional.of(new PoolId(query.substring(POOL.length()))) : Optional.empty();
    }
}
