// SPDX-License-Identifier: EPL-2.0
/** Finds the reports that plugins contribute and writes results and tables as PDF, HTML, XLSX and CSV. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.reports;
