// SPDX-License-Identifier: EPL-2.0
package tsukasa.surveys.ui.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tsukasa.api.Texts;
import tsukasa.surveys.AnswerChoice;
import tsukasa.surveys.Question;
import tsukasa.surveys.QuestionKind;
import tsukasa.surveys.QuestionResult;
import tsukasa.surveys.QuestionResult.Part;
import tsukasa.surveys.Questionnaire;
import tsukasa.surveys.SurveyId;
import tsukasa.surveys.Wave;
import tsukasa.surveys.WaveId;
import tsukasa.ui.Formats;

/** Questions and results as tests need them. */
final class Asked {
    static final SurveyWords WORDS = new SurveyWords(Texts.of(SurveyWords.class, Locale.ENGLISH), new Formats(Locale.ENGLISH, ZoneId.of("Asia/Tokyo")));
    static final String[] SATISFIED = {"不満", "やや不満", "どちらともいえない", "やや満足", "満足"};

    private Asked() {
    }

    static Question question(QuestionKind kind, String text, String... answers) {
        return new Question(text, text, kind, Stream.of(answers).map(answer -> new AnswerChoice(answer, answer)).toList());
    }

    static Part part(String members, Integer... counts) {
        return new Part(members.isEmpty() ? List.of() : List.of(members.split(",")), IntStream.of(Arrays.stream(counts).mapToInt(i -> i).toArray()).sum(),
                List.of(counts), Double.NaN);
    }

    static QuestionResult result(Question question, Part all, Part... sections) {
        return new QuestionResult(question, all.answered(), List.of(all), List.of(sections), List.of(), List.of());
    }

    static QuestionResult hidden(Question question) {
        return new QuestionResult(question, 3, List.of(), List.of(), List.of(), List.of());
    }

    static Picture picture(String wave, QuestionResult... results) {
        return new Picture(new Wave(new WaveId(new SurveyId("telework"), wave), 20, 0, Optional.of(Instant.EPOCH)), new Questionnaire("", List.of()), List.of(),
                Optional.empty(), List.of(results), List.of());
    }
}
