// SPDX-License-Identifier: EPL-2.0
/** The page of reports. */
package tsukasa.reports.ui.internal;
