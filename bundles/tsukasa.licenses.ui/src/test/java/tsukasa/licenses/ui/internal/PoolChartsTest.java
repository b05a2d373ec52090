// SPDX-License-Identifier: EPL-2.0
package tsukasa.licenses.ui.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.Section;
import tsukasa.api.report.Chart;
import tsukasa.licenses.Denials;
import tsukasa.licenses.Forecast;
import tsukasa.licenses.ReplayCurve;
import tsukasa.licenses.ReplayMode;
import tsukasa.licenses.UseHistogram;
import tsukasa.licenses.Yen;
import tsukasa.ui.FigureRow.Figure;

class PoolChartsTest {
    private static final LicenseWords WORDS = FormsTest.WORDS;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Period PERIOD = Period.month(OCTOBER, TOKYO);

    private static ReplayCurve curve(int... refused) {
        return new ReplayCurve(ReplayMode.LOSS, PERIOD, TOKYO, 100, List.of(OCTOBER), IntStream.range(0, refused.length)
                .mapToObj(n -> new ReplayCurve.Point(n, refused[n], 0, refused[n], Duration.ZERO, Duration.ZERO)).toList());
    }

    @Test
    void answersForEveryNumberOfLicenses() {
        ReplayCurve curve = curve(100, 40, 8, 2, 0);
        List<Figure> figures = new ReplayAnswer(curve, 2, 3, 5, new Yen(3800)).figures(WORDS);
        assertEquals(List.of("8", "8", "4", "3", "¥633"), figures.stream().map(Figure::value).toList());
        assertEquals("8.0% of 100 starts", figures.getFirst().detail());
        assertEquals("1 more than the 3 there are", figures.get(2).detail());
        assertEquals("as many as there are", figures.get(3).detail());
        List<Figure> plenty = new ReplayAnswer(curve, 90, 90, 5, Yen.ZERO).figures(WORDS);
        assertEquals(List.of("0", "0", "4", "3", "-"), plenty.stream().map(Figure::value).toList());
    }

    @Test
    void drawsTheCurveAsFarAsWhatThereIs() {
        Chart.ByCategory chart = (Chart.ByCategory) new ReplayAnswer(curve(9, 3, 0), 1, 4, 0, Yen.ZERO).chart(WORDS);
        assertArrayEquals(new double[] { 9, 3, 0, 0, 0 }, chart.series().getFirst().values());
        assertEquals(List.of(new Chart.Pointer(1, "Chosen 1"), new Chart.Pointer(4, "Entitled 4")), chart.pointers());
        assertEquals("With 1 licenses, 3 of 100 starts would have been refused.", chart.description());
    }

    private static Forecast.Made forecast(int entitled) {
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<Forecast.Day> days = IntStream.range(0, 30).mapToObj(i -> new Forecast.Day(today.plusDays(i), 100 + i,
                new Forecast.Interval(95 + i, 105 + i), new Forecast.Interval(-3, 110 + i), entitled)).toList();
        return new Forecast.Made(Forecast.Method.SMOOTHING, List.of(new Forecast.DayPeak(today.minusDays(1), 99)), days, 4, List.of());
    }

    @Test
    void saysWhenTheEntitlementIsMet() {
        ForecastChart chart = new ForecastChart(WORDS, TOKYO);
        assertEquals("The entitlement is expected to be met on 2026-11-30; it may be as early as 2026-11-25.", chart.sentence(forecast(110)));
        assertEquals("The entitlement may be met on 2026-12-15 (with a probability of a tenth or more), but is not expected to be until 2026-12-19.",
                chart.sentence(forecast(130)));
        assertEquals("The entitlement is not expected to be met until 2026-12-19.", chart.sentence(forecast(200)));
        Chart.OverTime drawn = (Chart.OverTime) chart.of(forecast(110));
        assertEquals(2, drawn.notes().moments().size());
        assertEquals(0, drawn.notes().bands().getFirst().low()[0]);
        assertEquals(110, drawn.notes().bands().getFirst().high()[0]);
    }

    @Test
    void countsTrueAndTransientRefusalsApart() {
        Instant nine = Instant.parse("2026-10-05T00:10:00Z");
        Denials denials = new Denials(PERIOD, List.of(refused(nine, Optional.empty(), false), refused(nine, Optional.of("IT"), false),
                refused(nine, Optional.of("IT"), true)));
        Chart.ByCategory hours = (Chart.ByCategory) new DenialCharts(WORDS).of(denials, DenialCharts.By.HOUR);
        assertEquals(2, hours.series().get(0).values()[9]);
        assertEquals(1, hours.series().get(1).values()[9]);
        Chart.ByCategory sections = (Chart.ByCategory) new DenialCharts(WORDS).of(denials, DenialCharts.By.SECTION);
        assertEquals(List.of("IT", "(section unknown)"), sections.categories());
        assertEquals("2 true, 1 transient.", sections.description());
    }

    private static Denials.Refused refused(Instant at, Optional<String> section, boolean passing) {
        return new Denials.Refused(at, Optional.empty(), section.map(Section::new), Optional.empty(),
                passing ? Optional.of(at.plusSeconds(60)) : Optional.empty());
    }

    @Test
    void leavesTheNightsOutOfTheHistogramAndSaysSo() {
        UseHistogram histogram = new UseHistogram(List.of(Duration.ofHours(15), Duration.ofHours(6), Duration.ofHours(3)));
        Chart.ByCategory chart = (Chart.ByCategory) new PatternCharts(WORDS).histogram(histogram, 2);
        assertEquals(List.of("1", "2"), chart.categories());
        assertArrayEquals(new double[] { 6, 3 }, chart.series().getFirst().values());
        assertEquals(List.of(new Chart.Pointer(1, "Entitled 2")), chart.pointers());
        assertTrue(chart.description().contains("62.5%"), chart.description());
        assertEquals(1, ((Chart.ByCategory) new PatternCharts(WORDS).histogram(new UseHistogram(List.of(Duration.ofHours(1))), 0)).categories().size());
    }
}
