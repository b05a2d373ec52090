// SPDX-License-Identifier: EPL-2.0
/** Remote-desktop sessions: what sources saw of them, what they add up to, and how they are ended. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.sessions;
