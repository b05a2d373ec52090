// SPDX-License-Identifier: EPL-2.0
/** The licenses on the command line. */
package tsukasa.licenses.internal.command;
