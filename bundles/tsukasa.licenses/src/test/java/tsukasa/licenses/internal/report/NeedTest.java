// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.UserId;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;

class NeedTest {
    private static final Period YEAR = new Period(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    private static final Denials NONE = new Denials(YEAR, List.of());
    private static final Forecast NO_FORECAST = new Forecast.TooEarly(1, 56);

    /** @param refused by 0, 1, 2 ... licenses, all in one month */
    private static ReplayCurve curve(int... refused) {
        List<ReplayCurve.Point> points = new ArrayList<>();
        for (int seats = 0; seats < refused.length; seats++) {
            points.add(new ReplayCurve.Point(seats, refused[seats], 0, refused[seats], Duration.ZERO, Duration.ZERO));
        }
        return new ReplayCurve(ReplayMode.LOSS, YEAR, ZoneOffset.UTC, 1_000, List.of(YearMonth.of(2026, 1)), points);
    }

    private static Forecast expecting(double... peaks) {
        List<Forecast.Day> days = new ArrayList<>();
        for (double peak : peaks) {
            days.add(new Forecast.Day(LocalDate.of(2027, 1, 1).plusDays(days.size()), peak, new Forecast.Interval(0, 99), new Forecast.Interval(0, 99), 10));
        }
        return new Forecast.Made(Forecast.Method.SMOOTHING, List.of(), days, 1, List.of());
    }

    private static Denials refused(String... minutesAndUsers) {
        List<Denials.Refused> all = new ArrayList<>();
        for (String one : minutesAndUsers) {
            String[] parts = one.split(" ");
            Instant at = YEAR.from().plusSeconds(60L * Integer.parseInt(parts[0]));
            all.add(new Denials.Refused(at, parts[1].equals("?") ? Optional.empty() : Optional.of(new UserId(parts[1])), Optional.empty(), Optional.empty(),
                    parts.length > 2 ? Optional.of(at) : Optional.empty()));
        }
        return new Denials(YEAR, all);
    }

    @Test
    void isTheSmallestNumberThatRefusesNoMoreThanIsTolerated() {
        Need need = Need.of(10, curve(100, 60, 30, 12, 5, 1, 0), 5, NO_FORECAST, NONE, 0, 365);
        assertEquals(4, need.tolerable());
        assertEquals(6, need.forAll());
        assertEquals(4, need.recommended());
        assertEquals(Need.Verdict.REDUCE, need.verdict());
        assertEquals(6, Need.of(10, curve(100, 60, 30, 12, 5, 1, 0), 0, NO_FORECAST, NONE, 0, 365).recommended());
    }

    @Test
    void risesWithWhatIsToBeExpected() {
        Need need = Need.of(10, curve(100, 60, 30, 0), 5, expecting(7.2, 11.3, 9), NONE, 5, 365);
        assertEquals(12, need.expected().getAsInt());
        assertEquals(1, need.reserve(), "5 % of 12, rounded up");
        assertEquals(13, need.recommended());
        assertEquals(3, need.difference());
        assertEquals(Need.Verdict.RAISE, need.verdict());
    }

    @Test
    void whoWasKeptOutCountsOnTopOfWhatThereIs() {
        Denials denials = refused("0 a", "10 a", "59 b", "60 ?", "61 ?", "200 c", "210 d back", "220 e back", "230 f back", "240 g back");
        Need need = Need.of(10, curve(100, 30, 0), 5, NO_FORECAST, denials, 0, 365);
        assertEquals(4, need.missing(), "from minute 10: a, b and two that are not known; who got in is not missing");
        assertEquals(14, need.recommended());
        assertEquals(Need.Verdict.RAISE, need.verdict());
        assertEquals(0, Need.of(10, curve(0), 5, NO_FORECAST, refused("5 a back"), 0, 365).missing());
    }

    @Test
    void leavesThingsAsTheyAreWhereATenthOrLessCouldBeSaved() {
        assertEquals(Need.Verdict.KEEP, Need.of(10, curve(9, 9, 9, 9, 9, 9, 9, 9, 9, 0), 5, NO_FORECAST, NONE, 0, 365).verdict());
        assertEquals(10, Need.of(10, curve(9, 9, 9, 9, 9, 9, 9, 9, 9, 0), 5, NO_FORECAST, NONE, 0, 365).recommended());
        assertEquals(Need.Verdict.REDUCE, Need.of(10, curve(9, 9, 9, 9, 9, 9, 9, 9, 0), 5, NO_FORECAST, NONE, 0, 365).verdict());
    }

    @Test
    void saysNothingOfAFewDays() {
        Need need = Need.of(10, curve(9, 0), 5, NO_FORECAST, NONE, 0, 27);
        assertEquals(Need.Verdict.TOO_EARLY, need.verdict());
        assertEquals(10, need.recommended());
        assertEquals(Need.Verdict.REDUCE, Need.of(10, curve(9, 0), 5, NO_FORECAST, NONE, 0, 28).verdict());
    }
}
