// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.internal.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import tsukasa.api.Texts;
import tsukasa.api.report.Chart;
import tsukasa.api.report.Chart.Likert;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;

class ScaleChartsTest {
    private final ScaleCharts charts = new ScaleCharts(Texts.of(SurveyReport.class, Locale.ENGLISH));

    private static Question scale(String code, String... answers) {
        return new Question(code, code, QuestionKind.SCALE, Stream.of(answers).map(answer -> new AnswerChoice(answer, answer)).toList());
    }

    private static Part part(String member, Integer... counts) {
        return new Part(List.of(member), Stream.of(counts).mapToInt(Integer::intValue).sum(), List.of(counts), 0);
    }

    private static QuestionResult shown(Question question, Part... sections) {
        return new QuestionResult(question, 30, List.of(part("", 10, 20)), List.of(sections), List.of(), List.of());
    }

    @Test
    void putsQuestionsOfOneScaleBeneathOneAnotherAndSaysWhichIsHidden() {
        QuestionResult hidden = new QuestionResult(scale("c", "No", "Yes"), 0, List.of(), List.of(), List.of(), List.of());
        Chart.Diverging together = (Chart.Diverging) charts.together(List.of(shown(scale("a", "No", "Yes")), shown(scale("b", "Bad", "Good")),
                hidden)).getFirst();
        assertEquals(List.of("a", "c"), together.rows().stream().map(Likert::name).toList());
        assertEquals("not shown: fewer than 5 people", together.rows().getLast().note());
        assertEquals("From “No” at the left to “Yes” at the right; answers in the middle lie on the line. a: 33% left, 67% right",
                together.description());
    }

    @Test
    void showsPartsOnlyWhereThereAreSeveral() {
        assertEquals(1, charts.of(shown(scale("a", "No", "Yes"), part("Tax", 10, 20)), "q1").size());
        List<Chart> both = charts.of(shown(scale("a", "No", "Yes"), part("Tax", 5, 10), part("", 5, 10)), "q1");
        assertEquals(List.of("Tax", "Not known"), ((Chart.Diverging) both.getLast()).rows().stream().map(Likert::name).toList());
    }

    @Test
    void breaksManySectionsIntoPagesOfAboutTheSameHeight() {
        Part[] sections = IntStream.range(0, 50).mapToObj(i -> part("s" + i, 5, 5)).toArray(Part[]::new);
        List<Chart> pages = charts.of(shown(scale("a", "No", "Yes"), sections), "q1");
        assertEquals(List.of("Share of those who answered", "By section (1 of 3)", "By section (2 of 3)", "By section (3 of 3)"),
                pages.stream().map(Chart::title).toList());
        assertEquals(50, pages.stream().skip(1).mapToInt(chart -> ((Chart.Diverging) chart).rows().size()).sum());
        assertTrue(pages.stream().skip(1).allMatch(chart -> ((Chart.Diverging) chart).rows().size() >= 16));
        assertEquals(4, pages.stream().map(Chart::id).distinct().count());
    }

    @Test
    void leavesAScaleWithAnOpenAnswerToLyingBars() {
        assertTrue(!new Question("a", "a", QuestionKind.SCALE, List.of(new AnswerChoice("1", "No"), new AnswerChoice("-oth-", ""))).ordered());
        assertTrue(scale("a", "No", "Yes").ordered());
    }
}
