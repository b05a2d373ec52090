// SPDX-License-Identifier: EPL-2.0
/** What the plugin says of sessions in sums: the usage report, and what stands on the overview. */
package tsukasa.sessions.internal.report;
