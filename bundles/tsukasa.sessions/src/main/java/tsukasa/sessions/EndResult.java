// SPDX-License-Identifier: EPL-2.0
package tsukasa.sessions;

/** What became of the wish to end a session, in one sentence of the user's language. */
public record EndResult(SessionId session, boolean ended, String sentence) {
}
