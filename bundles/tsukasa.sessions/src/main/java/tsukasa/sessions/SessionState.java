// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** Where a session is in its life. */
public enum SessionState {
    ACTIVE, IDLE, DISCONNECTED, ENDED
}
