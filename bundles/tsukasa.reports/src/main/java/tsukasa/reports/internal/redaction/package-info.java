// SPDX-License-Identifier: EPL-2.0
/** Takes names out of reports. */
package tsukasa.reports.internal.redaction;
