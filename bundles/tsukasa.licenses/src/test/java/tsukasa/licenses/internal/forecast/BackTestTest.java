// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.licenses.Forecast.Method;
import tsukasa.licenses.Forecast.Trial;

class BackTestTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    /** Three weeks that rise by 2 a week: from the end of the second, each day of the third is 2 more than a week before. */
    @Test
    void oneOriginByHand() {
        int[] peaks = IntStream.range(0, 21).map(i -> 10 + 2 * (i / 7)).toArray();
        BackTest test = new BackTest(new Series(MONDAY, peaks));
        assertEquals(1, test.origins());
        Trial weekly = test.trial(Method.SEASONAL_NAIVE, Naive::asLastWeek);
        assertEquals(new Trial(Method.SEASONAL_NAIVE, 7, 2, 2, 1, 1, 1), weekly);
        Trial daily = test.trial(Method.NAIVE, Naive::asYesterday);
        assertEquals(2, daily.mae());
    }

    /** Weeks of 3, 5, 9 and 17: two origins. From the second week: week 3 is off by 4, week 4 by 12; from the third, week 4 by 8. */
    @Test
    void twoOriginsByHand() {
        int[] weeks = {3, 5, 9, 17};
        Trial trial = new BackTest(new Series(MONDAY, IntStream.range(0, 28).map(i -> weeks[i / 7]).toArray())).trial(Method.SEASONAL_NAIVE,
                Naive::asLastWeek);
        assertEquals(21, trial.forecasts());
        assertEquals((4 + 12 + 8) / 3.0, trial.mae(), 1e-12);
        assertEquals(Math.sqrt((16 + 144 + 64) / 3.0), trial.rmse(), 1e-12);
        // what was known was off by 2 within two weeks, by (2 + 4) / 2 within three
        assertEquals((4 / 2.0 + 12 / 2.0 + 8 / 3.0) / 3, trial.mase(), 1e-12);
        // deviations: 2 and 2 * sqrt(2) at the first origin, sqrt((4 + 16) / 2) at the second: none is within 1.96 of them but 4 > 3.92 ...
        assertEquals(0, trial.inNinetyFive());
    }

    @Test
    void naiveDeviationsGrowWithTheRoot() {
        Series series = new Series(MONDAY, new int[] {1, 2, 3, 4, 5, 6, 7, 4, 5, 6, 7, 8, 9, 10});
        Expected[] weekly = Naive.asLastWeek(series, 15);
        assertEquals(new Expected(4, 3), weekly[0]);
        assertEquals(new Expected(10, 3), weekly[6]);
        assertEquals(new Expected(4, 3 * Math.sqrt(2)), weekly[7]);
        assertEquals(new Expected(4, 3 * Math.sqrt(3)), weekly[14]);
        Expected[] daily = Naive.asYesterday(series, 4);
        assertEquals(10, daily[3].mean());
        assertEquals(2 * daily[0].deviation(), daily[3].deviation(), 1e-12);
    }
}
