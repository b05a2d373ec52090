// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.Optional;

import tsukasa.api.health.Link;

/** Where numbers about sessions lead: the page and what it is asked to show. */
public final class SessionLinks {
    /** Id of the page of sessions. */
    public static final String PAGE = "sessions";
    /** Sessions that have not ended. */
    public static final String OPEN = "open";
    /** Sessions of today. */
    public static final String TODAY = "today";
    /** Refused starts of today. */
    public static final String DENIALS = "denials";
    /** Sessions of the last days whose end was inferred. */
    public static final String INFERRED = "inferred";

    private SessionLinks() {
    }

    public static Optional<Link> to(String query) {
        return Optional.of(new Link(PAGE, query));
    }
}
