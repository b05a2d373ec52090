// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

/** A method of forecasting. */
@FunctionalInterface
interface Forecaster {
    /** The days after the series. */
    Expected[] forecast(Series known, int days);
}
