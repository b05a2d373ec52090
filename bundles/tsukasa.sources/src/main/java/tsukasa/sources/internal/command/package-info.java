// SPDX-License-Identifier: EPL-2.0
/** The sources on the command line. */
package tsukasa.sources.internal.command;
