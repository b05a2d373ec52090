// SPDX-License-Identifier: EPL-2.0
/** The rules of sessions, their store, and what the plugin contributes. */
package tsukasa.sessions.internal;
