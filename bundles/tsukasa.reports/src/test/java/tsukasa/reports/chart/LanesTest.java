// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;

class LanesTest {
    private static final Period JUNE = Period.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 30), SampleCharts.TOKYO);

    /** Half a year of a laptop. */
    static Chart.Lanes sample(Locale locale) {
        boolean ja = locale.getLanguage().equals("ja");
        Period period = Period.days(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 11, 24), SampleCharts.TOKYO);
        List<Chart.Span> contacts = new ArrayList<>();
        List<Chart.Span> sessions = new ArrayList<>();
        for (int day = 3; day < 170; day += day % 7 < 5 ? 1 : 2) {
            Instant at = period.from().plus(Duration.ofDays(day)).plus(Duration.ofHours(9));
            contacts.add(at(at, ja ? "3回" : "3 times"));
            sessions.add(lasted(at, at.plus(Duration.ofHours(8)), ja ? "ito のセッション" : "Session of ito"));
        }
        return new Chart.Lanes("lanes", ja ? "端末の経過" : "Timeline", "", period, SampleCharts.TOKYO, List.of(
                new Chart.Lane(ja ? "通信" : "Contacts", contacts), new Chart.Lane(ja ? "セッション" : "Sessions", sessions),
                new Chart.Lane(ja ? "貸出" : "Lending", List.of(lasted(day(2), day(60), ja ? "伊藤に貸出" : "Lent to Ito"), at(day(3), ja ? "受領" : "Accepted"),
                        new Chart.Span(day(75), Optional.of(Instant.MAX), ja ? "佐藤に貸出" : "Lent to Sato"))),
                new Chart.Lane(ja ? "検出" : "Findings", List.of(lasted(day(40), day(90), ja ? "OSが古い" : "Old system"),
                        lasted(day(60), day(64), ja ? "連絡がない" : "Silent"), new Chart.Span(day(150), Optional.of(Instant.MAX), ja ? "暗号化なし" : "Not encrypted")))));
    }

    private static Instant day(int number) {
        return JUNE.from().plus(Duration.ofDays(number));
    }

    private static Chart.Span at(Instant at, String label) {
        return new Chart.Span(at, Optional.empty(), label);
    }

    private static Chart.Span lasted(Instant from, Instant to, String label) {
        return new Chart.Span(from, Optional.of(to), label);
    }

    private static Chart.Lanes of(Chart.Span... spans) {
        return new Chart.Lanes("x", "", "", JUNE, SampleCharts.TOKYO, List.of(new Chart.Lane("Lending", List.of(spans))));
    }

    private static ChartDrawing draw(Chart chart) {
        return ChartDrawing.of(chart, ChartStyle.of(640, 160, Palette.LIGHT, Locale.ENGLISH));
    }

    @Test
    void goesFromOneThingToTheNext() {
        ChartDrawing drawing = draw(of(at(day(20), "lost"), lasted(day(3), day(10), "ito"), new Chart.Span(day(12), Optional.of(Instant.MAX), "sato")));
        double x = 0;
        List<String> said = new ArrayList<>();
        for (var next = drawing.nextTip(x, true); next.isPresent(); next = drawing.nextTip(x, true)) {
            x = next.getAsDouble();
            said.add(drawing.tipAt(x, drawing.plot().y() + 5).orElseThrow().text());
        }
        assertEquals(List.of("4 Jun 2026, Lending ito (4 Jun 2026 to 11 Jun 2026)", "11 Jun 2026, Lending ito (4 Jun 2026 to 11 Jun 2026)",
                "13 Jun 2026, Lending sato (since 13 Jun 2026)", "21 Jun 2026, Lending sato (since 13 Jun 2026), Lending lost",
                "1 Jul 2026, Lending sato (since 13 Jun 2026)"), said);
        assertTrue(drawing.nextTip(x, false).getAsDouble() < x);
        assertTrue(drawing.tipAt(drawing.plot().x() + 1, drawing.plot().y() + 5).isEmpty(), "nothing had happened yet");
    }

    @Test
    void leavesOutWhatIsBeforeAndAfter() {
        Chart.Lanes chart = of(lasted(day(-9), day(-2), "before"), at(day(40), "after"));
        assertTrue(draw(chart).nextTip(0, true).isEmpty());
        assertTrue(draw(chart).marks().stream().anyMatch(mark -> mark instanceof Mark.Label label && label.text().equals("Nothing in this period")));
        assertFalse(draw(chart.during(new Period(day(-10), day(-5)))).nextTip(0, true).isEmpty());
    }

    @Test
    void putsWhatOverlapsInRows() {
        List<PlacedSpan> bars = List.of(placed(0, 10), placed(2, 4), placed(3, 12), placed(5, 6), placed(11, 13));
        assertArrayEquals(new int[] { 0, 1, 2, 1, 0 }, PlacedSpan.rows(bars, 9));
        assertArrayEquals(new int[] { 0, 1, 1, 1, 0 }, PlacedSpan.rows(bars, 2));
    }

    private static PlacedSpan placed(double start, double end) {
        return new PlacedSpan(lasted(day(1), day(2), ""), 0, start, end);
    }

    @Test
    void staysSmallHoweverManyMomentsThereAre() {
        Chart.Span[] many = IntStream.range(0, 50_000).mapToObj(i -> at(JUNE.from().plusSeconds(i * 50L), "seen")).toArray(Chart.Span[]::new);
        assertTrue(draw(of(many)).marks().size() < 700);
    }
}
