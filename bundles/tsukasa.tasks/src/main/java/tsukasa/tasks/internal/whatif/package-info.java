// SPDX-License-Identifier: EPL-2.0
/** What remedies would unlock: inventories as the choice sees them, and its answers as people see them. */
package tsukasa.tasks.internal.whatif;
