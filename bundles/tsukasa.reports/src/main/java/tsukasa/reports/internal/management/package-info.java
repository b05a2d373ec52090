// SPDX-License-Identifier: EPL-2.0
/** The monthly management report, put together of what the plugins contribute. */
package tsukasa.reports.internal.management;
