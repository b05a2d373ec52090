// SPDX-License-Identifier: EPL-2.0
/** The report of a wave's results. */
package tsukasa.surveys.internal.report;
