// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import tsukasa.licenses.Forecast.Interval;

/** A normal distribution of what is to come. */
record Expected(double mean, double deviation) {
    static final double EIGHTY = 1.2815515655446004;
    static final double NINETY_FIVE = 1.959963984540054;

    /** The mean, not below 0, as less than nothing can't be in use. */
    double value() {
        return Math.max(0, mean);
    }

    Interval within(double deviations) {
        return new Interval(Math.max(0, mean - deviations * deviation), Math.max(0, mean + deviations * deviation));
    }
}
