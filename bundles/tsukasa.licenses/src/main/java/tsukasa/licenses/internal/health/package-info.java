// SPDX-License-Identifier: EPL-2.0
/** What is the matter with licenses, and the numbers that matter. */
package tsukasa.licenses.internal.health;
