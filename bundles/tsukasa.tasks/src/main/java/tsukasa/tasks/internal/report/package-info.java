// SPDX-License-Identifier: EPL-2.0
/** Reports on tasks. */
package tsukasa.tasks.internal.report;
