// SPDX-License-Identifier: EPL-2.0
/** Draws a chart model once, for screen, HTML and paper: shapes, their SVG, and what lies under a pointer. */
@org.osgi.annotation.versioning.Version("1.0.0")
package tsukasa.reports.chart;
