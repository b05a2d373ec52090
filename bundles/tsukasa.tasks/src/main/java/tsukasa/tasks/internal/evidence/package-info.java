// SPDX-License-Identifier: EPL-2.0
/** What people noted of their telework, beside what was said of tasks. */
package tsukasa.tasks.internal.evidence;
