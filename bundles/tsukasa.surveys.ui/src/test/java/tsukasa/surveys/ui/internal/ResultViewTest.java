// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static tsukasa.surveys.ui.internal.Asked.WORDS;
import static tsukasa.surveys.ui.internal.Asked.part;
import static tsukasa.surveys.ui.internal.Asked.question;
import static tsukasa.surveys.ui.internal.Asked.result;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import tsukasa.api.report.Chart;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.ui.internal.ResultView.Row;

class ResultViewTest {
    private static final Question SPEED = question(QuestionKind.SCALE, "Speed", Asked.SATISFIED);
    private static final Question VOICE = question(QuestionKind.SCALE, "Voice", Asked.SATISFIED);
    private static final Question WAY = question(QuestionKind.SINGLE, "Way", "bus", "train");
    private static final QuestionResult OF_SPEED = result(SPEED, part("", 2, 2, 2, 6, 8), part("tax", 1, 1, 1, 3, 4), part("roads,ward", 1, 1, 1, 3, 4));
    private static final QuestionResult OF_VOICE = Asked.hidden(VOICE);
    private static final QuestionResult OF_WAY = result(WAY, part("", 15, 5), part("tax", 8, 2), part("roads,ward", 7, 3));
    private static final Picture WAVE = Asked.picture("2", OF_SPEED, OF_WAY, OF_VOICE);

    private static List<Row> rows(ResultView view, QuestionResult result, Optional<Member> member) {
        return view.rows(result, WAVE, List.of(Asked.picture("1", result(SPEED, part("", 5, 5, 0, 0, 0))), WAVE), member, WORDS);
    }

    @Test
    void setsQuestionsOfOneScaleBesideOneAnotherAndSaysWhatIsHidden() {
        List<Row> rows = rows(ResultView.QUESTIONS, OF_SPEED, Optional.empty());
        assertEquals(List.of("Speed", "Voice"), rows.stream().map(Row::name).toList());
        assertTrue(rows.get(1).part().isEmpty());
        Chart.Diverging chart = assertInstanceOf(Chart.Diverging.class, new ResultCharts(WORDS).of(SPEED, rows, "").orElseThrow());
        assertTrue(chart.rows().get(1).hidden());
        assertEquals(5, ResultLine.of(SPEED, rows, WORDS).size(), "what is hidden has no line");
    }

    @Test
    void tellsOfASmallSectionTogetherWithOthersOnlyAndSaysSo() {
        Row row = rows(ResultView.QUESTIONS, OF_SPEED, Optional.of(new Member(true, "roads"))).getFirst();
        assertEquals(10, row.part().orElseThrow().answered());
        assertEquals("Speed (roads, ward together)", row.name());
        assertEquals("Speed", rows(ResultView.QUESTIONS, OF_SPEED, Optional.of(new Member(true, "tax"))).getFirst().name());
        assertEquals(List.of(new Member(true, "roads"), new Member(true, "tax"), new Member(true, "ward")), Member.of(WAVE.results()));
    }

    @Test
    void comparesWavesInWhichTheSameWasAsked() {
        assertEquals(List.of("1", "2"), rows(ResultView.WAVES, OF_SPEED, Optional.empty()).stream().map(Row::name).toList());
        assertEquals(List.of("2"), rows(ResultView.WAVES, OF_WAY, Optional.empty()).stream().map(Row::name).toList());
    }

    @Test
    void drawsChoicesOfSeveralSectionsByColourAndOfAllAsBars() {
        ResultCharts charts = new ResultCharts(WORDS);
        assertInstanceOf(Chart.ByCategory.class, charts.of(WAY, rows(ResultView.QUESTIONS, OF_WAY, Optional.empty()), "").orElseThrow());
        Chart.HeatMap map = assertInstanceOf(Chart.HeatMap.class, charts.of(WAY, rows(ResultView.SECTIONS, OF_WAY, Optional.empty()), "").orElseThrow());
        assertEquals(List.of("tax", "roads, ward"), map.rows());
        assertEquals(80, map.values()[0][0], 1e-9);
        assertTrue(charts.of(VOICE, List.of(new Row("Voice", Optional.empty())), "").isEmpty());
    }
}
