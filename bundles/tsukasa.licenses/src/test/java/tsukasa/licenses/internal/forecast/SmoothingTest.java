// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.licenses.Forecast.Interval;
import tsukasa.licenses.internal.forecast.Smoothing.Weights;

/** Against what statsmodels 0.15.0 makes of Box and Jenkins' airline passengers with ETSModel(A, Ad, A) and these weights. */
class SmoothingTest {
    private static final double[] PASSENGERS = {112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118, 115, 126, 141, 135, 125, 149, 170,
        170, 158, 133, 114, 140, 145, 150, 178, 163, 172, 178, 199, 199, 184, 162, 146, 166, 171, 180, 193, 181, 183, 218, 230, 242, 209, 191,
        172, 194, 196, 196, 236, 235, 229, 243, 264, 272, 237, 211, 180, 201, 204, 188, 235, 227, 234, 264, 302, 293, 259, 229, 203, 229, 242,
        233, 267, 269, 270, 315, 364, 347, 312, 274, 237, 278, 284, 277, 317, 313, 318, 374, 413, 405, 355, 306, 271, 306, 315, 301, 356, 348,
        355, 422, 465, 467, 404, 347, 305, 336, 340, 318, 362, 348, 363, 435, 491, 505, 404, 359, 310, 337, 360, 342, 406, 396, 420, 472, 548,
        559, 463, 407, 362, 405, 417, 391, 419, 461, 472, 535, 622, 606, 508, 461, 390, 432};
    private static final double NEAR = 1e-7;

    @Test
    void isWhatStatsmodelsComputes() {
        Smoothing smoothing = new Smoothing(new Weights(0.5, 0.05, 0.3, 0.95), 120, 1.5,
                new double[] {-10, -8, 5, 2, 0, 9, 20, 18, 7, -8, -22, -13});
        double squares = 0;
        double last = 0;
        for (int i = 0; i < PASSENGERS.length; i++) {
            last = smoothing.see(i % 12, PASSENGERS[i]);
            squares += last * last;
        }
        assertEquals(61376.515310987255, squares, NEAR);
        assertEquals(-27.96027466648036, last, NEAR);
        assertEquals(493.008827563749, smoothing.level(), NEAR);
        assertEquals(1.9827640571207061, smoothing.trend(), NEAR);
        Expected[] expected = smoothing.forecast(IntStream.range(0, 24).map(i -> i % 12).toArray(), Math.sqrt(squares / PASSENGERS.length));
        assertForecast(467.862591145, 427.398670648, 508.326511642, expected[0]);
        assertForecast(457.587718436, 411.456076132, 503.719360740, expected[1]);
        assertForecast(454.907847384, 346.275363852, 563.540330916, expected[11]);
        assertForecast(484.312593973, 364.708995185, 603.916192761, expected[12]);
        assertForecast(464.264610510, 277.437729092, 651.091491929, expected[23]);
    }

    private static void assertForecast(double mean, double low, double high, Expected expected) {
        Interval interval = expected.within(Expected.NINETY_FIVE);
        assertEquals(mean, expected.value(), NEAR);
        assertEquals(low, interval.low(), NEAR);
        assertEquals(high, interval.high(), NEAR);
    }

    @Test
    void simplexFindsTheFloorOfRosenbrocksValley() {
        double[] found = NelderMead.minimum(x -> 100 * Math.pow(x[1] - x[0] * x[0], 2) + Math.pow(1 - x[0], 2), new double[] {-1.2, 1}, 500);
        assertEquals(1, found[0], 1e-3);
        assertEquals(1, found[1], 1e-3);
    }
}
