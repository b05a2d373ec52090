// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

import java.util.Locale;

import tsukasa.api.source.SourceId;

/** Ends sessions at the source that saw them. A service of a connector, one for each of its configured sources. */
public interface SessionEnder {
    SourceId source();

    /** Ends the session, waits until it is gone or some seconds have passed, and says how it went. Never throws for a server's fault. */
    EndResult end(Session session, Locale locale);
}
