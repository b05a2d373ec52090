// SPDX-License-Identifier: EPL-2.0
/** Concurrency by days: what is kept of each day, how it is kept up to date, and what is asked of it. */
package tsukasa.sessions.internal.index;
