// SPDX-License-Identifier: EPL-2.0
/** Forecasts daily peaks, and judges how well. */
package tsukasa.licenses.internal.forecast;
