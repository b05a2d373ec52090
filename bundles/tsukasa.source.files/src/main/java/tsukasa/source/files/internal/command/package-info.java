// SPDX-License-Identifier: EPL-2.0
/** Importing on the command line. */
package tsukasa.source.files.internal.command;
