// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** What a source can see of a session. The order breaks ties between events of the same instant. */
public enum EventKind {
    STARTED, RECONNECTED, ACTIVE, IDLE, SAMPLE, DISCONNECTED, ENDED,
    /** A refused start: belongs to no session. */
    DENIED
}
