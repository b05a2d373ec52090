// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.JapaneseCalendar;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.Forecast.Method;
import tsukasa.licenses.Schedule;
import tsukasa.licenses.Yen;

class PeakForecastTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 4, 1);
    private static final Schedule OF_145 = new Schedule(List.of(new Schedule.Step(FIRST, 145, new Yen(1000))));

    @Test
    void saysThatThreeWeeksAreNeeded() {
        assertEquals(new Forecast.TooEarly(20, 21), PeakForecast.of(FIRST, days(20, day -> 5.0), 30, OF_145));
        assertEquals(new Forecast.TooEarly(0, 21), PeakForecast.of(FIRST, new int[100], 30, OF_145));
        int[] lateBeginning = new int[100];
        lateBeginning[85] = 3;
        assertEquals(new Forecast.TooEarly(15, 21), PeakForecast.of(FIRST, lateBeginning, 30, OF_145));
        assertInstanceOf(Forecast.Made.class, PeakForecast.of(FIRST, days(21, day -> 5.0), 30, OF_145));
    }

    @Test
    void whatNeverChangesStaysAsItIs() {
        Forecast.Made made = made(days(60, day -> 100.0), 30);
        assertEquals(0, made.trials().getFirst().mae(), 1e-6);
        made.days().forEach(day -> assertEquals(100, day.expected(), 1e-3));
        assertEquals(Optional.empty(), made.met());
        assertTrue(Double.isNaN(made.trials().getFirst().mase()), "there is no error to compare with");
    }

    @Test
    void knowsHolidaysAndWeekends() {
        Forecast.Made made = made(days(365, day -> JapaneseCalendar.isWorkday(day) ? 100 + day.getDayOfWeek().getValue() * 5 : 0), 60);
        assertEquals(Method.SMOOTHING, made.method());
        for (Forecast.Day day : made.days()) {
            double expected = JapaneseCalendar.isWorkday(day.day()) ? 100 + day.day().getDayOfWeek().getValue() * 5 : 0;
            assertEquals(expected, day.expected(), 2, day.toString());
        }
        assertTrue(mae(made, Method.SMOOTHING) < 0.5 * mae(made, Method.SEASONAL_NAIVE));
    }

    @Test
    void aWaveOfNewUsersLiftsWorkdaysAndTheirMeetingTheEntitlementOnly() {
        Random random = new Random(7);
        Forecast.Made made = made(days(200, day -> JapaneseCalendar.isWorkday(day)
                ? (day.isBefore(LocalDate.of(2025, 7, 7)) ? 60 : 120) + random.nextGaussian() * 4 : random.nextInt(3)), 90);
        assertEquals(Method.SMOOTHING, made.method());
        for (Forecast.Day day : made.days()) {
            assertEquals(JapaneseCalendar.isWorkday(day.day()) ? 120 : 1, day.expected(), 8, day.toString());
            assertTrue(day.ninetyFive().low() <= day.eighty().low() && day.eighty().high() <= day.ninetyFive().high());
            assertTrue(day.ninetyFive().low() >= 0);
        }
        assertEquals(Optional.empty(), made.met());
    }

    @Test
    void growthMeetsTheEntitlementOnADayThatItNames() {
        Random random = new Random(3);
        int[] peaks = days(250, day -> JapaneseCalendar.isWorkday(day)
                ? 60 + 0.32 * (day.toEpochDay() - FIRST.toEpochDay()) + random.nextGaussian() * 2 : 2);
        Forecast.Made made = made(peaks, 60);
        LocalDate met = made.met().orElseThrow();
        assertTrue(!met.isBefore(FIRST.plusDays(255)) && met.isBefore(FIRST.plusDays(290)), met.toString());
        assertTrue(!made.mayBeMet().orElseThrow().isAfter(met));
        assertEquals(made, made(peaks, 60), "the same again");
    }

    @Test
    void intervalsHoldAboutWhatTheySay() {
        Random random = new Random(11);
        Forecast.Made made = made(days(500, day -> JapaneseCalendar.isWorkday(day) ? 100 + random.nextGaussian() * 6 : 3 + random.nextInt(4)), 30);
        Forecast.Trial trial = made.trials().stream().filter(each -> each.method() == Method.SMOOTHING).findFirst().orElseThrow();
        assertEquals(0.80, trial.inEighty(), 0.09);
        assertEquals(0.95, trial.inNinetyFive(), 0.05);
    }

    private static double mae(Forecast.Made made, Method method) {
        return made.trials().stream().filter(trial -> trial.method() == method).findFirst().orElseThrow().mae();
    }

    private static Forecast.Made made(int[] peaks, int days) {
        return assertInstanceOf(Forecast.Made.class, PeakForecast.of(FIRST, peaks, days, OF_145));
    }

    private static int[] days(int count, ToDoubleFunction<LocalDate> peak) {
        return IntStream.range(0, count).map(i -> (int) Math.max(0, Math.round(peak.applyAsDouble(FIRST.plusDays(i))))).toArray();
    }
}
