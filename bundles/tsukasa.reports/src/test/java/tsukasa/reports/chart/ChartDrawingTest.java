// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

import tsukasa.api.Period;
import tsukasa.api.report.Chart;

class ChartDrawingTest {
    private static final ZoneId TOKYO = SampleCharts.TOKYO;

    private static ChartStyle style(Palette palette, Locale locale) {
        return ChartStyle.of(640, 260, palette, locale);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ja", "en" })
    void drawsEveryKindInsideItsFrame(String language) throws Exception {
        Locale locale = Locale.of(language);
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK, Palette.PRINT)) {
            for (Chart chart : new SampleCharts(locale).all()) {
                ChartDrawing drawing = ChartDrawing.of(chart, style(palette, locale).fitting(chart));
                drawing.marks().forEach(mark -> assertInside(drawing, mark));
                var svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                        .parse(new InputSource(new StringReader(drawing.svg())));
                assertEquals(chart.title(), svg.getElementsByTagName("title").item(0).getTextContent());
                assertEquals(drawing.svg(), ChartDrawing.of(chart, style(palette, locale).fitting(chart)).svg());
            }
        }
    }

    private static void assertInside(ChartDrawing drawing, Mark mark) {
        switch (mark) {
        case Mark.Path path -> IntStream.range(0, path.points().length).forEach(
                i -> assertBetween(path.points()[i], i % 2 == 0 ? drawing.width() : drawing.height(), drawing, mark));
        case Mark.Box box -> {
            assertBetween(box.x() + box.width(), drawing.width(), drawing, mark);
            assertBetween(box.y() + box.height(), drawing.height(), drawing, mark);
        }
        case Mark.Dot dot -> assertBetween(dot.x(), drawing.width(), drawing, mark);
        case Mark.Label label -> {
            double width = TextWidth.of(label.text(), label.size());
            double start = label.x() - switch (label.anchor()) {
            case START -> 0;
            case MIDDLE -> width / 2;
            case END -> width;
            };
            assertBetween(start, drawing.width(), drawing, mark);
            assertBetween(start + width, drawing.width(), drawing, mark);
            assertBetween(label.y(), drawing.height(), drawing, mark);
        }
        }
    }

    private static void assertBetween(double value, double limit, ChartDrawing drawing, Mark mark) {
        assertTrue(value >= -0.5 && value <= limit + 0.5, () -> drawing.title() + ": " + mark);
    }

    @Test
    void keepsEveryExtremeOfALongSeries() {
        int count = 500_000;
        double[] points = new double[2 * count];
        for (int i = 0; i < count; i++) {
            points[2 * i] = i * 600.0 / count;
            points[2 * i + 1] = i == 123_456 ? 99 : i == 400_001 ? -7 : i % 10;
        }
        double[] thin = Thinning.thin(points);
        assertTrue(thin.length <= 600 * 4 * 2, "points left: " + thin.length / 2);
        assertEquals(99, IntStream.range(0, thin.length / 2).mapToDouble(i -> thin[2 * i + 1]).max().orElseThrow());
        assertEquals(-7, IntStream.range(0, thin.length / 2).mapToDouble(i -> thin[2 * i + 1]).min().orElseThrow());
    }

    @Test
    void tellsTheValueHeldAtATime() {
        Chart.OverTime day = new SampleCharts(Locale.JAPANESE).day();
        ChartDrawing drawing = ChartDrawing.of(day, style(Palette.LIGHT, Locale.JAPANESE));
        Tip.Area plot = drawing.plot();
        double noon = plot.x() + plot.width() / 2;
        Tip tip = drawing.tipAt(noon, plot.y() + 5).orElseThrow();
        assertEquals("2026年11月5日(木) 12:00", tip.heading());
        int index = LongStream.of(day.series().getFirst().epochMillis()).boxed().toList()
                .indexOf(Instant.parse("2026-11-05T03:00:00Z").toEpochMilli());
        assertEquals(Math.round(day.series().getFirst().values()[index]) + "件", tip.entries().getFirst().value());
        assertEquals("データなし", drawing.tipAt(plot.x() + plot.width() * 0.9, plot.y() + 5).orElseThrow().entries()
                .getFirst().value());
        assertTrue(drawing.tipAt(2, 2).isEmpty());
    }

    @Test
    void tellsThePeriodBetweenTwoPlaces() {
        ChartDrawing drawing = ChartDrawing.of(new SampleCharts(Locale.ENGLISH).day(),
                style(Palette.LIGHT, Locale.ENGLISH));
        Tip.Area plot = drawing.plot();
        Period half = drawing.between(plot.x() + plot.width(), plot.x() + plot.width() / 2).orElseThrow();
        assertEquals(new Period(Instant.parse("2026-11-05T03:00:00Z"), Instant.parse("2026-11-05T15:00:00Z")), half);
        assertTrue(drawing.between(50, 50).isEmpty());
    }

    @Test
    void tellsBarAndCellUnderThePointer() {
        for (Chart chart : List.of(new SampleCharts(Locale.ENGLISH).heat(), new SampleCharts(Locale.ENGLISH).bars())) {
            ChartDrawing drawing = ChartDrawing.of(chart, style(Palette.LIGHT, Locale.ENGLISH));
            Tip.Area plot = drawing.plot();
            Tip tip = drawing.tipAt(plot.x() + plot.width() * 0.36, plot.y() + plot.height() * 0.95).orElseThrow();
            assertEquals(chart instanceof Chart.HeatMap ? "Sun 8, 2 sessions" : "Wed, 1,043 h", tip.text().replace("Wed  ", "Wed "));
        }
    }

    @Test
    void tellsLimitAndIntervalBesideTheValue() {
        SampleCharts samples = new SampleCharts(Locale.ENGLISH);
        ChartDrawing limited = ChartDrawing.of(samples.limited(), style(Palette.LIGHT, Locale.ENGLISH));
        Tip.Area plot = limited.plot();
        List<Tip.Entry> early = limited.tipAt(plot.x() + plot.width() * 0.3, plot.y() + 5).orElseThrow().entries();
        assertEquals(List.of("In use", "Entitled"), early.stream().map(Tip.Entry::name).toList());
        assertEquals("145 licenses", early.getLast().value());
        assertEquals("200 licenses",
                limited.tipAt(plot.x() + plot.width() * 0.6, plot.y() + 5).orElseThrow().entries().getLast().value());
        Tip ahead = ChartDrawing.of(samples.forecast(), style(Palette.LIGHT, Locale.ENGLISH)).tipAt(plot.x() + plot.width() * 0.9, plot.y() + 5)
                .orElseThrow();
        assertEquals(List.of("Forecast", "95 % interval", "Entitled"), ahead.entries().stream().map(Tip.Entry::name).toList());
        assertTrue(ahead.entries().get(1).value().matches("[\\d.]+ to [\\d.]+ licenses"), ahead.text());
    }

    @Test
    void showsALimitEvenWhereNothingIsUsed() {
        Chart.OverTime empty = new SampleCharts(Locale.ENGLISH).limited();
        Chart.OverTime unused = new Chart.OverTime("unused", "", "", Chart.OverTime.Form.STEP, empty.period(), TOKYO, "",
                List.of(new Chart.TimeSeries("In use", new long[0], new double[0])), empty.notes());
        ChartDrawing drawing = ChartDrawing.of(unused, style(Palette.LIGHT, Locale.ENGLISH));
        Tip.Area plot = drawing.plot();
        assertEquals("200", drawing.tipAt(plot.x() + plot.width() - 5, plot.y() + 5).orElseThrow().entries().getLast().value());
    }

    @Test
    void findsACategoryAboveItsBarToo() {
        ChartDrawing drawing = ChartDrawing.of(new SampleCharts(Locale.ENGLISH).curve(), style(Palette.LIGHT, Locale.ENGLISH));
        Tip.Area plot = drawing.plot();
        Tip tip = drawing.tipAt(plot.x() + plot.width() * 145.5 / 161, plot.y() + 2).orElseThrow();
        assertEquals("145, 56.3 refusals", tip.text().replace("145,  ", "145, "));
        assertEquals(145, drawing.categoryAt(plot.x() + plot.width() * 145.5 / 161).orElseThrow());
        assertTrue(drawing.categoryAt(plot.x() - 10).isEmpty());
        assertEquals(3, drawing.marks().stream().filter(mark -> mark instanceof Mark.Label label && label.bold()).count());
    }

    @Test
    void labelsDaysOfAMonthAndHoursOfADay() {
        Period month = Period.days(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), TOKYO);
        List<TimeAxis.Tick> days = new TimeAxis(month, TOKYO, Locale.JAPANESE, 700, 12).ticks();
        assertEquals(31, days.size());
        assertEquals("2026年10月", days.getFirst().context());
        assertEquals("31", days.getLast().label());
        List<TimeAxis.Tick> weeks = new TimeAxis(month, TOKYO, Locale.ENGLISH, 320, 12).ticks();
        assertEquals(List.of("5 Oct", "12 Oct", "19 Oct", "26 Oct"), weeks.stream().map(TimeAxis.Tick::label).toList());
        Period change = Period.day(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Berlin"));
        List<TimeAxis.Tick> hours = new TimeAxis(change, ZoneId.of("Europe/Berlin"), Locale.ENGLISH, 1400, 12).ticks();
        assertEquals(List.of("0:00", "1:00", "3:00", "4:00"), hours.stream().map(TimeAxis.Tick::label).limit(4).toList());
    }

    @Test
    void roundsItsScale() {
        assertEquals(new ValueAxis(0, 200, 50), ValueAxis.covering(java.util.stream.DoubleStream.of(3, 172), 5, true));
        assertEquals(new ValueAxis(0, 3, 1), ValueAxis.covering(java.util.stream.DoubleStream.of(0, 3), 8, true));
        assertEquals(new ValueAxis(-10, 15, 5), ValueAxis.covering(java.util.stream.DoubleStream.of(-8, 12), 5, false));
    }

    @Test
    void breaksALineWhereValuesAreMissing() {
        ChartDrawing spark = ChartDrawing.spark("trend", new double[] { 1, 2, Double.NaN, 3, 1, 4 }, 80, 20,
                Palette.LIGHT);
        assertEquals(2, spark.marks().stream().filter(Mark.Path.class::isInstance).count());
        assertFalse(spark.svg().contains("NaN"));
    }

    @Test
    void escapesWhatXmlForbids() {
        assertEquals("a&lt;b&gt;&amp;&quot;\ufffd\ufffd𠮟", SvgWriter.escape("a<b>&\"\u0000\ud800𠮟"));
    }
}
