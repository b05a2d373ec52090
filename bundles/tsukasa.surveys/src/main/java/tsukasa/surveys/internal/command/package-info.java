// SPDX-License-Identifier: EPL-2.0
/** The commands of surveys. */
package tsukasa.surveys.internal.command;
