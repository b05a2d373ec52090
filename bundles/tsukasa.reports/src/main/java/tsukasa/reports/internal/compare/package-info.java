// SPDX-License-Identifier: EPL-2.0
/** Sets two results of a report side by side. */
package tsukasa.reports.internal.compare;
