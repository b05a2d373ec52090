// SPDX-License-Identifier: EPL-2.0
/** What the overview shows of tasks. */
package tsukasa.tasks.internal.health;
