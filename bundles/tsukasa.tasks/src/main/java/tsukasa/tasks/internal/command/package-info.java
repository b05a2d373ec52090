// SPDX-License-Identifier: EPL-2.0
/** Tasks on the command line. */
package tsukasa.tasks.internal.command;
