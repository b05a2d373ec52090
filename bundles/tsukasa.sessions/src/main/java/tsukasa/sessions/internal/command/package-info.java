// SPDX-License-Identifier: EPL-2.0
/** The commands below {@code sessions}. */
package tsukasa.sessions.internal.command;
