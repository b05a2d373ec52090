// SPDX-License-Identifier: EPL-2.0
/** The commands that say how pools were used and what other numbers of licenses would do. */
package tsukasa.licenses.internal.command.use;
