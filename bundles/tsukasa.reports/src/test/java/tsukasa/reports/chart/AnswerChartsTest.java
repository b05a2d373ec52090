// SPDX-License-Identifier: EPL-2.0
package tsukasa.reports.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Likert;

class AnswerChartsTest {
    private final AnswerCharts samples = new AnswerCharts(Locale.ENGLISH);

    private static ChartDrawing draw(Chart chart, Palette palette) {
        return ChartDrawing.of(chart, ChartStyle.of(640, 260, palette, Locale.ENGLISH).fitting(chart));
    }

    private static List<Mark.Box> bars(ChartDrawing drawing) {
        return drawing.marks().stream().filter(Mark.Box.class::isInstance).map(Mark.Box.class::cast)
                .filter(box -> box.ink().stroke().equals(Palette.LIGHT.background())).toList();
    }

    private static Set<String> labels(ChartDrawing drawing) {
        return drawing.marks().stream().filter(Mark.Label.class::isInstance).map(mark -> ((Mark.Label) mark).text()).collect(Collectors.toSet());
    }

    @Test
    void sharesAddUpOnBothSidesOfTheMiddle() {
        Chart.Diverging chart = samples.diverging();
        Likert content = chart.rows().getFirst();
        assertEquals(13 / 390.0, chart.before(content), 1e-12);
        assertEquals(21 / 390.0, chart.neutral(content), 1e-12);
        assertEquals(356 / 390.0, chart.after(content), 1e-12);
        Likert even = samples.even().rows().getFirst();
        assertEquals(0, samples.even().neutral(even));
        assertEquals(0.5, samples.even().before(even));
    }

    @Test
    void halfOfTheNeutralAnswersLiesOnEachSideOfTheLine() {
        ChartDrawing drawing = draw(samples.diverging(), Palette.LIGHT);
        Mark.Path line = drawing.marks().stream().filter(Mark.Path.class::isInstance).map(Mark.Path.class::cast)
                .filter(path -> path.ink().stroke().equals(Palette.LIGHT.text())).findFirst().orElseThrow();
        double middle = line.points()[0];
        List<Mark.Box> bars = bars(drawing);
        Mark.Box neutral = bars.stream().filter(bar -> bar.ink().fill().equals(Palette.LIGHT.diverging(0))).findFirst().orElseThrow();
        assertEquals(middle, neutral.x() + neutral.width() / 2, 1);
        Mark.Box only = bars.stream().filter(bar -> bar.ink().fill().equals(Palette.LIGHT.diverging(0))).max(Comparator.comparing(Mark.Box::width))
                .orElseThrow();
        assertEquals(middle, only.x() + only.width() / 2, 1);
        Mark.Box agree = bars.stream().filter(bar -> bar.ink().fill().equals(Palette.LIGHT.diverging(0.5))).findFirst().orElseThrow();
        assertEquals(neutral.x() + neutral.width(), agree.x(), 1e-6);
        assertEquals(230.0 / 21, agree.width() / neutral.width(), 1e-6);
    }

    @Test
    void saysWhyARowIsNotShown() {
        ChartDrawing drawing = draw(samples.diverging(), Palette.LIGHT);
        assertTrue(labels(drawing).contains("not shown: fewer than 5 people"));
        assertTrue(labels(drawing).containsAll(Set.of("3%", "91%", "n=390")), () -> labels(drawing).toString());
    }

    @Test
    void tellsShareAndNumberUnderThePointer() {
        ChartDrawing drawing = draw(samples.diverging(), Palette.LIGHT);
        Mark.Box agree = bars(drawing).get(3);
        Tip tip = drawing.tipAt(agree.x() + 5, agree.y() + 5).orElseThrow();
        assertEquals("I am content with telework, Agree 59% (230)", tip.text());
    }

    @Test
    void keepsBothSidesApartWithoutColour() {
        List<Ink> keys = draw(samples.even(), Palette.PRINT).marks().stream().filter(Mark.Box.class::isInstance).map(Mark.Box.class::cast)
                .filter(box -> box.radius() == 2 && box.width() == box.height()).map(Mark.Box::ink).toList();
        assertEquals(4, keys.size());
        assertEquals(List.of(true, true, false, false), keys.stream().map(ink -> ink.hatch() != Ink.Hatch.NONE).toList());
        assertEquals(4, keys.stream().map(ink -> ink.hatch() + ink.fill()).distinct().count());
    }

    @Test
    void refusesARowWithOtherAnswers() {
        assertThrows(IllegalArgumentException.class,
                () -> new Chart.Diverging("", "", "", List.of("no", "yes"), List.of(new Likert("A", 1, 2, 3))));
    }

    @Test
    void marksWhoTakesPartInACombination() {
        Chart.UpSet chart = samples.upSet();
        ChartDrawing drawing = draw(chart, Palette.LIGHT);
        List<Mark.Dot> dots = drawing.marks().stream().filter(Mark.Dot.class::isInstance).map(Mark.Dot.class::cast).toList();
        assertEquals(chart.sets().size() * chart.intersections().size(), dots.size());
        assertEquals(chart.intersections().stream().mapToInt(each -> each.members().size()).sum(),
                dots.stream().filter(dot -> dot.ink().fill().equals(Palette.LIGHT.text())).count());
        Mark.Dot first = dots.getFirst();
        assertEquals("Paper + Phone, 240 tasks", drawing.tipAt(first.x(), first.y()).orElseThrow().text());
        assertEquals("Phone, 640 tasks, in all", drawing.tipAt(first.x() - 30, dots.get(1).y()).orElseThrow().text());
        assertTrue(labels(drawing).containsAll(Set.of("240", "812", "Seal or approval")));
    }

    @Test
    void countsTheCombinationsThatFindNoRoom() {
        ChartDrawing drawing = draw(samples.combinations(), Palette.LIGHT);
        double columns = new TreeSet<>(drawing.marks().stream().filter(Mark.Dot.class::isInstance).map(mark -> ((Mark.Dot) mark).x()).toList()).size();
        assertTrue(labels(drawing).stream().anyMatch(label -> label.startsWith("and " + (int) (200 - columns) + " more combinations: ")),
                () -> labels(drawing).toString());
    }

    @Test
    void standsABinOnTheValuesThatItCounts() {
        ChartDrawing drawing = draw(samples.durations(), Palette.LIGHT);
        Tip.Area plot = drawing.plot();
        Tip tip = drawing.tipAt(plot.x() + plot.width() * 2.25 / 10, plot.y() + 3).orElseThrow();
        assertEquals("2 to 2.5 h, 240 sessions", tip.text());
        assertEquals(4, drawing.categoryAt(plot.x() + plot.width() * 2.25 / 10).orElseThrow());
        assertTrue(labels(drawing).contains("0"));
    }
}
